/// A sentence with placeholders: `Ward {ward_number}`, `{votes:words}`, `r{round:2}_{column}`; `{{` is a brace.
package struct Phrase: Hashable, Sendable {
  package let parts: [Part]

  package enum Part: Hashable, Sendable {
    case literal(String)
    case placeholder(Placeholder)
  }

  /// A fact to be filled in, and how it is written.
  package struct Placeholder: Hashable, Sendable {
    package let key: String
    package let form: Form
  }

  package enum Form: Hashable, Sendable {
    /// As the fact stands; numbers with Indian grouping.
    case plain
    /// A number as it is spoken.
    case words
    /// In groups of four characters: a root that people compare aloud.
    case groups
    /// With leading zeros to this many digits, ungrouped.
    case padded(Int)
  }

  init(parts: [Part]) { self.parts = parts }

  package init(_ source: String) throws(PhraseFault) {
    var parts: [Part] = []
    var literal = ""
    var rest = Substring(source)
    while let next = rest.popFirst() {
      switch next {
      case "{" where rest.first == "{", "}" where rest.first == "}":
        literal.append(rest.removeFirst())
      case "{":
        guard let end = rest.firstIndex(of: "}") else { throw PhraseFault("a { without its }") }
        if !literal.isEmpty { parts.append(.literal(literal)) }
        literal = ""
        parts.append(.placeholder(try Placeholder(rest[..<end])))
        rest = rest[rest.index(after: end)...]
      case "}": throw PhraseFault("a } without its {")
      default: literal.append(next)
      }
    }
    if !literal.isEmpty { parts.append(.literal(literal)) }
    self.parts = parts
  }

  package var placeholders: [Placeholder] {
    parts.compactMap { if case .placeholder(let placeholder) = $0 { placeholder } else { nil } }
  }
}

/// Why a sentence of a template cannot be read.
package struct PhraseFault: Error, Hashable, Sendable {
  package let message: String

  init(_ message: String) { self.message = message }
}

extension Phrase.Placeholder {
  fileprivate init(_ source: Substring) throws(PhraseFault) {
    let pieces = source.split(separator: ":", omittingEmptySubsequences: false)
    key = String(pieces[0])
    switch pieces.count > 1 ? pieces[1] : "" {
    case "" where pieces.count == 1: form = .plain
    case "words": form = .words
    case "groups": form = .groups
    case let width:
      guard pieces.count == 2, let digits = Int(width), (1...9).contains(digits) else {
        throw PhraseFault("{\(source)} is not a placeholder: the form is words, groups or a number of digits")
      }
      form = .padded(digits)
    }
  }
}
