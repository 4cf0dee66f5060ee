import CountingForms
import CountingRules
import Testing

@Suite("Printing a paper as a page")
struct PrintingPagesTests {
  private func page(_ name: String) throws -> String {
    let block = FormBlock(.heading(HeadingDesign(SampleForm.wording("{ward_name}"), level: 1)))
    var facts = FormFacts(created: CivilDate(daysSince1970: 18_700))
    facts.texts["ward_name"] = name
    return try SampleForm.template([block]).laidOut(with: facts, in: ["en"]).html
  }

  @Test("shows a name as it is, whatever it looks like", arguments: ["<b>x</b>", "a & b", "\"q\"", "'s'"])
  func escapes(name: String) throws {
    let page = try page(name)
    let shown = name.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    #expect(page.contains(">\(shown)</td>"))
    #expect(!page.contains(">\(name)</td>"))
  }

  @Test("marks what is in another language")
  func marksLanguages() throws {
    #expect(try page("కొల్లేరు").contains("<span lang=\"te\">కొల్లేరు</span>"))
    #expect(try page("Kolleru").contains(">Kolleru</td>"))
  }
}
