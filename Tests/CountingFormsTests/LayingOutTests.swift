import CountingForms
import CountingRules
import Testing

@Suite("Laying out a paper")
struct LayingOutTests {
  let template = SampleForm.template([FormBlock(.table(SampleForm.table()))])

  @Test func `makes sums live and names their cells`() throws {
    let document = try template.laidOut(with: SampleForm.facts(candidates: 3), in: ["en"])
    #expect(
      document.text == """
        === Form 30
        Round | Candidate 1 | Candidate 2 | Candidate 3 | Valid
        Round 1 | 10 | 20 | 30 | 60
        Round 2 | 5 | 10 | 15 | 30
        Total | 15 | 30 | 45 | 90

        """)
    let place = try #require(document.names.first { $0.name == "total_C002" }?.place)
    #expect(place.address() == "C4")
    #expect(formula(document, at: place) == "SUM(C2:C3)")
    #expect(document.names.map(\.name).contains("r01_C001"))
  }

  @Test func `says a sum in words where its rows are`() throws {
    var table = SampleForm.table()
    let words = SampleForm.wording("{valid:words}")
    table.columns.append(ColumnDesign(id: "words", heading: words, content: .text(words), width: 20))
    table.columns.append(
      ColumnDesign(id: "ward", heading: words, content: .text(SampleForm.wording("{ward_name}")), width: 20))
    table.columns[3].heading = SampleForm.wording("Words")
    table.columns[4].heading = SampleForm.wording("Ward")
    var facts = SampleForm.facts(candidates: 2)
    facts.texts["ward_name"] = "Ekaki"
    let document = try SampleForm.template([FormBlock(.table(table))]).laidOut(with: facts, in: ["en"])
    #expect(document.text.contains("Round 2 | 5 | 10 | 15 | Fifteen | Ekaki\n"))
    #expect(document.text.contains("Total | 15 | 30 | 45 | Forty-five | \n"))
    #expect(!document.text.contains("Forty-five | Ekaki"))
  }

  @Test func `says that there is nothing before it adds it up`() throws {
    var facts = SampleForm.facts(candidates: 1)
    facts.tables["rounds"] = []
    facts.tables["totals"] = [SampleForm.row(1, times: 0)]
    let document = try template.laidOut(with: facts, in: ["en"])
    #expect(document.text.contains("Valid\nNIL\nTotal | 0 | 0\n"))
  }

  @Test func `refuses a total that is not the figure on record`() throws {
    var facts = SampleForm.facts(candidates: 3)
    facts.tables["totals"]?.rows[0]["C002"] = 31
    #expect(throws: LayoutFault.sumDiffers("totals C002", computed: 30, recorded: 31)) {
      try template.laidOut(with: facts, in: ["en"])
    }
  }

  @Test func `keeps figures in their order beside names that turn the direction`() throws {
    for (name, kept) in [
      ("محمد علي", "\u{2068}محمد علي\u{2069}"), ("A\u{202E}B", "\u{2068}A\u{202E}B\u{2069}"),
      ("A\u{2067}B", "\u{2068}A\u{2067}B\u{2069}\u{2069}"), ("A\u{2069}\u{202B}B", "\u{2068}A\u{202B}B\u{2069}"),
      ("రామ A\u{301}", "రామ A\u{301}"),
    ] {
      var facts = SampleForm.facts(candidates: 2)
      facts.texts["elected_name"] = name
      let design = { (text: String) in FormBlock(.paragraph(ParagraphDesign(SampleForm.wording(text)))) }
      let document = try SampleForm.template([design("{elected_name}"), design("{elected_name}, 12")])
        .laidOut(with: facts, in: ["en"])
      let texts = document.sheets[0].rows.flatMap(\.cells).compactMap(\.text).filter { !$0.isEmpty }
      #expect(texts.prefix(2) == [name, "\(kept), 12"])
      #expect(document.text.contains("\n\(kept)\n"))
    }
  }

  @Test func `leaves a struck row legible and out of every sum`() throws {
    var facts = SampleForm.facts(candidates: 2)
    facts.tables["rounds"]?.rows.insert(FactRow(SampleForm.row(2, times: 9, round: 1).cells, isStruck: true), at: 0)
    let document = try template.laidOut(with: facts, in: ["en"])
    #expect(document.text.contains("~Round 1~ | ~9~ | ~18~ | ~27~"))
    #expect(document.text.contains("Total | 15 | 30 | 45"))
  }

  @Test func `says why a blank row has no figures, once`() throws {
    var facts = SampleForm.facts(candidates: 2)
    var blank: FactRow = ["round": 3]
    for key in ["C001", "C002", "valid"] { blank[key] = .blank("not_counted") }
    facts.tables["rounds"]?.rows.append(blank)
    #expect(try template.laidOut(with: facts, in: ["en"]).text.contains("Round 3 | not_counted\n"))
  }

  @Test func `carries sums over to continuation sheets`() throws {
    let template = SampleForm.template([FormBlock(.table(SampleForm.table(split: 2)))])
    let document = try template.laidOut(with: SampleForm.facts(candidates: 5), in: ["en"])
    #expect(document.sheets.map(\.name) == ["Form 30", "Form 30 (2)", "Form 30 (3)"])
    #expect(document.text.contains("Total | 15 | 30 | 45\ncontinued"))
    #expect(document.text.contains("Total | 45 | 45 | 60 | 150\ncontinued"))
    #expect(document.text.contains("Total | 150 | 75 | 225"))
    let brought = document.sheets[1].rows[1].cells[1].content
    guard case .formula(let formula, 30) = brought else { Issue.record("not live: \(brought)"); return }
    #expect(formula.text(on: 1, of: document.sheets.map(\.name)) == "'Form 30'!D2")
  }

  @Test func `puts two languages beside each other and says the same thing once`() throws {
    let document = try template.laidOut(with: SampleForm.facts(candidates: 1), in: ["te", "en"])
    #expect(document.text.contains("అభ్యర్థి 1 / Candidate 1"))
    #expect(document.text.contains("మొత్తం / Total"))
    #expect(document.text.contains("Round 1 | 10"))
  }

  @Test func `turns the page from nine candidates`() throws {
    #expect(try !template.laidOut(with: SampleForm.facts(candidates: 8), in: ["en"]).sheets[0].isLandscape)
    #expect(try template.laidOut(with: SampleForm.facts(candidates: 9), in: ["en"]).sheets[0].isLandscape)
  }

  @Test func `has no wording for a language it was not given`() {
    #expect(throws: LayoutFault.noSuchLanguage("hi", form: "form-30")) {
      try template.laidOut(with: SampleForm.facts(candidates: 2), in: ["hi"])
    }
  }

  @Test func `names no two cells alike`() {
    let template = SampleForm.template([
      FormBlock(.table(SampleForm.table())), FormBlock(.table(SampleForm.table())),
    ])
    #expect(throws: LayoutFault.nameTaken("r01_C001")) {
      try template.laidOut(with: SampleForm.facts(candidates: 2), in: ["en"])
    }
  }

  @Test func `refuses a text no cell can hold`() {
    var facts = SampleForm.facts(candidates: 1)
    facts.texts["ward_name"] = String(repeating: "అ", count: 32_768)
    let heading = HeadingDesign(SampleForm.wording("{ward_name}"), level: 3)
    #expect(throws: LayoutFault.self) {
      try SampleForm.template([FormBlock(.heading(heading))]).laidOut(with: facts, in: ["en"])
    }
  }

  private func formula(_ document: FormDocument, at place: CellPlace) -> String? {
    let cell = document.sheets[place.sheet].rows[place.row].cells.first { $0.columns.lowerBound == place.column }
    guard case .formula(let formula, _) = cell?.content else { return nil }
    return formula.text(on: place.sheet, of: document.sheets.map(\.name))
  }
}
