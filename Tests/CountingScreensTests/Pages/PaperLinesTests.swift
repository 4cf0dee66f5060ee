import CountingForms
import CountingRules
import CountingScreens
import CountingTerminal
import Testing

@Suite("Showing a paper on a screen")
struct PaperLinesTests {
  private func paper(_ rows: [[FormCell.Content]]) -> FormDocument {
    let count = rows.map(\.count).max() ?? 0
    var sheet = FormSheet(name: "Paper", isLandscape: false, columns: Array(repeating: 10, count: count))
    sheet.rows = rows.map { row in
      FormRow(
        height: 18,
        cells: row.enumerated().map { FormCell($0.offset..<$0.offset + 1, $0.element, CellStyle(points: 10)) })
    }
    return FormDocument(title: "Paper", created: CivilDate(daysSince1970: 0), font: "", sheets: [sheet], names: [])
  }

  private func lines(_ rows: [[FormCell.Content]], _ columns: Int) -> [String] {
    PaperLines.lines(paper(rows), columns: columns).map(\.text)
  }

  @Test("reads every word whole where there is room for whole words")
  func whole() {
    let rows: [[FormCell.Content]] = [
      [.text("Reservation"), .text("Unreserved, of the ward as it was drawn anew")],
      [.text("Ward"), .text("Mallelavari Peta")],
    ]
    #expect(
      lines(rows, 40) == [
        "Reservation  Unreserved, of the ward as ", "             it was drawn anew          ",
        "Ward         Mallelavari Peta           ",
      ])
    let narrow = lines(rows, 24)
    #expect(narrow.allSatisfy { CellWidth.of($0) <= 24 })
    #expect(narrow.joined(separator: " ").split(separator: " ").contains("Reservation"))
    #expect(narrow.joined(separator: " ").split(separator: " ").contains("Unreserved,"))
  }

  @Test("breaks words, and never goes over the edge, where there is no room for them")
  func broken() {
    let rows: [[FormCell.Content]] = [
      [.text("Candidate"), .text("Venkateswarlu"), .text("Independent"), .text("Total")],
      [.text("1"), .text("Satyanarayana"), .text("Reservation"), .number(1640)],
    ]
    let shown = lines(rows, 30)
    #expect(shown.allSatisfy { CellWidth.of($0) <= 30 }, "\(shown)")
    #expect(shown.contains { $0.hasSuffix("1,640") })
  }
}
