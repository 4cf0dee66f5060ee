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
    (self.folder, self.mouth, self.languages) = (folder, mouth, languages)
    self.templates = try TemplateReader.templates(in: templates.forms)
    templateFolder = templates
    let known = Set(self.templates.values.flatMap(\.languages))
    for language in languages.isEmpty ? [""] : languages where !known.contains(language) {
      throw ValidationError(
        "The forms have no wording in “\(language)”; they have \(known.sorted().joined(separator: ", ")).")
    }
  }

  /// Reads the book; acts are told in words only where a paper asked for tells them.
  func read(_ book: String, at size: Int? = nil, asked: Set<String>? = nil) throws -> PaperReading {
    try checkWording(of: asked)
    let tells = asked.map { !$0.isDisjoint(with: ["diary", "correction-slips"]) } ?? true
    return try PaperReading.read(book, at: size, telling: tells ? templateFolder.wordings(languages) : [])
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

  /// Writes the papers asked for; answers their paths under the folder.
  func write(_ ward: WardOnPaper, only forms: Set<String>?, blank: Bool = false) throws -> [String] {
    let due = blank ? ward.blankPapers() : ward.papersDue()
    let papers = due.filter { forms?.contains($0.form) ?? true }
    let statement = !blank && forms?.contains("lot-record") ?? true ? ward.lotStatement : nil
    guard !papers.isEmpty || statement != nil else { return [] }
    try makeFolder(ward.folder)
    var paths = try papers.map { try write($0, in: ward.folder) }
    if let statement {
      paths.append(try write(Data(statement.utf8), as: "\(ward.folder)/lot-statement.txt"))
      let verifier = URL(fileURLWithPath: templateFolder.path + "/lot/wardlot_verify.py")
      paths.append(try write(Data(contentsOf: verifier), as: "\(ward.folder)/wardlot_verify.py"))
    }
    return paths
  }

  /// The papers of the whole election.
  func write(_ election: ElectionOnPaper?, only forms: Set<String>?) throws -> [String] {
    let papers = try ofElection(election).filter { forms?.contains($0.form) ?? true }
    guard !papers.isEmpty else { return [] }
    try makeFolder(".")
    return try papers.map { try write($0, in: ".") }
  }

  func ofElection(_ election: ElectionOnPaper?) throws -> [Paper] {
    guard let election else { return [] }
    return election.papersDue(standard: try templateFolder.standardSettings(of: election.rulebook))
  }

  /// The paper laid out, with what it was made from.
  func document(_ paper: Paper, in ward: String) throws -> FormDocument? {
    do throws(LayoutFault) {
      guard var document = try templates[paper.form]?.laidOut(with: paper.facts, in: languages) else { return nil }
      document.origin = PaperOrigin(paper, in: ward, languages).properties
      return document
    } catch {
      throw CommandFailure("\(paper.name): \(error)", .ourFault)
    }
  }

  private func write(_ paper: Paper, in ward: String) throws -> String {
    let path = ward == "." ? "\(paper.name).\(mouth.ending)" : "\(ward)/\(paper.name).\(mouth.ending)"
    guard let document = try document(paper, in: ward) else {
      throw CommandFailure("There is no template \(paper.form).toml; put it back.", .badData)
    }
    try write(document, as: path)
    return path
  }

  func write(_ document: FormDocument, as path: String) throws {
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
        "\(folder)/\(path) cannot be written: \(error.localizedDescription) Make room or choose another folder.",
        .inputOutput)
    }
    return path
  }

  func makeFolder(_ name: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(
        "The folder \(folder)/\(name) cannot be made: \(error.localizedDescription) Choose another with --out.",
        .cannotCreate)
    }
  }
}
