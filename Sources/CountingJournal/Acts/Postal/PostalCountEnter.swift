package import CountingRules

/// The covers A are opened, and the papers sorted and counted (P-7).
package struct PostalCountEnter: WardAct {
  package static let name = "postal.count"
  package static let requirement = "P-11"
  package static let purpose = "The postal papers, counted."
  package static let example: JSON.Members = [
    "empty": 0, "votes": [2, 1, 1], "nota": 1, "rejected": ["no-vote": 1], "held": 0,
  ]
  package static let roles = Set<Role>.returningOfficers
  package static let traits: ActTraits = .strikable

  let empty: Int
  let votes: [Int]
  let nota: Int
  let rejected: [(name: String, count: Int)]
  let held: Int

  package init(from fields: inout Fields) throws(Malformed) {
    empty = try fields.count("empty")
    votes = try fields.counts("votes")
    nota = try fields.count("nota")
    rejected = try fields.countsByName("rejected")
    held = try fields.countIfAny("held") ?? 0
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    guard count.postal.sealed else {
      throw Refusal(.declarationsNotSealed, "The declarations of this ward are not sealed.")
    }
    if count.postal.count != nil { throw Refusal(.postalCounted, "The postal papers of this ward are counted.") }
    try count.checkVotes(votes)
    for (ground, _) in rejected { _ = try day.election.rulebook.postalGrounds.check(ground) }
    try counted.checkBalance(admitted: count.postal.admitted)
    return .init()
  }

  private var counted: PostalCount {
    let grounds = rejected.filter { $0.count > 0 }.map { GroundCount(ground: $0.name, papers: $0.count) }
    return PostalCount(empty: empty, votes: votes, nota: nota, rejected: grounds, held: held)
  }

  package func record(in count: inout WardCount, _ entry: Entry) { count.postal.count = counted }
}
