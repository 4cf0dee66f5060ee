import CountingRules

/// Says what the template words, with the facts of one paper.
struct Speech {
  let facts: FormFacts
  let terms: [String: Wording]
  /// The row whose card is being laid.
  var row: FactRow?

  init(facts: FormFacts, terms: [String: Wording]) { (self.facts, self.terms) = (facts, terms) }

  /// What a placeholder may name besides the facts: the row it stands in, and what the layout knows.
  struct Scope {
    var row: FactRow?
    var known: [String: FactCell] = [:]
  }

  func said(_ phrase: Phrase, in language: String, _ scope: Scope = Scope()) throws(LayoutFault) -> String {
    var text = ""
    for part in phrase.parts {
      switch part {
      case .literal(let literal): text += literal
      case .placeholder(let placeholder):
        let fact = try filled(placeholder, in: language, scope)
        text += phrase.parts.count == 1 ? fact : fact.keptFromTurning
      }
    }
    return text
  }

  /// In every language, each thing once.
  func said(
    _ wording: Wording, in languages: [String], _ scope: Scope = Scope()
  ) throws(LayoutFault) -> [String] {
    var texts: [String] = []
    for language in languages {
      guard let phrase = wording[language] else { continue }
      let text = try said(phrase, in: language, scope)
      if !texts.contains(text) { texts.append(text) }
    }
    return texts
  }

  /// Languages line by line, where they have the same lines, each thing once: number, two names, symbol.
  func interleaved(_ texts: [String]) -> String {
    let lines = texts.map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    guard let first = lines.first, lines.allSatisfy({ $0.count == first.count }) else {
      return texts.joined(separator: "\n")
    }
    return first.indices.map { line in
      lines.reduce(into: [Substring]()) { if !$0.contains($1[line]) { $0.append($1[line]) } }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  func term(_ key: String, in languages: [String]) throws(LayoutFault) -> [String] {
    guard let wording = terms[key] else { throw .unknownTerm(key) }
    return try said(wording, in: languages)
  }

  /// Texts as they stand, terms in this language.
  func said(_ pieces: [FactCell], in language: String) throws(LayoutFault) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let plain): text += pieces.count == 1 ? plain : plain.keptFromTurning
      case .number(let number), .struck(let number): text += grouped(number)
      case .term(let term), .blank(let term): text += try self.term(term, in: [language]).joined()
      case .phrase(let inner): text += try said(inner, in: language)
      }
    }
    return text
  }

  /// A fact, in the words of this language where it has them.
  func fact(_ key: String, in language: String, _ scope: Scope) -> FactCell? {
    let local = key + ".local"
    let keys = [key + "." + language] + (language == "en" ? [] : [local]) + [key]
    for key in keys {
      if let cell = scope.row?[key] ?? scope.known[key] ?? row?[key], key != local || suits(cell, language) {
        return cell
      }
    }
    for key in keys {
      if let text = facts.texts[key], key != local || Script.suits(text, language) { return .text(text) }
      if let phrase = facts.phrases[key] { return phrase }
      if let number = facts.numbers[key] { return .number(number) }
    }
    return nil
  }

  private func suits(_ cell: FactCell, _ language: String) -> Bool {
    if case .text(let text) = cell { Script.suits(text, language) } else { true }
  }

  private func filled(
    _ placeholder: Phrase.Placeholder, in language: String, _ scope: Scope
  ) throws(LayoutFault) -> String {
    switch fact(placeholder.key, in: language, scope) {
    case .number(let number), .struck(let number):
      return try written(number, placeholder, in: language)
    case .text(let text) where !isBlank(text):
      return try written(text, placeholder)
    case .term(let term), .blank(let term):
      return try self.term(term, in: [language]).joined()
    case .phrase(let pieces): return try said(pieces, in: language)
    case .text, nil:
      return facts.isBlank ? "………………" : try term("nil", in: [language]).joined()
    }
  }

  private func written(
    _ number: Int, _ placeholder: Phrase.Placeholder, in language: String
  ) throws(LayoutFault) -> String {
    switch placeholder.form {
    case .plain, .groups: return grouped(number)
    case .padded(let width): return padded(number, width)
    case .words:
      guard let numerals = FiguresInWords(rawValue: language) else {
        throw .noSuchLanguage(language, form: "{\(placeholder.key):words}")
      }
      return numerals.words(number)
    }
  }

  private func written(_ text: String, _ placeholder: Phrase.Placeholder) throws(LayoutFault) -> String {
    switch placeholder.form {
    case .plain: return text
    case .words, .padded: throw .notANumber(placeholder.key)
    case .groups: return text.fours.joined(separator: " ")
    }
  }
}
