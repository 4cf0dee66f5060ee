package import CountingRules

/// Papers booked but not handed over go back to the drum (R-1a); all of them, and the issue is gone.
package struct IssueReturn: IssueAct {
  package static let name = "issue.return"
  package static let requirement = "R-1a"
  package static let purpose = "Papers of an issue go back to the drum."
  package static let example: JSON.Members = [
    "round": 1, "table": 2, "papers": 25, "reason": "One bundle too many was handed over",
  ]
  package static let roles = Set<Role>.drum

  package let round: Int
  package let table: Int
  let papers: Int
  let reason: String?

  package init(from fields: inout Fields) throws(Malformed) {
    round = try fields.count("round")
    table = try fields.count("table")
    papers = try fields.positive("papers")
    reason = try fields.writtenIfAny("reason")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    let sheet = try openSheet(in: count)
    guard papers <= sheet.papers else {
      throw Refusal(.returnTooLarge, "The issue is \(counted(sheet.papers, "paper")).")
    }
    try day.requireReason(reason)
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    guard let place = try? count.issue(round: round, table: table) else { return }
    let sheet = count.rounds[place.round].sheets[place.sheet]
    count.drum?.takeBack(papers: papers)
    guard papers == sheet.papers else {
      count.rounds[place.round].sheets[place.sheet].changePapers(to: sheet.papers - papers)
      return
    }
    count.variancesReturned += sheet.variance
    count.doubtful[sheet.issue] = nil
    count.rounds[place.round].sheets.remove(at: place.sheet)
  }
}

/// An issue goes to another table, with what was entered and decided (R-1a).
package struct IssueMove: IssueAct {
  package static let name = "issue.move"
  package static let requirement = "R-1a"
  package static let purpose = "An issue goes to another table."
  package static let example: JSON.Members = ["round": 1, "table": 3, "to": 2, "reason": "Table 3 has no supervisor"]
  package static let roles = Set<Role>.drum

  package let round: Int
  package let table: Int
  let to: Int
  let reason: String?

  package init(from fields: inout Fields) throws(Malformed) {
    round = try fields.count("round")
    table = try fields.count("table")
    to = try fields.count("to")
    reason = try fields.writtenIfAny("reason")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    let sheet = try sheet(in: count)
    try count.checkTable(to)
    if count.round(round)?.place(of: to) != nil {
      throw Refusal(.tableHasIssue, "Table \(to) has an issue in round \(round).")
    }
    try sheet.checkNotEntered(round: round)
    try day.requireReason(reason)
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) { change(in: &count) { $0.table = to } }
}

/// A bundle of 24 or 26 is a real event: the issue's papers become what was found (R-4).
package struct IssueAmend: IssueAct {
  package static let name = "issue.amend"
  package static let requirement = "R-4"
  package static let purpose = "An issue holds more or fewer papers than was written."
  package static let example: JSON.Members = [
    "round": 2, "table": 2, "papers": 499, "reason": "One bundle held 24 papers", "confirmedBy": "sup-03",
  ]
  package static let roles = Set<Role>.drum

  package let round: Int
  package let table: Int
  let papers: Int
  let reason: String?
  let confirmedBy: String?

  package init(from fields: inout Fields) throws(Malformed) {
    round = try fields.count("round")
    table = try fields.count("table")
    papers = try fields.count("papers")
    reason = try fields.writtenIfAny("reason")
    confirmedBy = try fields.writtenIfAny("confirmedBy")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    _ = try openSheet(in: count)
    try day.requireReason(reason)
    try day.requireConfirmation(confirmedBy)
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    guard let sheet = try? sheet(in: count), sheet.papers != papers else { return }
    change(in: &count) {
      $0.variance += papers - $0.papers
      $0.changePapers(to: papers)
    }
    count.fallTotals()
  }
}
