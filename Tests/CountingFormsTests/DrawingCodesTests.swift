import CountingCodes
import CountingForms
import CountingSpreadsheets
import Foundation
import Testing

@Suite("Drawing a code for a camera")
struct DrawingCodesTests {
  static let note =
    "in-ap-demo-2021\n87\nmV9IG9ib1jtJacA6j2NeOR/50zB0jOV0ynXDo3sHb+Y=\n\n\u{2014} in-ap-demo-2021 5C7n\n"

  /// - Parameter table: above the code.
  private func document(under table: TableDesign = SampleForm.table()) throws -> FormDocument {
    var facts = SampleForm.facts(candidates: 4)
    facts.codes["journal_checkpoint"] = try QRCode.of(Self.note)
    facts.numbers["journal_size"] = 87
    let field = FieldDesign(SampleForm.wording("Entries"), .number("journal_size", FormulaDesign(), .grouped))
    let design = FieldsDesign([field, field], pairs: 2, labelShare: 40, code: "journal_checkpoint")
    return try SampleForm.template([FormBlock(.table(table)), FormBlock(.fields(design))])
      .laidOut(with: facts, in: ["en"])
  }

  @Test func `is a square with its three corners and a quiet edge, the same each time`() throws {
    let code = try QRCode.of(Self.note)
    #expect(try QRCode.of(Self.note) == code)
    #expect(try QRCode.of(Self.note + "x") != code)
    #expect(code.side % 4 == 1 && code.sideWithQuiet == code.side + 8)
    let end = code.side + 3
    for (row, column) in [(4, 4), (4, end), (end, 4)] {
      #expect(code.isDark(row: row, column: column), "\(row), \(column)")
    }
    for place in 0..<code.sideWithQuiet {
      #expect(!code.isDark(row: 3, column: place) && !code.isDark(row: place, column: end + 1))
    }
  }

  @Test func `holds an election's id of any sensible length and says when a text is too long`() throws {
    #expect(try QRCode.of(String(repeating: "a", count: 2000)).side <= 177)
    #expect(throws: QRCodeFault.self) { try QRCode.of(String(repeating: "a", count: 3000)) }
  }

  @Test("stands beside the fields of its block, in a row high enough, and overlaps nothing", arguments: [true, false])
  func overlapsNothing(isUnderFigures: Bool) throws {
    let table = SampleForm.table()
    let narrow = ColumnDesign(
      id: "all", heading: SampleForm.wording("All"), content: .number(SampleForm.phrase("valid"), FormulaDesign()),
      width: 1)
    let figures = TableDesign(columns: [narrow, table.columns[1]], groups: Array(table.groups.prefix(1)))
    let sheet = try #require(document(under: isUnderFigures ? figures : table).sheets.first)
    let row = try #require(sheet.rows.first { $0.cells.contains { $0.code != nil } })
    let place = try #require(row.cells.first { $0.code != nil })
    #expect(row.height >= FormCode.points)
    #expect(sheet.columns[place.columns].reduce(0, +) >= FormCode.pixels)
    #expect(row.cells.map(\.columns.lowerBound).dropFirst().allSatisfy { $0 >= place.columns.upperBound })
  }

  @Test func `is words in text, a drawing in a page, a picture in a workbook`() throws {
    let document = try document()
    #expect(document.text.contains("Entries | 87 | Entries | 87\n" + Self.note))
    #expect(document.html.contains("<svg ") && document.html.contains("shape-rendering=\"crispEdges\""))
    let files = ["a", "b"].map { FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString)-\($0)") }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    for file in files { try Spreadsheet.write(document, to: file.path) }
    let bytes = try Data(contentsOf: files[0])
    #expect(try Data(contentsOf: files[1]) == bytes)
    #expect(bytes.range(of: Data("xl/media/image1.png".utf8)) != nil)
  }

  @Test func `is refused by a name no paper has`() {
    let template = SampleForm.template([FormBlock(.fields(FieldsDesign([], code: "selfie")))])
    #expect(template.problems.contains(TemplateProblem("block 1", "unknown code “selfie”")))
  }
}
