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

  /// Names, each in the ballot's own language where it is the reader's; our “and” is in no other language.
  init(listing names: [InLanguages]) {
    let languages = FiguresInWords.allCases.filter { $0 != .english }.map(\.rawValue)
    let lists = languages.map { language in
      (language, names.map { $0.said(in: language) }.joined(separator: ", "))
    }
    self.init(listed(names.map(\.text)), Dictionary(uniqueKeysWithValues: lists))
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
