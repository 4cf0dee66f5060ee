import ArgumentParser
import CountingDesk
import CountingForms
import CountingRules

/// Writes papers into a folder, each whole or not at all.
struct PaperWriter {
  let folder: String
  let mouth: PaperMouth
  let languages: [String]
  let templates: [String: FormTemplate]
  let templateFolder: TemplateFolder

  init(folder: String, mouth: PaperMouth, languages: [String], templates: TemplateFolder) throws {
    (self.folder, self.mouth, self.languages) = (folder, mouth, languages)
    self.templates = try TemplateReader.templates(in: templates.forms)
    templateFolder = templates
    let known = Set(self.templates.values.flatMap(\.languages))
    for language in languages.isEmpty ? [""] : languages where !known.contains(language) {
      throw ValidationError(
        "The forms have no wording in “\(language)”; they have \(known.sorted().joined(separator: ", "))."
          + Likeness.language(language, among: known.sorted()))
    }
  }

  /// Reads the book; acts are told in words only where a paper asked for tells them.
  func read(
    _ book: String, at size: Int? = nil, asked: Set<String>? = nil, _ onlooker: Onlooker
  ) throws -> PaperReading {
    try checkWording(of: asked)
    let tells = asked.map { !$0.isDisjoint(with: ["diary", "correction-slips"]) } ?? true
    return try PaperReading.read(book, at: size, telling: tells ? templateFolder.wordings(languages) : [], onlooker)
  }

  /// A State's own form may speak other languages than the rest; nothing is written where one of them is wanting.
  private func checkWording(of asked: Set<String>?) throws {
    for (id, template) in templates.sorted(by: { $0.key < $1.key }) where asked?.contains(id) ?? true {
      for language in languages where !template.languages.contains(language) {
        throw ValidationError(
          "\(id) has no wording in “\(language)”; it has \(listed(template.languages)). "
            + "Ask for those with --lang, or for other papers with --form.")
      }
    }
  }

  /// The papers asked for of a ward.
  func papers(of ward: WardOnPaper, only forms: Set<String>?, blank: Bool = false) -> PaperPile {
    let due = blank ? ward.blankPapers() : ward.papersDue()
    let isTold = !blank && forms?.contains("lot-record") ?? true
    return PaperPile(
      folder: ward.folder, ward: ward.now.count.ward.number, papers: due.filter { forms?.contains($0.form) ?? true },
      lotStatement: isTold ? ward.lotStatement : nil)
  }

  /// The papers asked for of the whole election.
  func papers(of election: ElectionOnPaper?, only forms: Set<String>?) throws -> PaperPile {
    let papers = try ofElection(election).filter { forms?.contains($0.form) ?? true }
    return PaperPile(folder: ".", ward: nil, papers: papers, lotStatement: nil)
  }

  func ofElection(_ election: ElectionOnPaper?) throws -> [Paper] {
    guard let election else { return [] }
    return election.papersDue(standard: try templateFolder.standardSettings(of: election.rulebook))
  }

  /// The paper laid out, with what it was made from.
  func document(_ paper: Paper, in ward: String) throws -> FormDocument? {
    do throws(LayoutFault) {
      let facts = paper.facts
      guard var document = try templates[paper.form]?.laidOut(with: facts, in: languages) else { return nil }
      document.origin = PaperOrigin(paper, facts, in: ward, languages).properties
      return document
    } catch {
      throw CommandFailure("\(paper.name): \(error)", .ourFault)
    }
  }

  func makeFolder(_ name: String) throws { try OutputPlace.makeFolder(name == "." ? folder : "\(folder)/\(name)") }
}
