/// The script of a text, by which a name in the ballot's own language is known: the election folder does not say in
/// which language it is.
package enum Script: Sendable {
  case latin, telugu, devanagari

  /// Nil for digits, signs, and scripts of no language the forms know. A letter of India tells more than a Latin one.
  package init?(of text: some StringProtocol) {
    var isLatin = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0C00...0x0C7F:
        self = .telugu
        return
      case 0x0900...0x097F:
        self = .devanagari
        return
      case 0x41...0x5A, 0x61...0x7A: isLatin = true
      default: break
      }
    }
    guard isLatin else { return nil }
    self = .latin
  }

  /// Languages of the forms that are written in it.
  package var languages: [String] {
    switch self {
    case .latin: ["en"]
    case .telugu: ["te"]
    case .devanagari: ["hi", "mr"]
    }
  }

  /// Whether a reader of this language reads this text as their own: a Telugu name stands on no Hindi paper.
  package static func suits(_ text: some StringProtocol, _ language: String) -> Bool {
    guard let script = Script(of: text), script != .latin else { return true }
    return script.languages.contains(language)
  }
}
