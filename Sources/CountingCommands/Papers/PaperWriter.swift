import CountingDesk
import CountingForms
import CountingSpreadsheets
import Foundation

/// Writes papers into a folder, each whole or not at all.
struct PaperWriter {
  let folder: String
  let mouth: PaperMouth
  let languages: [String]
  let templates: [String: FormTemplate]
  /// The program that replays a lot, laid beside its statement.
  let verifier: String

  init(folder: String, mouth: PaperMouth, languages: [String], templates: TemplateFolder) throws {
    (self.folder, self.mouth, self.languages) = (folder, mouth, languages)
    self.templates = try TemplateReader.templates(in: templates.forms)
    verifier = templates.path + "/lot/wardlot_verify.py"
  }

  /// Writes the papers asked for; answers their paths under the folder.
  func write(_ ward: WardOnPaper, only forms: Set<String>?) throws -> [String] {
    let papers = ward.papersDue().filter { templates[$0.form] != nil && forms?.contains($0.form) ?? true }
    let statement = forms?.contains("lot-record") ?? true ? ward.lotStatement : nil
    guard !papers.isEmpty || statement != nil else { return [] }
    try makeFolder(ward.folder)
    var paths = try papers.map { try write($0, in: ward.folder) }
    if let statement {
      paths.append(try write(Data(statement.utf8), as: "\(ward.folder)/lot-statement.txt"))
      paths.append(try write(Data(contentsOf: URL(fileURLWithPath: verifier)), as: "\(ward.folder)/wardlot_verify.py"))
    }
    return paths
  }

  private func write(_ paper: Paper, in ward: String) throws -> String {
    guard let template = templates[paper.form] else { return "" }
    let document: FormDocument
    do throws(LayoutFault) {
      document = try template.laidOut(with: paper.facts, in: languages)
    } catch {
      throw CommandFailure("\(ward)/\(paper.name): \(error)", .ourFault)
    }
    let path = "\(ward)/\(paper.name).\(mouth.ending)"
    guard mouth == .xlsx else { return try write(Data(document.text.utf8), as: path) }
    do throws(SpreadsheetFault) {
      try Spreadsheet.write(document, to: "\(folder)/\(path)")
    } catch {
      throw CommandFailure(
        "\(folder)/\(path) cannot be written: \(error). Make room or choose another folder.", .inputOutput)
    }
    return path
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

  private func makeFolder(_ name: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(
        "The folder \(folder)/\(name) cannot be made: \(error.localizedDescription) Choose another with --out.",
        .cannotCreate)
    }
  }
}
