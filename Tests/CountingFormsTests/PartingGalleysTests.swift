import CountingRules
import Testing

@testable import CountingForms

@Suite("Parting a galley")
struct PartingGalleysTests {
  @Test(
    "leaves no head alone and no third of a page empty, however tall the rows are",
    arguments: [18, 34, 60, 110, 170, 230], [0, 200, 480, 640])
  func partsByHeight(height: Int, before: Int) throws {
    let rows = [FormRow](repeating: row(20), count: before / 20)
    let table = [row(40)] + [FormRow](repeating: row(height), count: 1800 / height)
    var sheet = FormSheet(name: "A", isLandscape: false, columns: [600])
    sheet.rows = rows + table
    let head = rows.count
    sheet.stretches =
      (0..<head).map { FormStretch($0..<$0 + 1) }
      + [FormStretch(head..<sheet.rows.count, head: head...head, end: sheet.rows.count)]
    let pages = Galley(sheet).parts.flatMap { printed($0, of: sheet) }
    #expect(pages.flatMap(\.self) == Array(sheet.rows.indices))
    for page in pages.dropLast() {
      #expect(page.last != head)
      let again = page.contains(head) || page[0] < head ? 0 : 40
      #expect((page.reduce(again) { $0 + sheet.rows[$1].height }) * 3 >= sheet.room() * 2, "\(page)")
    }
  }

  @Test("puts the signatures under a row of the table, or all on one page", arguments: 1...60)
  func signsUnderTheTable(rounds: Int) throws {
    var sheet = FormSheet(name: "A", isLandscape: false, columns: [600])
    let end = 3 + rounds
    sheet.rows = [FormRow](repeating: row(20), count: end + 14)
    sheet.stretches = [
      FormStretch(0..<2), FormStretch(2..<end, head: 2...2, end: end), FormStretch(end..<end + 1, isHeading: true),
      FormStretch(end + 1..<end + 6), FormStretch(end + 6..<end + 14),
    ]
    sheet.feet = [end, end + 6]
    let last = try #require(Galley(sheet).parts.flatMap { printed($0, of: sheet) }.last)
    #expect(last[0] < end)
    #expect(last.last == end + 13)
  }

  @Test("parts a short table too where signatures need its last rows and the page before would be half empty")
  func partsShortTables() throws {
    var sheet = FormSheet(name: "A", isLandscape: false, columns: [600])
    // Seventeen rows, a table of five, what explains it, and a section that is not parted from its signatures.
    sheet.rows = [20, 34, 20].enumerated().flatMap { [FormRow](repeating: row($1), count: [17, 6, 26][$0]) }
    sheet.stretches = [
      FormStretch(0..<17), FormStretch(17..<23, head: 17...17, end: 23), FormStretch(23..<27),
      FormStretch(27..<28, isHeading: true), FormStretch(28..<40), FormStretch(40..<49),
    ]
    sheet.feet = [27, 40]
    let pages = Galley(sheet).parts.flatMap { printed($0, of: sheet) }
    #expect(pages == [Array(0..<21), Array(21..<49)])
    sheet.feet = []
    #expect(Galley(sheet).parts.flatMap { printed($0, of: sheet) } == [Array(0..<27), Array(27..<49)])
  }

  @Test("keeps a line for initials on the page of the table they are against", arguments: 20...45)
  func keepsInitials(rows: Int) throws {
    var sheet = FormSheet(name: "A", isLandscape: false, columns: [600])
    var line = row(20)
    line.cells[0].style.edges = .dottedBelow
    sheet.rows = [FormRow](repeating: row(20), count: rows) + [line] + [FormRow](repeating: row(20), count: 20)
    sheet.stretches = [
      FormStretch(0..<rows, head: 0...0, end: rows), FormStretch(rows..<rows + 1),
      FormStretch(rows + 1..<rows + 21),
    ]
    let pages = Galley(sheet).parts.flatMap { printed($0, of: sheet) }
    #expect(!pages.contains { $0.first == rows })
  }

  private func row(_ height: Int) -> FormRow {
    FormRow(height: height, cells: [FormCell(0..<1, .text("A"), .cell(10, align: .left))])
  }

  /// Rows as a program lets them fall on pages of a worksheet, printed as much smaller as its pages ask for.
  private func printed(_ part: Galley.Part, of sheet: FormSheet) -> [[Int]] {
    var room = sheet.room()
    while true {
      var (pages, used): ([[Int]], Int) = ([[]], part.head.map { height(of: $0, in: sheet) } ?? 0)
      for row in part.rows {
        if used + sheet.rows[row].height > room, pages != [[]] {
          pages.append([])
          used = part.titles.map { height(of: $0, in: sheet) } ?? 0
        }
        pages[pages.count - 1].append(row)
        used += sheet.rows[row].height
      }
      if pages.count <= part.pages ?? .max { return pages }
      room += room / 100
    }
  }

  private func height(of rows: ClosedRange<Int>, in sheet: FormSheet) -> Int {
    sheet.rows[rows].reduce(0) { $0 + $1.height }
  }
}
