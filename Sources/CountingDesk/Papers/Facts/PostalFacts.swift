import CountingForms
import CountingRules

extension WardMoment {
  var hasPostal: Bool { count.postal.closed || count.postal.count != nil || !count.postal.covers.isEmpty }

  /// Covers received, why some were not opened, and what the rest held, as counted (P-1 to P-12).
  func postalFacts() -> FormFacts {
    var facts = facts(form: "postal-register")
    let tally = count.booked.postal
    facts.numbers["postal_papers"] = tally.papers
    facts.numbers["postal_rejected"] = tally.rejected
    facts.numbers["postal_held"] = tally.held
    facts.tables["covers"] = FactTable(rows: count.postal.covers.map(coverRow))
    let grounds = groundRows
    facts.tables["grounds"] = FactTable(rows: grounds.map(\.row))
    facts.tables["grounds_total"] = [["papers": .number(grounds.reduce(0) { $0 + $1.papers })]]
    return facts
  }

  private func coverRow(_ cover: Cover) -> FactRow {
    var row: FactRow = [
      "cover": .text(cover.name), "kind": .term(cover.kind.rawValue), "received": .text(written(cover.received)),
      "scan": .text(cover.scans.serial.map(String.init) ?? "–"),
    ]
    let state = cover.isInTime ? cover.outcome?.outcome ?? "received" : cover.arrival.rawValue
    row["state"] = .term(Self.term(state))
    row["ground"] = cover.outcome?.ground.map { .term(Self.term($0.rawValue)) } ?? .text("–")
    return row
  }

  /// Covers left unopened, then papers rejected.
  private var groundRows: [(row: FactRow, papers: Int)] {
    let unopened = count.postal.rejectedUnopened.map { ground, covers in
      (
        FactRow(["what": .term("unopened"), "ground": .term(Self.term(ground.rawValue)), "papers": .number(covers)]),
        covers
      )
    }
    let papers = (count.postal.count?.rejected ?? []).filter { $0.papers > 0 }.map { rejected in
      var row: FactRow = ["what": .term("paper"), "ground": .term("by_order"), "papers": .number(rejected.papers)]
      if rejected.ground != GroundCount.byOrder {
        row.merge("ground", ground(rejected.ground, of: election.rulebook.postalGrounds))
      }
      return (row, rejected.papers)
    }
    return (unopened + papers).map { (row: $0, papers: $1) }
  }

  /// Codes of the record as terms of the templates: `found-late` → `found_late`.
  static func term(_ code: String) -> String { code.replacing("-", with: "_") }
}
