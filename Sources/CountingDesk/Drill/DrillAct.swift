import CountingJournal

/// An act with places to be filled in: `{"do":"sheet.enter","by":"{by}","votes":[{a1},{b1}]}`.
struct DrillAct: Hashable, Sendable {
  private let parts: [Part]

  private enum Part: Hashable, Sendable {
    case text(String)
    case place(String)
  }

  /// Braces around anything but a name are the act's own.
  init(_ line: String) {
    var (parts, text, rest) = ([Part](), "", line[...])
    while let next = rest.popFirst() {
      guard next == "{", let end = rest.firstIndex(of: "}"), String(rest[..<end]).isPlaceName else {
        text.append(next)
        continue
      }
      parts += [.text(text), .place(String(rest[..<end]))]
      (text, rest) = ("", rest[rest.index(after: end)...])
    }
    self.parts = parts + [.text(text)]
  }

  var places: [String] { parts.compactMap { if case .place(let name) = $0 { name } else { nil } } }

  func filled(_ values: [String: String]) -> [UInt8] {
    let texts = parts.map { part in
      switch part {
      case .text(let text): text
      case .place(let name): values[name].map(Self.escaped) ?? ""
      }
    }
    return Array(texts.joined().utf8)
  }

  /// As it stands between quotation marks; figures as they are.
  private static func escaped(_ value: String) -> String {
    String(JSON.string(value).canonicalText.dropFirst().dropLast())
  }
}
