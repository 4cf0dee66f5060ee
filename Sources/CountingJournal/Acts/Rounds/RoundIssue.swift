package import CountingRules

/// The bundles of a round are given out.
package struct RoundIssue: WardAct {
  package static let name = "round.issue"
  package static let requirement = "R-1"
  package static let purpose = "The next round: bundles go to the tables."
  package static let example: JSON.Members = ["issues": [["table": 1, "papers": 500], ["table": 2, "papers": 481]]]
  package static let roles = Set<Role>.drum
  package static let traits: ActTraits = .strikable

  let issues: [IssueToTable]?

  package init(from fields: inout Fields) throws(Malformed) {
    issues = try fields.listIfAny("issues") { (item) throws(Malformed) in
      IssueToTable(table: try item.count("table"), papers: try item.positive("papers"))
    }
    guard let issues else { return }
    if issues.isEmpty { throw Malformed("Field `issues` is empty.") }
    if Set(issues.map(\.table)).count < issues.count { throw Malformed("Field `issues` names a table twice.") }
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    guard let drum = count.drum else { throw Refusal(.notMixed, "The bundles of this ward are not mixed.") }
    let last = count.rounds.last?.number ?? 0
    if !day.isAgain { try checkEarlierAnnounced(count) }
    guard drum.left > 0 else { throw Refusal(.drumEmpty, "The drum is empty.") }
    let tables = count.ward.tables.map(\.number).sorted()
    let chosen = (day.isAgain ? day.kept.map(Self.issues) : nil) ?? issues
    if let chosen { try drum.check(chosen, tables: tables, issue: count.settings.issue) }
    let round = day.numbered("round", next: last + 1)
    // A round rests on the one before it.
    guard round == last + 1 else { throw Refusal(.unknownRound, "Round \(round) rests on round \(round - 1).") }
    let given = chosen ?? drum.plan(tables: tables, issue: count.settings.issue)
    return .init([
      ("round", .int(round)),
      ("issues", .array(given.map { ["table": .int($0.table), "papers": .int($0.papers)] })),
    ])
  }

  /// The next round is issued only after the previous one is announced, unless a setting lets rounds overlap.
  private func checkEarlierAnnounced(_ count: WardCount) throws(Refusal) {
    guard !count.settings.overlapRounds,
      let open = count.rounds.first(where: { !count.announced.rounds.contains($0.number) })
    else { return }
    throw Refusal(.roundOpen, "Round \(open.number) is not announced.")
  }

  private static func issues(in answer: JSON.Members) -> [IssueToTable] {
    (answer["issues"]?.array ?? []).compactMap { item in
      guard let table = item["table"]?.int, let papers = item["papers"]?.int else { return nil }
      return IssueToTable(table: table, papers: papers)
    }
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    let issues = Self.issues(in: entry.answer)
    var sheets: [CountingSheet] = []
    for issue in issues {
      count.issuesMade += 1
      sheets.append(
        CountingSheet(issue: count.issuesMade, issuedBy: entry.seq, table: issue.table, papers: issue.papers))
      count.drum?.issue(papers: issue.papers)
    }
    count.rounds.append(Round(number: entry.answer["round"]?.int ?? 0, sheets: sheets))
  }
}
