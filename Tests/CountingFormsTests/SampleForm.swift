import CountingForms
import CountingRules

/// A small result sheet, built without a template file.
enum SampleForm {
  static func wording(_ text: String) -> Wording {
    do { return Wording(try Phrase(text)) } catch { preconditionFailure(error.message) }
  }

  static func phrase(_ text: String) -> Phrase {
    do { return try Phrase(text) } catch { preconditionFailure(error.message) }
  }

  static func template(_ blocks: [FormBlock]) -> FormTemplate {
    var terms: [String: Wording] = [:]
    for (key, _) in FormVocabulary.terms { terms[key] = wording(key) }
    terms["nil"] = Wording(["en": phrase("NIL"), "te": phrase("లేదు")])
    return FormTemplate(
      id: "form-30", languages: ["en", "te"], sheet: "Form 30", title: wording("Result sheet"), page: PageDesign(),
      blocks: blocks, terms: terms)
  }

  /// Postal and round rows, one column a candidate, totals that add up.
  static func table(split: Int? = nil) -> TableDesign {
    var votes = ColumnDesign(
      id: "candidates", heading: wording("{name}"), content: .number(phrase("C{place:3}"), FormulaDesign()), width: 10)
    votes.each = "candidates"
    let valid = FormulaDesign(plus: ["candidates"])
    let columns = [
      ColumnDesign(id: "label", heading: wording("Round"), content: .text(wording("Round {round}")), width: 20), votes,
      ColumnDesign(id: "valid", heading: wording("Valid"), content: .number(phrase("valid"), valid), width: 10),
    ]
    var rounds = RowGroupDesign(id: "rounds", source: "rounds")
    rounds.name = phrase("r{round:2}_{column}")
    var total = RowGroupDesign(id: "totals", source: nil)
    total.formula = FormulaDesign(plus: ["rounds"])
    total.checks = "totals"
    total.name = phrase("total_{column}")
    total.label = Wording(["en": phrase("Total"), "te": phrase("మొత్తం")])
    return TableDesign(columns: columns, groups: [rounds, total], split: split)
  }

  /// Two rounds: candidate n has 10n and 5n.
  static func facts(candidates: Int) -> FormFacts {
    var facts = FormFacts(created: CivilDate(daysSince1970: 18_700))
    facts.tables["candidates"] = FactTable(
      rows: (1...candidates).map {
        ["place": .number($0), "name": .text("Candidate \($0)"), "name.te": .text("అభ్యర్థి \($0)")]
      })
    facts.tables["rounds"] = [row(candidates, times: 10, round: 1), row(candidates, times: 5, round: 2)]
    facts.tables["totals"] = [row(candidates, times: 15)]
    return facts
  }

  static func row(_ candidates: Int, times: Int, round: Int? = nil) -> FactRow {
    var row: FactRow = ["valid": .number(times * candidates * (candidates + 1) / 2)]
    for place in 1...candidates { row["C\(padded(place, 3))"] = .number(times * place) }
    row["round"] = round.map { .number($0) }
    return row
  }
}
