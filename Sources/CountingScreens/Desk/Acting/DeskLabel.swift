package import CountingRules

/// What stands on the desk beside a number, a question or an act: said in the language of the screen when it is drawn.
package enum DeskLabel: Hashable, Sendable {
  /// A word of `Templates/screens/fields.toml`.
  case word(String)
  /// As it stands in the book: a name, a number, a code.
  case text(String)
  /// By name and symbol.
  case candidate(Candidate)
  case ground(Ground)
  /// A sentence of `Templates/screens/said.toml`, its places filled.
  case said(SaidWord, [String: DeskLabel])

  static func figure(_ number: Int) -> DeskLabel { .text(grouped(number)) }
}

extension DeskWords {
  func label(_ label: DeskLabel) -> String {
    switch label {
    case .word(let name): field(name)
    case .text(let text): text
    case .candidate(let candidate): "\(name(of: candidate)) (\(candidate.symbol))"
    case .ground(let ground): title(of: ground)
    case .said(let word, let values): said(word, values.mapValues(self.label))
    }
  }
}
