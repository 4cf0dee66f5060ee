import CountingForms

/// A text of the record, and the same in other languages where the record has it.
struct InLanguages {
  let text: String
  /// By language.
  let others: [String: String]

  init(_ text: String, _ others: [String: String] = [:]) { (self.text, self.others) = (text, others) }

  func map(_ say: (String) -> String) -> InLanguages { InLanguages(say(text), others.mapValues(say)) }
}

extension FactRow {
  /// `choice`, and `choice.te` beside it.
  mutating func merge(_ key: String, _ said: InLanguages) {
    self[key] = .text(said.text)
    for (language, text) in said.others { self["\(key).\(language)"] = .text(text) }
  }
}
