import CountingForms
import CountingRules
import CountingSpreadsheets
import Foundation
import Synchronization
import Testing

@Suite("Writing a spreadsheet")
struct WritingSpreadsheetsTests {
  private func document(_ name: String = "=1+1") throws -> FormDocument {
    var facts = SampleForm.facts(candidates: 3)
    facts.tables["candidates"]?.rows[0]["name"] = .text(name)
    return try SampleForm.template([FormBlock(.table(SampleForm.table()))]).laidOut(with: facts, in: ["en", "te"])
  }

  private func inScratchFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lekka-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func `makes the same bytes of the same paper`() throws {
    try inScratchFolder { folder in
      let files = ["one.xlsx", "two.xlsx"].map { folder.appending(path: $0) }
      for file in files { try Spreadsheet.write(document(), to: file.path) }
      #expect(try Data(contentsOf: files[0]) == Data(contentsOf: files[1]))
      try Spreadsheet.write(document("=1+2"), to: files[1].path)
      #expect(try Data(contentsOf: files[0]) != Data(contentsOf: files[1]))
    }
  }

  @Test func `makes the same bytes beside other papers of other dates`() throws {
    try inScratchFolder { folder in
      let papers = try (0..<64).map { day in
        var document = try document()
        document.created = try #require(CivilDate("2021-03-\(day % 2 == 0 ? 14 : 17)"))
        return (document: document, file: folder.appending(path: "\(day).xlsx"))
      }
      let faults = Mutex<[SpreadsheetFault]>([])
      DispatchQueue.concurrentPerform(iterations: papers.count) { place in
        let (document, file) = papers[place]
        do throws(SpreadsheetFault) { try Spreadsheet.write(document, to: file.path) } catch {
          faults.withLock { $0.append(error) }
        }
      }
      #expect(faults.withLock(\.self) == [])
      for kind in [0, 1] {
        let alike = try stride(from: kind, to: papers.count, by: 2).map { try Data(contentsOf: papers[$0].file) }
        #expect(Set(alike).count == 1)
      }
    }
  }

  @Test func `takes what C and XML cannot hold`() throws {
    try inScratchFolder { folder in
      let file = folder.appending(path: "odd.xlsx")
      try Spreadsheet.write(document("a\0b\u{FFFE}c\u{1}d_x0041_&<>\""), to: file.path)
      #expect(try Data(contentsOf: file).count > 1000)
    }
  }

  @Test func `leaves nothing behind where it cannot write`() throws {
    try inScratchFolder { folder in
      let file = folder.appending(path: "missing/form.xlsx")
      #expect(throws: SpreadsheetFault.cannotCreate(file.path)) { try Spreadsheet.write(document(), to: file.path) }
      let taken = folder.appending(path: "taken.xlsx")
      try FileManager.default.createDirectory(at: taken, withIntermediateDirectories: false)
      #expect(throws: SpreadsheetFault.cannotCreate(taken.path)) { try Spreadsheet.write(document(), to: taken.path) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["taken.xlsx"])
    }
  }

  @Test func `refuses cells that overlap`() throws {
    var document = try document()
    document.sheets[0].rows[0].cells[0].columns = 0..<3
    #expect(throws: SpreadsheetFault.overlappingCells(sheet: "Form 30", row: 1)) {
      try Spreadsheet.write(document, to: "/nowhere/form.xlsx")
    }
  }
}
