import CountingRules
import Testing

@testable import CountingForms

@Suite("Filling pages")
struct FillingPagesTests {
  @Test("begins no last page for a few lines: the sheet is printed smaller", arguments: [(28, 1), (33, 1), (45, nil)])
  func squeezes(lines: Int, pages: Int?) throws {
    let sheet = try laidOut([FormBlock(.lines(lines))])
    #expect(Pagination(of: sheet).pages == (lines > 31 ? 2 : 1))
    #expect(sheet.pages == (lines == 33 ? pages : nil))
  }

  @Test("keeps place, signatures and what follows on one page, wherever the page ends", arguments: 20...62)
  func keepsTheFoot(lines: Int) throws {
    let sheet = try laidOut([FormBlock(.lines(lines))] + Self.foot)
    let foot = try #require(sheet.foot)
    guard sheet.pages == nil else { return }
    for breadth in [100, 106] {
      var pagination = Pagination(of: FormSheet(name: "", isLandscape: false, columns: sheet.columns), breadth: breadth)
      var pages: Set<Int> = []
      for (place, row) in sheet.rows.enumerated() {
        pagination.add(row.height, at: place)
        if place >= foot { pages.insert(pagination.pages) }
      }
      #expect(pages.count == 1, "\(breadth)")
    }
  }

  @Test("takes a short last section along with the signatures")
  func takesTheSection() throws {
    let section = [heading(3, "Agents"), FormBlock(.lines(3))]
    let sheet = try laidOut([FormBlock(.lines(26))] + section + Self.foot)
    let foot = try #require(sheet.foot)
    let texts = sheet.rows[foot...].compactMap(\.cells.first?.text)
    #expect(texts.contains("Agents"))
    // A section longer than that stays where it is.
    let long = try laidOut([FormBlock(.lines(26)), section[0], FormBlock(.lines(16))] + Self.foot)
    let short = try #require(long.foot)
    let left = long.rows[short...].compactMap(\.cells.first?.text)
    #expect(!left.contains("Agents"))
  }

  @Test("leaves filling a page to the spreadsheet: a browser breaks by itself")
  func pagesInHTML() throws {
    var facts = SampleForm.facts(candidates: 3)
    facts.isBlank = true
    let section = [heading(3, "Agents"), FormBlock(.lines(5))]
    let template = SampleForm.template([FormBlock(.lines(30))] + section + Self.foot)
    let document = try template.laidOut(with: facts, in: ["en"])
    let rows = document.sheets[0].rows
    let filler = rows.filter(\.isFiller)
    #expect(!filler.isEmpty)
    #expect(document.html.split(separator: "<tr").count - 1 == rows.count - filler.count)
    #expect(document.html.contains("<tbody class=\"foot\">"))
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
    let sheet = try laidOut([FormBlock(.paragraph(ParagraphDesign(SampleForm.wording(text))))])
    #expect(sheet.rows.count > 1)
    #expect(sheet.rows.allSatisfy { $0.height <= 400 })
    let read = sheet.rows.compactMap(\.cells.first?.text).joined()
    #expect(read.filter(\.isLetter) == text.filter(\.isLetter))
  }

  /// What HarfBuzz makes of Noto Sans, Noto Sans Telugu and Noto Sans Devanagari at 1,000 points.
  @Test(
    "measures a text a little too wide, never much too narrow",
    arguments: [
      ("Returning Officer", 8131), ("రిటర్నింగ్ అధికారి", 6608), ("కౌంటింగ్ సూపర్‌వైజర్", 7970), ("సమయం", 3553),
      ("निर्वाचन अधिकारी", 6405), ("निवडणूक निर्णय अधिकारी", 9396), ("चक्र", 1396), ("आदेश", 2223),
    ])
  func measures(text: String, thousandths: Int) {
    let width = TextMeasure.width(text, points: 1000, isBold: false) * 3 / 4
    #expect(width * 100 >= thousandths * 92 && width * 100 <= thousandths * 122, "\(width)")
  }

  private static let foot = [
    FormBlock(.fields(FieldsDesign([FieldDesign(SampleForm.wording("Place"), .line)]))),
    FormBlock(.signatures([SignatureDesign(title: SampleForm.wording("Returning Officer"))])),
    FormBlock(.paragraph(ParagraphDesign(SampleForm.wording("Copies: file.")))),
  ]

  private func heading(_ level: Int, _ text: String) -> FormBlock {
    FormBlock(.heading(HeadingDesign(SampleForm.wording(text), level: level)))
  }

  private func laidOut(_ blocks: [FormBlock]) throws -> FormSheet {
    try SampleForm.template(blocks).laidOut(with: SampleForm.facts(candidates: 1), in: ["en"]).sheets[0]
  }
}
