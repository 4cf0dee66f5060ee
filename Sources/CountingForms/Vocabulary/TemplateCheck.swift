/// What is wrong with a template, and where.
package struct TemplateProblem: Hashable, Sendable {
  /// `block 3, column 2, heading`.
  package let place: String
  package let message: String
  /// The file, where the block says in which it was read.
  package let file: String?

  package init(_ place: String, _ message: String, file: String? = nil) {
    (self.place, self.message, self.file) = (place, message, file)
  }
}

extension FormTemplate {
  /// Everything that would fail, or be left blank, on the day.
  package var problems: [TemplateProblem] {
    var check = TemplateCheck(languages: languages)
    check.wording(title, at: "title")
    for (edge, name) in [(page.header, "page, header"), (page.footer, "page, footer")] {
      for wording in edge.all { check.wording(wording, at: name, known: ["page", "pages", "part", "parts"]) }
    }
    for (key, _) in FormVocabulary.terms where terms[key] == nil { check.report("terms", "“\(key)” has no wording") }
    for key in terms.keys.sorted() { if let term = terms[key] { check.wording(term, at: "terms, \(key)") } }
    for (number, block) in blocks.enumerated() { check.block(block, at: "block \(number + 1)") }
    return check.problems
  }
}

/// Walks a template, gathering problems.
struct TemplateCheck {
  let languages: [String]
  var problems: [TemplateProblem] = []
  /// The file of the block.
  private var file: String?
  /// The table whose rows the blocks speak of.
  private var row: FormVocabulary.Table?

  init(languages: [String]) { self.languages = languages }

  mutating func report(_ place: String, _ message: String) {
    problems.append(TemplateProblem(place, message, file: file))
  }

  mutating func block(_ block: FormBlock, at number: String) {
    let place = block.origin?.place ?? number
    file = block.origin?.file
    defer { file = nil }
    condition(block.condition, at: place)
    switch block.kind {
    case .heading(let heading): wording(heading.text, at: "\(place), text")
    case .paragraph(let paragraph): wording(paragraph.text, at: "\(place), text")
    case .cut(let text): wording(text, at: "\(place), text")
    case .fields(let design): fields(design, at: place)
    case .table(let design): table(design, at: place)
    case .signatures(let signatures):
      for (number, signature) in signatures.enumerated() {
        wording(signature.title, at: "\(place), signature \(number + 1)")
        if let name = signature.name { wording(name, at: "\(place), signature \(number + 1)") }
      }
    case .each(let each):
      row = FormVocabulary.table(each.source)
      if row == nil { report(place, "unknown table “\(each.source)”") }
      for (number, block) in each.blocks.enumerated() { self.block(block, at: "\(place), block \(number + 1)") }
      row = nil
    case .lines, .sheet: break
    }
  }

  mutating func condition(_ condition: Condition, at place: String) {
    for key in condition.when + condition.unless where !FormVocabulary.isCondition(key) {
      report(place, "“\(key)” is no condition: neither a flag nor a fact")
    }
  }

  /// Every language has it, and every placeholder is a fact.
  mutating func wording(
    _ wording: Wording, at place: String, table: FormVocabulary.Table? = nil, known: Set<String> = []
  ) {
    for language in languages where wording[language] == nil { report(place, "is not translated into “\(language)”") }
    for (language, phrase) in wording.phrases.sorted(by: { $0.key < $1.key }) {
      // What forms share may say more than this one asks for; a language nobody knows is misspelt.
      if !language.isEmpty, !languages.contains(language), FiguresInWords(rawValue: language) == nil {
        report(place, "“\(language)” is no language of this form")
      }
      self.phrase(phrase, at: place, table: table, known: known)
    }
  }

  mutating func phrase(
    _ phrase: Phrase, at place: String, table: FormVocabulary.Table? = nil, known: Set<String> = []
  ) {
    for placeholder in phrase.placeholders {
      let key = placeholder.key
      let isKnown = known.contains(key) || [table, row].contains { $0?.has(key) == true } || FormVocabulary.isText(key)
      guard isKnown || FormVocabulary.isNumber(key) else {
        report(place, "unknown placeholder {\(key)}")
        continue
      }
      for language in languages where placeholder.form == .words && FiguresInWords(rawValue: language) == nil {
        report(place, "{\(key):words}: no figures in words for “\(language)”")
      }
    }
  }

  mutating func name(_ name: String, at place: String) {
    if !DefinedName.isSound(name) { report(place, "“\(name)” cannot name a cell") }
  }
}
