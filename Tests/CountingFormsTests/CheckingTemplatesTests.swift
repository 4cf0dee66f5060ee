import CountingForms
import Testing

@Suite("Checking a template")
struct CheckingTemplatesTests {
  @Test func `finds nothing wrong with a sound one`() {
    #expect(SampleForm.template([FormBlock(.table(SampleForm.table()))]).problems.isEmpty)
  }

  @Test func `names the block of an unknown placeholder`() {
    let heading = HeadingDesign(SampleForm.wording("Ward {ward_nmuber}"), level: 1)
    #expect(
      SampleForm.template([FormBlock(.cut(SampleForm.wording("here"))), FormBlock(.heading(heading))]).problems
        == [TemplateProblem("block 2, text", "unknown placeholder {ward_nmuber}")])
  }

  @Test func `misses a translation`() {
    let heading = HeadingDesign(Wording(["en": SampleForm.phrase("Result")]), level: 1)
    #expect(
      SampleForm.template([FormBlock(.heading(heading))]).problems
        == [TemplateProblem("block 1, text", "is not translated into “te”")])
  }

  @Test func `misses a term`() {
    var template = SampleForm.template([])
    template.terms["not_counted"] = nil
    #expect(template.problems == [TemplateProblem("terms", "“not_counted” has no wording")])
  }

  @Test func `knows no condition, table, row or column that is not there`() {
    var table = SampleForm.table()
    table.groups[0].source = "ruonds"
    table.groups[1].formula = FormulaDesign(plus: ["postal"])
    table.columns[2].content = .number(SampleForm.phrase("valid"), FormulaDesign(plus: ["NOTA"]))
    let block = FormBlock(.table(table), condition: Condition(when: ["recuonted"]))
    let messages = SampleForm.template([block]).problems.map(\.message)
    for expected in [
      "unknown table “ruonds”", "no row “postal” above it", "no column “NOTA” before it",
      "“recuonted” is no condition: neither a flag nor a fact",
    ] { #expect(messages.contains(expected)) }
  }

  @Test func `wants figures in words only of languages that have them`() {
    var template = SampleForm.template([
      FormBlock(.paragraph(ParagraphDesign(SampleForm.wording("{electors:words}"))))
    ])
    #expect(template.problems.isEmpty)
    template.languages = ["en", "hi", "mr"]
    #expect(template.problems.filter { $0.message.contains(":words") }.isEmpty)
    template.languages = ["en", "kn"]
    #expect(template.problems.map(\.message).contains("{electors:words}: no figures in words for “kn”"))
  }

  @Test(
    "lets no name look like a cell",
    arguments: [
      ("r01_C001", true), ("total_NOTA", true), ("_x", true), ("total1", true), ("C001", false), ("R1C1", false),
      ("rc", false), ("ABC12", false), ("1st", false), ("", false), ("two words", false), ("మొత్తం", false),
    ])
  func names(name: String, isSound: Bool) { #expect(DefinedName.isSound(name) == isSound) }
}
