package import CountingRules

/// A round's figures are read out, table by table and candidate by candidate.
package struct RoundAnnounce: WardAct {
  package static let name = "round.announce"
  package static let requirement = "R-7"
  package static let purpose = "The round statement is read out."
  package static let example: JSON.Members = ["round": 1]
  package static let roles = Set<Role>.returningOfficers
  package static let traits: ActTraits = .announces

  let round: Int

  package init(from fields: inout Fields) throws(Malformed) { round = try fields.count("round") }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    guard let known = count.round(round) else { throw Refusal(.unknownRound, "Round \(round) was not issued.") }
    try known.checkSheetsIn()
    if count.settings.settlesPerRound,
      let open = known.sheets.first(where: { (count.settled($0)?.undecided ?? 0) > 0 })
    {
      throw Refusal(.doubtfulUnsettled, "Doubtful papers of table \(open.table) are not decided.")
    }
    if let earlier = count.rounds.first(where: { $0.number < round && !count.announced.rounds.contains($0.number) }) {
      throw Refusal(.earlierRoundUnannounced, "Round \(earlier.number) is not announced.")
    }
    if count.announced.rounds.contains(round) { throw Refusal(.alreadyAnnounced, "Round \(round) is announced.") }
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) { count.announced.rounds.insert(round) }
}
