import CountingJournal
import CountingRules

/// An answer that is to be read by people: a statement to say aloud, a slip drawn, an application's standing.
struct AnswerLines {
  private let words: DeskWords

  init(_ words: DeskWords) { self.words = words }

  func isLong(_ answer: JSON.Members) -> Bool {
    answer.pairs.contains { _, value in value.string?.contains("\n") ?? ((value.array?.count ?? 0) > 4) }
  }

  func lines(_ answer: JSON.Members) -> [String] {
    answer.pairs.flatMap { key, value -> [String] in
      let name = name(of: key)
      return switch value {
      case .string(let text) where text.contains("\n"):
        ["\(name):"] + text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      case .array(let items): ["\(name):"] + items.map { "  " + flat($0, of: key) }
      default: ["\(name): \(flat(value, of: key))"]
      }
    }
  }

  private func name(of key: String) -> String { SaidWord(rawValue: "told.\(key)").map { words.said($0) } ?? key }

  private func flat(_ value: JSON, of key: String) -> String {
    switch value {
    case .string(let text): word(text, of: key)
    case .int(let number): "\(number)"
    case .object(let members):
      members.pairs.map { "\(name(of: $0.key)) \(flat($0.value, of: $0.key))" }.joined(separator: "  ")
    default: value.canonicalText
    }
  }

  /// `in-time` of `standing` in words; what is no word of the program stands as it is.
  private func word(_ text: String, of key: String) -> String {
    if key == "ground", let ground = UnopenedGround(rawValue: text) { return words.postal(.of(ground)) }
    return SaidWord(rawValue: "\(key).\(text)").map { words.said($0) } ?? text
  }
}
