import CountingDesk
import Testing

@testable import CountingForms

@Suite("Parting the papers of the sample wards")
struct PartingPapersTests {
  @Test("signs no Form 30 on a page without a figure of the count", arguments: GoldenWardTests.samples)
  func signsUnderFigures(sample: String) throws {
    for paper in try papers(of: sample, form: "form-30") {
      let last = try #require(paper.document.sheets.last.map(lastPage))
      let above = last.prefix { !$0.cells.contains { $0.style.edges == .below } }.flatMap(\.cells)
      #expect(above.contains { $0.content.number != nil && $0.style.figures != .plain }, "\(paper.name)")
    }
  }

  private func papers(of sample: String, form: String) throws -> [(name: String, document: FormDocument)] {
    let templates = try TemplateReader.templates(in: SampleDay.root + "/Templates/forms")
    let template = try #require(templates[form])
    return try SampleDay(sample).papers.wards().flatMap { ward in
      try ward.papersDue().filter { $0.form == form }.flatMap { paper in
        try [["te", "en"], ["mr"], ["mr", "en"], ["hi"]].map { languages in
          ("\(paper.name) \(languages)", try template.laidOut(with: paper.facts, in: languages))
        }
      }
    }
  }

  /// Rows that fall on the last page, whatever the room of the page and the head that is repeated on it.
  private func lastPage(_ sheet: FormSheet) -> [FormRow] {
    guard sheet.pages != 1 else { return sheet.rows }
    let head = sheet.repeated.map { sheet.height(of: $0) } ?? 0
    let pages = sheet.pages ?? .max
    var room = sheet.room()
    while true {
      var (page, used, count): ([FormRow], Int, Int) = ([], 0, 1)
      for row in sheet.rows {
        if used + row.height > room, !page.isEmpty { (page, used, count) = ([], head, count + 1) }
        page.append(row)
        used += row.height
      }
      if count <= pages { return page }
      room += room / 100
    }
  }
}
