import CountingRules
import Testing

@testable import CountingForms

@Suite("Filling pages")
struct FillingPagesTests {
  @Test("begins no last page for a few lines: the sheet is printed smaller", arguments: [(28, 1), (33, 1), (45, nil)])
  func squeezes(lines: Int, pages: Int?) throws {
    let sheet = try #require(try laidOut([FormBlock(.lines(lines))]).sheets.first)
    #expect((sheet.height(of: sheet.rows.indices) > sheet.room()) == (lines > 31))
    #expect(sheet.pages == pages)
  }

  @Test("keeps place, signatures and what follows on one page with some of what they are under", arguments: 20...62)
  func keepsTheFoot(lines: Int) throws {
    for breadth in [100, 106] {
      let pages = pages(try laidOut([FormBlock(.lines(lines))] + Self.foot), breadth: breadth)
      let last = try #require(pages.last)
      #expect(last.count { $0.height == 24 } > 1)
      for text in ["Place", "Returning Officer", "Copies: file."] { #expect(last.contains { says($0, text) }) }
    }
  }

  @Test("takes a short last section along with the signatures", arguments: [(30, 8, true), (20, 20, false)])
  func takesTheSection(before: Int, lines: Int, isTaken: Bool) throws {
    let section = [heading(3, "Agents"), FormBlock(.lines(lines))]
    let pages = pages(try laidOut([FormBlock(.lines(before))] + section + Self.foot), breadth: 100)
    #expect(pages.count == 2)
    #expect(pages.last?.contains { says($0, "Agents") } == isTaken)
  }

  @Test("repeats a head exactly where the rows of its own table go over the edge of a page", arguments: [3, 40, 90])
  func repeatsHeads(rounds: Int) throws {
    let second = TableDesign(
      columns: [ColumnDesign(id: "other", heading: SampleForm.wording("Other"), content: .line, width: 1)],
      groups: [RowGroupDesign(id: "rounds", source: "rounds")])
    var facts = SampleForm.facts(candidates: 2)
    facts.tables["rounds"] = FactTable(rows: (1...rounds).map { SampleForm.row(2, times: 1, round: $0) })
    facts.tables["totals"] = [SampleForm.row(2, times: rounds)]
    let sheets = try SampleForm.template(
      [FormBlock(.table(SampleForm.table())), FormBlock(.table(second))] + Self.foot
    )
    .laidOut(with: facts, in: ["en"]).sheets
    for sheet in sheets {
      let heads = sheet.rows.indices.filter { sheet.rows[$0].cells.first?.style.isShaded == true }
      let isLong = sheet.height(of: sheet.rows.indices) > sheet.room()
      #expect((sheet.repeated != nil) == (isLong && sheet.pages != 1))
      guard let repeated = sheet.repeated else { continue }
      // Where a head is repeated no other table goes over a page, and what follows stays on the last.
      #expect(heads.contains(repeated.lowerBound))
      let own = try #require(sheet.stretches.first { $0.head == repeated })
      #expect(sheet.height(of: own.end..<sheet.rows.count) < sheet.room())
    }
    let said = sheets.flatMap(\.rows).compactMap(\.cells.first?.text).filter { $0.hasPrefix("Round ") }
    #expect(said == (1...rounds).map { "Round \($0)" })
    #expect((sheets.count > 1) == (rounds > 3))
  }

  @Test("adds up cells that went to another worksheet")
  func addsUpAcross() throws {
    var facts = SampleForm.facts(candidates: 2)
    facts.tables["rounds"] = FactTable(rows: (1...30).map { SampleForm.row(2, times: 1, round: $0) })
    facts.tables["totals"] = [SampleForm.row(2, times: 30)]
    let document = try SampleForm.template([FormBlock(.lines(20)), FormBlock(.table(SampleForm.table()))] + Self.foot)
      .laidOut(with: facts, in: ["en"])
    let names = Dictionary(uniqueKeysWithValues: document.names.map { ($0.name, $0.place) })
    let total = try #require(names["total_C001"])
    let cell = document.sheets[total.sheet].rows[total.row].cells[1]
    guard case .formula(let formula, 30) = cell.content else { Issue.record("\(cell)"); return }
    #expect(formula.plus.count == 30)
    for place in formula.plus {
      let summed = document.sheets[place.sheet].rows[place.row].cells.first { $0.columns.lowerBound == place.column }
      #expect(summed?.content.number == 1)
    }
  }

  @Test("prints a page that is to take more, smaller")
  func zooms() throws {
    let document = try SampleForm.template([FormBlock(.lines(33))])
      .laidOut(with: SampleForm.facts(candidates: 1), in: ["en"])
    #expect(document.html.contains(";zoom:92%"))
  }

  @Test("goes on in a row below where a text is longer than a row can be high", arguments: [" ", "", "\n"])
  func splitsRows(between: String) throws {
    let text = Array(repeating: "The seal was found broken", count: 400).joined(separator: between)
    let rows = try laidOut([FormBlock(.paragraph(ParagraphDesign(SampleForm.wording(text))))]).sheets.flatMap(\.rows)
    #expect(rows.count > 1)
    #expect(rows.allSatisfy { $0.height <= 400 })
    let read = rows.compactMap(\.cells.first?.text).joined()
    #expect(read.filter(\.isLetter) == text.filter(\.isLetter))
  }

  @Test("goes on below within a letter that is higher than a row by itself")
  func splitsLetters() throws {
    let letter = String(repeating: "క్", count: 5_000) + "క"
    #expect(letter.count == 1)
    let rows = try laidOut([FormBlock(.paragraph(ParagraphDesign(SampleForm.wording(letter))))]).sheets.flatMap(\.rows)
    #expect(rows.count > 1)
    #expect(rows.allSatisfy { $0.height <= 400 })
    #expect(rows.compactMap(\.cells.first?.text).joined() == letter)
  }

  /// What HarfBuzz makes of Noto Sans, Noto Sans Telugu and its sisters at 1,000 points; of a picture, Noto Color Emoji.
  @Test(
    "measures a text a little too wide, never much too narrow",
    arguments: [
      ("Returning Officer", 8131), ("రిటర్నింగ్ అధికారి", 6608), ("కౌంటింగ్ సూపర్‌వైజర్", 7970), ("సమయం", 3553),
      ("निर्वाचन अधिकारी", 6405), ("निवडणूक निर्णय अधिकारी", 9396), ("चक्र", 1396), ("आदेश", 2223),
      ("Ñandú", 3172), ("ŇÚÑĐÖ", 3762), ("Bhim @ Guddu", 7074), ("கண்ணன் மணி", 8322), ("🗳️", 1275),
    ])
  func measures(text: String, thousandths: Int) {
    let width = TextMeasure.width(text, points: 1000, isBold: false) * 3 / 4
    #expect(width * 100 >= thousandths * 92 && width * 100 <= thousandths * 122, "\(width)")
  }

  @Test(
    "has room for every line that a word takes which has to be broken",
    arguments: [60, 84, 100, 137, 180, 250, 333, 400]
  )
  func breaks(room: Int) {
    // Thousandths of Noto Sans, whose lines are 1,362 apart.
    let printed: [Character: Int] = ["Ñ": 760, "a": 561, "n": 618, "d": 615, "ú": 618]
    let word = String(repeating: "Ñandú", count: 60)
    var (lines, used) = (1, 0)
    for letter in word {
      let wide = printed[letter, default: 0] * 40 / 3
      if used + wide > room * 1000 { (lines, used) = (lines + 1, 0) }
      used += wide
    }
    // What a row has above and below it.
    let high = TextMeasure.height(word, points: 10, isBold: false, within: room) + 4
    #expect(high * 1000 >= lines * 13_620 && high * 10 <= lines * 14 * 12, "\(high) points for \(lines) lines")
  }

  private static let foot = [
    FormBlock(.fields(FieldsDesign([FieldDesign(SampleForm.wording("Place"), .line)]))),
    FormBlock(.signatures([SignatureDesign(title: SampleForm.wording("Returning Officer"))])),
    FormBlock(.paragraph(ParagraphDesign(SampleForm.wording("Copies: file.")))),
  ]

  /// The rows of each page, no head being repeated.
  private func pages(_ document: FormDocument, breadth: Int) -> [[FormRow]] {
    document.sheets.flatMap { sheet in
      // Printed as much smaller as the pages it is to take ask for.
      var room = sheet.room(breadth: breadth)
      while let most = sheet.pages, flowed(sheet.rows, room).count > most { room += room / 100 }
      return flowed(sheet.rows, room)
    }
  }

  private func flowed(_ rows: [FormRow], _ room: Int) -> [[FormRow]] {
    rows.reduce(into: [[FormRow]]()) { pages, row in
      let used = pages.last.map { $0.reduce(0) { $0 + $1.height } } ?? .max / 2
      if used + row.height > room { pages.append([]) }
      pages[pages.count - 1].append(row)
    }
  }

  private func says(_ row: FormRow, _ text: String) -> Bool { row.cells.contains { $0.text == text } }

  private func heading(_ level: Int, _ text: String) -> FormBlock {
    FormBlock(.heading(HeadingDesign(SampleForm.wording(text), level: level)))
  }

  private func laidOut(_ blocks: [FormBlock]) throws -> FormDocument {
    try SampleForm.template(blocks).laidOut(with: SampleForm.facts(candidates: 1), in: ["en"])
  }
}
