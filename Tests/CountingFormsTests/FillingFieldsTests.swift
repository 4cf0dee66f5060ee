import CountingRules
import Testing

@testable import CountingForms

@Suite("Filling in fields")
struct FillingFieldsTests {
  @Test(
    "writes facts as the phrase asks",
    arguments: [
      ("{electors}", "12,34,567"), ("{electors:9}", "001234567"), ("{ward_name}", "Powerpet"), ("{station}", "NIL"),
      ("{cause}", "NIL"), ("{journal_root:groups}", "9f2c 4b7d e0"),
      ("{round:words}", "Twelve"),
    ])
  func written(phrase: String, text: String) throws { #expect(try field(phrase) == text) }

  @Test func `prefers the words of the language`() throws {
    #expect(try field("{ward_name}", in: "te") == "పవర్‌పేట")
    #expect(try field("{state}", in: "te") == "ఆంధ్ర ప్రదేశ్")
    #expect(try field("{state}", in: "en") == "Andhra Pradesh")
    #expect(try field("{station}", in: "te") == "లేదు")
  }

  @Test func `says the templates' words inside a text in each language`() throws {
    var facts = facts
    let postal: FactCell = .phrase([.term("nil"), .text(" ("), .term("nil"), .text(")")])
    facts.phrases["recount_piles"] = .phrase(listing: [[.text("2 Rao")], [postal]], separator: ", ")
    let field = FieldDesign(SampleForm.wording("Piles"), .text(SampleForm.wording("{recount_piles}")))
    #expect(try last([field], facts, "en") == "2 Rao, NIL (NIL)")
    #expect(try last([field], facts, "te") == "2 Rao, లేదు (లేదు)")
    #expect(facts.holds("recount_piles"))
    #expect(facts.strangers == [])
  }

  @Test func `leaves a dotted line on a paper made empty`() throws {
    #expect(try field("{station}", isBlank: true) == "………………")
  }

  @Test func `cuts the page only where fields meet`() throws {
    let field = FieldDesign(SampleForm.wording("Label"), .text(SampleForm.wording("{electors}")))
    let two = FormBlock(.fields(FieldsDesign([field, field], pairs: 2)))
    let columns = { (blocks: [FormBlock]) in
      try SampleForm.template(blocks).laidOut(with: facts, in: ["en"]).sheets[0].columns.count
    }
    #expect(try columns([two]) == 4)
    #expect(try columns([two, two]) == 4)
    #expect(try columns([two, FormBlock(.fields(FieldsDesign([field], labelShare: 60)))]) == 5)
  }

  @Test func `keeps zero as 0`() throws {
    #expect(try number("margin", FormulaDesign(), margin: 0) == "0")
  }

  @Test func `adds and subtracts other fields`() throws {
    #expect(try number("margin", FormulaDesign(plus: ["electors"], minus: ["round"]), margin: 12_34_555) == "12,34,555")
    #expect(throws: LayoutFault.sumDiffers("margin", computed: 12_34_555, recorded: 3)) {
      try number("margin", FormulaDesign(plus: ["electors"], minus: ["round"]), margin: 3)
    }
  }

  @Test(
    "leaves a figure room beside its label, whatever the table above divides the page into", arguments: Array(4...12))
  func room(candidates: Int) throws {
    var facts = SampleForm.facts(candidates: candidates)
    facts.numbers = ["electors": 12_34_567, "round": 12]
    let fields = ["electors", "round", "electors"].map {
      FieldDesign(SampleForm.wording("Label"), .number($0, FormulaDesign(), .grouped))
    }
    for share in stride(from: 40, through: 60, by: 5) {
      let template = SampleForm.template([
        FormBlock(.table(SampleForm.table())), FormBlock(.fields(FieldsDesign(fields, pairs: 3, labelShare: share))),
      ])
      let sheet = try template.laidOut(with: facts, in: ["en"]).sheets[0]
      for cell in try #require(sheet.rows.last).cells where cell.content.number != nil {
        let wide = sheet.columns[cell.columns].reduce(0, +)
        #expect(wide >= TextMeasure.width(cell.text, points: cell.style.points, isBold: true), "\(share): \(cell.text)")
      }
    }
  }

  @Test func `knows facts nobody could ask for`() {
    var facts = facts
    #expect(facts.strangers == [])
    facts.texts["ward_nmae.te"] = "x"
    facts.numbers["elctors"] = 1
    facts.tables["rounds"]?.rows[0]["vaild"] = 3
    #expect(facts.strangers == ["elctors", "rounds.vaild", "ward_nmae.te"])
  }

  private var facts: FormFacts {
    var facts = SampleForm.facts(candidates: 1)
    facts.numbers = ["electors": 12_34_567, "round": 12]
    facts.texts = [
      "ward_name": "Powerpet", "ward_name.te": "పవర్‌పేట", "state": "Andhra Pradesh", "state.local": "ఆంధ్ర ప్రదేశ్",
      "cause": " ", "journal_root": "9f2c4b7de0",
    ]
    return facts
  }

  private func field(_ phrase: String, in language: String = "en", isBlank: Bool = false) throws -> String? {
    var facts = facts
    facts.isBlank = isBlank
    let field = FieldDesign(SampleForm.wording("Label"), .text(SampleForm.wording(phrase)))
    return try last([field], facts, language)
  }

  private func number(_ key: String, _ formula: FormulaDesign, margin: Int) throws -> String? {
    var facts = facts
    facts.numbers["margin"] = margin
    let given = ["electors", "round"].map {
      FieldDesign(SampleForm.wording($0), .number($0, FormulaDesign(), .grouped))
    }
    return try last(given + [FieldDesign(SampleForm.wording("Margin"), .number(key, formula, .grouped))], facts, "en")
  }

  private func last(_ fields: [FieldDesign], _ facts: FormFacts, _ language: String) throws -> String? {
    let template = SampleForm.template([FormBlock(.fields(FieldsDesign(fields)))])
    return try template.laidOut(with: facts, in: [language]).sheets[0].rows.last?.cells.last?.text
  }
}
