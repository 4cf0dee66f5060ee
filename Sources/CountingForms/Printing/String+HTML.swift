extension String {
  /// Nothing of a name is ever markup.
  var inHTML: String {
    reduce(into: "") { html, character in
      switch character {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      default: html.append(character)
      }
    }
  }

  /// Escaped, with line breaks, each piece in a foreign script marked with its language.
  func tagged(in languages: [String]) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: " / ", omittingEmptySubsequences: false).map { piece in
        guard let language = Self.language(of: piece, among: languages), language != languages.first else {
          return String(piece).inHTML
        }
        return "<span lang=\"\(language)\">\(String(piece).inHTML)</span>"
      }.joined(separator: " / ")
    }.joined(separator: "<br>")
  }

  /// One of the paper's where its script allows; else the first of that script.
  private static func language(of text: Substring, among languages: [String]) -> String? {
    let known = Script(of: text)?.languages ?? []
    return languages.first(where: known.contains) ?? known.first
  }
}

extension PagePiece {
  /// As the value of `content`.
  var inCSS: String {
    switch self {
    case .page: return "counter(page)"
    case .pages: return "counter(pages)"
    case .text(let text):
      // No letter of a name ends the string or the style sheet.
      let letters = text.unicodeScalars.map { scalar in
        "\"\\<&\n\r\u{0C}'".unicodeScalars.contains(scalar) ? "\\\(String(scalar.value, radix: 16)) " : String(scalar)
      }
      return "\"\(letters.joined())\""
    }
  }
}
