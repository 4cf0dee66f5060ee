package import CountingRules

/// A table's sheet is keyed; where the setting asks for two entries the second is compared with the first (R-3, R-5).
package struct SheetEnter: IssueAct {
  package static let name = "sheet.enter"
  package static let requirement = "R-3"
  package static let purpose = "The counting sheet of a table, votes in ballot order."
  package static let example: JSON.Members = [
    "round": 1, "table": 2, "votes": [412, 305], "nota": 9, "rejected": 4, "held": 0,
    "agents": [["candidate": 1, "name": "Kandula Sekhar", "mark": "signed"]],
  ]
  package static let roles = Set<Role>.tables

  package let round: Int
  package let table: Int
  let votes: [Int]
  let nota: Int
  let doubtful: Int?
  let rejected: Int?
  let held: Int?
  let agents: [AgentMark]

  package init(from fields: inout Fields) throws(Malformed) {
    round = try fields.count("round")
    table = try fields.count("table")
    votes = try fields.counts("votes")
    nota = try fields.count("nota")
    doubtful = try fields.countIfAny("doubtful")
    rejected = try fields.countIfAny("rejected")
    held = try fields.countIfAny("held")
    agents = try fields.agentMarksIfAny("agents")
  }

  package func checkFields(_ settings: Settings, at: Instant) throws(Malformed) {
    switch settings.sheet {
    case .clear:
      if doubtful == nil { throw Malformed("Field `doubtful` is missing.") }
      if rejected != nil || held != nil {
        throw Malformed("A sheet filled before the RO decides has no field `\(rejected == nil ? "held" : "rejected")`.")
      }
    case .settled:
      if rejected == nil || held == nil {
        throw Malformed("Field `\(rejected == nil ? "rejected" : "held")` is missing.")
      }
      if doubtful != nil { throw Malformed("A sheet filled after the RO has decided has no field `doubtful`.") }
    }
  }

  private func entry(by: String, terminal: String?) -> SheetEntry {
    let doubt = doubtful.map(SheetEntry.Doubt.clear) ?? .settled(rejected: rejected ?? 0, held: held ?? 0)
    return SheetEntry(by: by, terminal: terminal, votes: votes, nota: nota, doubt: doubt, agents: agents)
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    let sheet = try sheet(in: count)
    try sheet.checkOpenForEntry(round: round)
    try count.checkVotes(votes)
    try sheet.checkSecondOfficer(day.by.id)
    let entry = entry(by: day.by.id, terminal: day.terminal)
    try entry.checkBalance(issued: sheet.papers)
    try entry.checkDecisions(count.decisions(on: sheet).tally(candidates: count.candidates))
    var after = sheet
    after.progress = sheet.after(entry, entries: count.settings.entries)
    return count.sheetAnswer(after)
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    guard let sheet = try? sheet(in: count) else { return }
    let begun = self.entry(by: entry.by, terminal: entry.terminal)
    let entries = count.settings.entries
    change(in: &count) { $0.progress = $0.after(begun, entries: entries) }
    guard sheet.isBlank, count.announced.rounds.contains(round) else { return }
    count.fall(fromRound: round)
    count.fallTotals()
  }
}

/// Only the differing cells are keyed again, each by who entered them (R-5).
package struct SheetReenter: IssueAct {
  package static let name = "sheet.reenter"
  package static let requirement = "R-5"
  package static let purpose = "Where two entries of a sheet differ: the cells in question, keyed again."
  package static let example: JSON.Members = ["round": 1, "table": 2, "values": ["votes.2": 305, "nota": 9]]
  package static let roles = Set<Role>.tables

  package let round: Int
  package let table: Int
  let values: [(cell: String, figure: Int)]

  package init(from fields: inout Fields) throws(Malformed) {
    round = try fields.count("round")
    table = try fields.count("table")
    values = try fields.countsByName("values").map { ($0.name, $0.count) }
    if values.isEmpty { throw Malformed("Field `values` is empty.") }
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    let sheet = try sheet(in: count)
    let entry = try sheet.reentry(of: values, by: day.by.id)
    try entry.checkBalance(issued: sheet.papers)
    try entry.checkDecisions(count.decisions(on: sheet).tally(candidates: count.candidates))
    var after = sheet
    after.progress = sheet.replacing(with: entry)
    return count.sheetAnswer(after)
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    change(in: &count) {
      if let again = try? $0.reentry(of: values, by: entry.by) { $0.progress = $0.replacing(with: again) }
    }
  }
}

/// Nothing was counted at the table: blank, not zero (R-8).
package struct SheetBlank: IssueAct {
  package static let name = "sheet.blank"
  package static let requirement = "R-8"
  package static let purpose = "A sheet cannot be used: its round goes on without it."
  package static let example: JSON.Members = [
    "round": 1, "table": 3, "reason": "Rain came on the sheet; the table counts its trays again",
  ]
  package static let roles = Set<Role>.tables

  package let round: Int
  package let table: Int
  let reason: String?

  package init(from fields: inout Fields) throws(Malformed) {
    round = try fields.count("round")
    table = try fields.count("table")
    reason = try fields.writtenIfAny("reason")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    _ = try openSheet(in: count)
    try day.requireReason(reason)
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    change(in: &count) { $0.progress = .blank(reason: reason ?? "") }
  }
}

extension WardCount {
  /// What the officer is told of a sheet: its state, and the cells that differ; never a figure (R-5).
  func sheetAnswer(_ sheet: CountingSheet) -> JSON.Members {
    var cells: [SheetCell] = []
    if case .differing(let first, let second) = sheet.progress { cells = first.differs(from: second) }
    return .init([
      ("state", .string(sheetState(sheet))), ("differs", .array(cells.map { .string($0.name) })),
    ])
  }

  package func sheetState(_ sheet: CountingSheet) -> String {
    switch sheet.progress {
    case .issued: "issued"
    case .firstEntry: "first-entry"
    case .differing: "differs"
    case .blank: "blank"
    case .entered: (settled(sheet)?.undecided ?? 0) > 0 ? "entered" : "settled"
    }
  }
}
