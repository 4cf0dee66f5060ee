import CountingDesk
import CountingForms
import CountingJournal
import Testing

@Suite("Writing the results as a workbook")
struct ResultsWorkbookTests {
  /// Ward 2's local name is written in Telugu.
  @Test(
    "gives a name as the readers of its language can read it",
    arguments: [
      (["te"], "అష్టదిక్పాలక నగరం"), (["hi"], "Ashta Dikpalaka Nagaram"), (["mr"], "Ashta Dikpalaka Nagaram"),
      (["te", "hi"], "అష్టదిక్పాలక నగరం / Ashta Dikpalaka Nagaram"),
    ])
  func names(languages: [String], name: String) throws {
    #expect(try workbook(languages).text.contains("\n2 | \(name) | "))
  }

  @Test("says on every page that it is of a rehearsal")
  func rehearsal() throws {
    for sheet in try workbook(["en"]).sheets {
      #expect(sheet.header.first == [.text("Sri Venkateswara Vistara Mahanagara Municipal Corporation – REHEARSAL")])
    }
  }

  private func workbook(_ languages: [String]) throws -> FormDocument {
    let state = try #require(try SampleDay("long-names").papers.state)
    let templates = try TemplateFolder(chosen: SampleDay.root + "/Templates", environment: [:], executable: nil)
    return state.resultsWorkbook(try ResultsWords(languages, in: templates))
  }
}
