import CountingForms
import CountingRules

extension WardMoment {
  /// What the RO reads out after a round: by table, by candidate, and with what came before.
  func roundFacts(_ round: Round) -> FormFacts {
    var facts = facts(form: "round-statement")
    let before = count.rounds.filter { $0.number < round.number }.flatMap(\.sheets)
    let postal = count.booked.postal
    facts.numbers["round"] = round.number
    facts.numbers["round_count"] = count.rounds.count { $0.number <= round.number }
    facts.tables["sheets"] = FactTable(rows: round.sheets.map(sheetRow))
    facts.tables["round_total"] = [sum(round.sheets)]
    facts.tables["before"] = [sum(before, over: postal)]
    facts.tables["cumulative"] = [sum(before + round.sheets, over: postal)]
    if (before + round.sheets).contains(where: { undecided($0) > 0 }) { facts.flags.insert("undecided") }
    return facts
  }

  /// A table with nothing counted is blank, not zero.
  private func sheetRow(_ sheet: CountingSheet) -> FactRow {
    var row =
      count.settled(sheet).map { figures($0.tally, undecided: $0.undecided) }
      ?? blankRow.with(["undecided": .blank("not_counted")])
    row["table"] = .number(sheet.table)
    return row
  }

  private func sum(_ sheets: [CountingSheet], over postal: Tally? = nil) -> FactRow {
    let start = postal ?? Tally(candidates: count.candidates)
    let tally = sheets.compactMap(count.settled).reduce(into: start) { $0 += $1.tally }
    return figures(tally, undecided: sheets.reduce(0) { $0 + undecided($1) })
  }

  private func undecided(_ sheet: CountingSheet) -> Int { count.settled(sheet)?.undecided ?? 0 }

  /// Doubtful papers that wait for the end of the day are part of the sheet, and of nobody's votes (D-8).
  private func figures(_ tally: Tally, undecided: Int) -> FactRow {
    var row = figures(tally)
    row["undecided"] = .number(undecided)
    row["papers"] = .number(tally.papers + undecided)
    return row
  }

  /// What each table is given from the drum in one round.
  func issueFacts(_ round: Round) -> FormFacts {
    var facts = facts(form: "issue-slip")
    facts.numbers["round"] = round.number
    facts.tables["issues"] = FactTable(
      rows: round.sheets.map { sheet in
        var row = issueRow([sheet.papers])
        row["table"] = .number(sheet.table)
        return row
      })
    facts.tables["issues_total"] = [issueRow(round.sheets.map(\.papers))]
    return facts
  }

  private func issueRow(_ papers: [Int]) -> FactRow {
    let bundle = count.settings.bundle
    return [
      "bundles": .number(papers.reduce(0) { $0 + $1 / bundle }),
      "loose": .number(papers.reduce(0) { $0 + $1 % bundle }), "papers": .number(papers.reduce(0, +)),
    ]
  }
}
