import CountingRules
import Testing

@testable import CountingForms

@Suite("Carrying columns over to further sheets")
struct CarryingColumnsTests {
  @Test("a sheet has as many candidates as are printed large enough to be read", arguments: [1, 8, 20, 40])
  func staysLegible(candidates: Int) throws {
    let sheets = try laidOut(candidates, name: "Venkata Satyanarayana Lakshmi Narasimham Subrahmanyeswara Pantulu")
    for sheet in sheets {
      let paper = FormSheet.paper(isLandscape: sheet.isLandscape)
      #expect(FormSheet.isLegible(sheet.columns.reduce(0, +), on: paper, least: 10))
    }
    #expect((sheets.count > 1) == (candidates >= 20))
  }

  @Test func `sheets are filled alike, and no candidate is lost`() throws {
    let sheets = try laidOut(40, name: "Venkata Satyanarayana Lakshmi Narasimham Subrahmanyeswara Pantulu")
    let heads = try sheets.map { sheet in
      try head(of: sheet).cells.map(\.text).filter { $0.hasSuffix("Pantulu") }
    }
    #expect(heads.joined().count == 40)
    #expect(heads.dropLast().allSatisfy { $0.count == heads[0].count })
  }

  @Test func `no sum is carried on a paper to write on`() throws {
    var facts = SampleForm.facts(candidates: 40)
    facts.isBlank = true
    facts.tables["rounds"] = [["round": .number(1)], ["round": .number(2)]]
    let template = SampleForm.template([FormBlock(.table(SampleForm.table(split: 20)))])
    let sheets = try template.laidOut(with: facts, in: ["en"]).sheets
    #expect(sheets.count > 1)
    #expect(sheets.flatMap(\.rows).flatMap(\.cells).allSatisfy { $0.content.number == nil })
  }

  @Test("a heading too long for its column goes on in a note below the table, whole", arguments: [2, 8])
  func notes(candidates: Int) throws {
    let name = Array(repeating: "Ñandú", count: 60).joined()
    let sheet = try #require(try laidOut(candidates, name: name).first)
    let heading = try head(of: sheet)
    #expect(heading.height <= 210)
    #expect(heading.cells[1].text.hasSuffix("… [1]"))
    let notes = sheet.rows.compactMap(\.cells.first?.text).filter { $0.hasPrefix("[1] ") }
    #expect(notes.map { $0.hasSuffix(name) } == [true])
  }

  private func head(of sheet: FormSheet) throws -> FormRow {
    try #require(sheet.rows.first { $0.cells.first?.style.isShaded == true })
  }

  private func laidOut(_ candidates: Int, name: String) throws -> [FormSheet] {
    var facts = SampleForm.facts(candidates: candidates)
    facts.tables["candidates"] = FactTable(
      rows: (1...candidates).map { ["place": .number($0), "name": .text("\($0). \(name)")] })
    var table = SampleForm.table(split: 20)
    table.columns[1].narrow = SampleForm.wording("{name}")
    return try SampleForm.template([FormBlock(.table(table))]).laidOut(with: facts, in: ["en"]).sheets
  }
}
