import ArgumentParser
import CountingDesk
import CountingForms
import CountingRules
import CountingSpreadsheets
import Foundation

/// Writes papers into a folder, each whole or not at all.
struct PaperWriter {
  let folder: String
  let mouth: PaperMouth
  let languages: [String]
  let templates: [String: FormTemplate]
  private let templateFolder: TemplateFolder

  init(folder: String, mouth: PaperMouth, languages: [String], templates: TemplateFolder) throws {
    guard !folder.isEmpty else { throw ValidationError("Name the folder with --out.") }
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

  /// Writes the piles in their order.
  func write(_ piles: [PaperPile], _ onlooker: Onlooker) throws -> [WrittenPaper] {
    var written: [WrittenPaper] = []
    let all = piles.reduce(0) { $0 + $1.count }
    return try onlooker.watch(.papers, folder, of: all) { done in
      for pile in piles where pile.count > 0 {
        try makeFolder(pile.folder)
        for file in pile.files {
          written.append(WrittenPaper(path: try write(file, of: pile), form: file.form, ward: pile.ward))
          onlooker.wrote("\(folder)/\(written[written.count - 1].path)")
          done(written.count)
        }
      }
      return written
    }
  }

  private func write(_ file: PaperPile.File, of pile: PaperPile) throws -> String {
    func path(_ name: String) -> String { pile.folder == "." ? name : "\(pile.folder)/\(name)" }
    switch file {
    case .paper(let paper): return try write(paper, in: pile.folder, as: path("\(paper.name).\(mouth.ending)"))
    case .lotStatement(let statement): return try write(Data(statement.utf8), as: path("lot-statement.txt"))
    case .lotVerifier:
      let verifier = URL(fileURLWithPath: templateFolder.path + "/lot/wardlot_verify.py")
      return try write(Data(contentsOf: verifier), as: path("wardlot_verify.py"))
    }
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

  private func write(_ paper: Paper, in ward: String, as path: String) throws -> String {
    guard let document = try document(paper, in: ward) else {
      throw CommandFailure("There is no template \(paper.form).toml; put it back.", .badData)
    }
    try write(document, as: path)
    return path
  }

  func write(_ document: FormDocument, as path: String) throws {
    try OutputPlace.checkFile("\(folder)/\(path)")
    switch mouth {
    case .text: _ = try write(Data(document.text.utf8), as: path)
    case .html: _ = try write(Data(document.html.utf8), as: path)
    case .xlsx:
      do throws(SpreadsheetFault) {
        try Spreadsheet.write(document, to: "\(folder)/\(path)")
      } catch {
        throw CommandFailure(
          "\(folder)/\(path) cannot be written: \(error). Make room or choose another folder.", .inputOutput)
      }
    }
  }

  private func write(_ data: Data, as path: String) throws -> String {
    do {
      try data.write(to: URL(fileURLWithPath: "\(folder)/\(path)"), options: .atomic)
    } catch {
      throw CommandFailure(
        "\(folder)/\(path) cannot be written: \(OutputPlace.reason(error)). Make room or choose another folder.",
        .inputOutput)
    }
    return path
  }

  func makeFolder(_ name: String) throws { try OutputPlace.makeFolder(name == "." ? folder : "\(folder)/\(name)") }
}
