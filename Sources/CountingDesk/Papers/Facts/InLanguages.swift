import CountingForms
import CountingRules

/// A text of the record, and the same in other languages where the record has it.
struct InLanguages {
  let text: String
  /// By language.
  let others: [String: String]

  init(_ text: String, _ others: [String: String] = [:]) { (self.text, self.others) = (text, others) }

  /// `a, b and c`; in other languages without our “and”.
  init(listing items: [String]) { self.init(listed(items), ["local": items.joined(separator: ", ")]) }

  func map(_ say: (String) -> String) -> InLanguages { InLanguages(say(text), others.mapValues(say)) }
}

extension FactRow {
  /// `choice`, and `choice.te` beside it.
  mutating func merge(_ key: String, _ said: InLanguages) {
    self[key] = .text(said.text)
    for (language, text) in said.others { self["\(key).\(language)"] = .text(text) }
  }
}

extension FormFacts {
  /// `tied_names`, and `tied_names.local` beside it.
  mutating func merge(_ key: String, _ said: InLanguages) {
    texts[key] = said.text
    for (language, text) in said.others { texts["\(key).\(language)"] = text }
  }
}
