package import CountingRules

/// An order settles held papers, wherever they lie (D-6).
package struct HeldRelease: WardAct {
  package static let name = "held.release"
  package static let requirement = "D-6"
  package static let purpose = "Papers held are released by order: to candidates, NOTA or rejected."
  package static let example: JSON.Members = [
    "source": "sheet", "round": 1, "table": 2, "order": "High Court, order of 16-03-2021", "votes": [3, 0], "nota": 1,
    "rejected": 0,
  ]
  package static let roles = Set<Role>.returningOfficers
  package static let traits: ActTraits = [.strikable, .changesFigures]

  let source: Source
  let round: Int?
  let table: Int?
  let order: String?
  let votes: [Int]
  let nota: Int
  let rejected: Int

  enum Source: String, CaseIterable { case postal, sheet }

  package init(from fields: inout Fields) throws(Malformed) {
    source = try fields.choice("source")
    round = try fields.countIfAny("round")
    table = try fields.countIfAny("table")
    order = try fields.writtenIfAny("order")
    votes = try fields.counts("votes")
    nota = try fields.count("nota")
    rejected = try fields.count("rejected")
  }

  private func held(in count: WardCount) throws(Refusal) -> Int {
    guard source == .sheet else { return count.postal.count?.held ?? 0 }
    let place = try count.issue(round: round, table: table)
    return count.settled(count.rounds[place.round].sheets[place.sheet])?.held ?? 0
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    let held = try held(in: count)
    try day.requireOrder(order)
    try count.checkVotes(votes)
    let papers = votes.reduce(0, +) + nota + rejected
    guard (1...max(held, 1)).contains(papers), held > 0 else {
      throw Refusal(.heldShort, "\(counted(papers, "paper")) to release; \(grouped(held)) held there.")
    }
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    let release = Release(votes: votes, nota: nota, rejected: rejected, order: order ?? "", entry: entry.seq)
    if source == .postal {
      count.postal.count?.release(votes: votes, nota: nota, rejected: rejected)
      count.postalReleases.append(release)
    } else if let place = try? count.issue(round: round, table: table) {
      let issue = count.rounds[place.round].sheets[place.sheet].issue
      count.doubtful[issue, default: DoubtfulPapers()].releases.append(release)
    }
    count.fallTotals()
  }
}
