import CountingDesk
import CountingForms
import CountingSpreadsheets
import Foundation
import Synchronization

extension PaperWriter {
  /// Papers are made and written on every core.
  /// - Returns: what was written, in the order of the piles.
  func write(_ piles: [PaperPile], _ onlooker: Onlooker) throws -> [WrittenPaper] {
    for pile in piles where pile.count > 0 { try makeFolder(pile.folder) }
    let files = piles.flatMap { pile in pile.files.map { (pile: pile, file: $0) } }
    return try onlooker.watch(.papers, folder, of: files.count) { done in
      let written = Mutex<[Int: WrittenPaper]>([:])
      try EveryCore.each(of: files.indices) { place in
        let (pile, file) = files[place]
        let content = try content(file, in: pile.folder)
        let path = pile.folder == "." ? name(of: file) : "\(pile.folder)/\(name(of: file))"
        try write(content, as: path)
        written.withLock { written in
          onlooker.wrote("\(folder)/\(path)")
          written[place] = WrittenPaper(path: path, form: file.form, ward: pile.ward)
          done(written.count)
        }
      }
      return written.withLock { written in files.indices.compactMap { written[$0] } }
    }
  }

  private func name(of file: PaperPile.File) -> String {
    switch file {
    case .paper(let paper): "\(paper.name).\(mouth.ending)"
    case .lotStatement: "lot-statement.txt"
    case .lotVerifier: WardOnPaper.lotVerifier
    }
  }

  /// What a file is to hold, before it is written.
  private enum Content {
    case workbook(FormDocument)
    case bytes(Data)
  }

  private func content(_ file: PaperPile.File, in ward: String) throws -> Content {
    switch file {
    case .paper(let paper):
      guard let document = try document(paper, in: ward) else {
        throw CommandFailure("There is no template \(paper.form).toml; put it back.", .badData)
      }
      return content(document)
    case .lotStatement(let statement): return .bytes(Data(statement.utf8))
    case .lotVerifier:
      return .bytes(try Data(contentsOf: URL(fileURLWithPath: templateFolder.path + "/lot/\(WardOnPaper.lotVerifier)")))
    }
  }

  private func content(_ document: FormDocument) -> Content {
    switch mouth {
    case .text: .bytes(Data(document.text.utf8))
    case .html: .bytes(Data(document.html.utf8))
    case .xlsx: .workbook(document)
    }
  }

  func write(_ document: FormDocument, as path: String) throws { try write(content(document), as: path) }

  private func write(_ content: Content, as path: String) throws {
    try OutputPlace.checkFile("\(folder)/\(path)")
    do {
      try Interruption.finishing {
        switch content {
        case .workbook(let document): try Spreadsheet.write(document, to: "\(folder)/\(path)")
        case .bytes(let data): try data.write(to: URL(fileURLWithPath: "\(folder)/\(path)"), options: .atomic)
        }
      }
    } catch {
      let reason = (error as? SpreadsheetFault)?.description ?? OutputPlace.reason(error)
      throw CommandFailure(
        "\(folder)/\(path) cannot be written: \(reason). Make room or choose another folder.", .inputOutput)
    }
  }
}
