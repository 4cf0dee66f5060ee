/// The bundles given to one table in one round.
package struct IssueToTable: Hashable, Sendable {
  package let table: Int
  package let papers: Int

  package init(table: Int, papers: Int) { (self.table, self.papers) = (table, papers) }
}

extension Drum {
  /// In each round each table is issued its papers from the drum until it is empty; the last issue is what remains.
  ///
  /// 2,300 papers, tables 1 to 3, issue 1,000: 1,000, 1,000 and 300.
  ///
  /// - Rule: R-1
  package func plan(tables: [Int], issue: Int) -> [IssueToTable] {
    var rest = left
    return tables.compactMap { table in
      let papers = min(issue, rest)
      rest -= papers
      return papers > 0 ? IssueToTable(table: table, papers: papers) : nil
    }
  }

  /// Issues chosen by the officer.
  ///
  /// - Rule: R-1, R-13
  /// - Refuses: `unknown-table`, `issue-too-large`, `drum-short`
  package func check(_ issues: [IssueToTable], tables: [Int], issue: Int) throws(Refusal) {
    if let stranger = issues.first(where: { !tables.contains($0.table) }) {
      throw Refusal(.unknownTable, "The ward has no table \(stranger.table).")
    }
    if let large = issues.first(where: { $0.papers > issue }) {
      throw Refusal(
        .issueTooLarge, "\(counted(large.papers, "paper")) for table \(large.table) are more than \(grouped(issue)).")
    }
    let sum = issues.reduce(0) { $0 + $1.papers }
    guard sum <= left else {
      throw Refusal(.drumShort, "The issues come to \(counted(sum, "paper")); the drum holds \(grouped(left)).")
    }
  }
}
