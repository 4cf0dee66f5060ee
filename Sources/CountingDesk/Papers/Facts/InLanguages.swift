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

  /// Names, each in the ballot's own language where it has one.
  init(listing names: [InLanguages]) {
    self.init(listed(names.map(\.text)), ["local": names.map { $0.others["local"] ?? $0.text }.joined(separator: ", ")])
  }

  /// In this language, where the record has it; nil is English.
  func said(in language: String?) -> String {
    guard let language else { return text }
    let local = others["local"].flatMap { Script.suits($0, language) ? $0 : nil }
    return others[language] ?? local ?? text
  }

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
