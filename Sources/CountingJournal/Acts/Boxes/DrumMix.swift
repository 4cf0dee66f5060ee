package import CountingRules

/// All bundles of the ward go into one drum and are mixed; it cannot be undone (B-8, B-9).
package struct DrumMix: WardAct {
  package static let name = "drum.mix"
  package static let requirement = "B-9"
  package static let purpose = "The bundles of all stations are mixed in the drum."
  package static let example: JSON.Members = [:]
  package static let roles = Set<Role>.drum

  package init(from fields: inout Fields) throws(Malformed) {}

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    if count.drum != nil { throw Refusal(.alreadyMixed, "The bundles of this ward are mixed.") }
    if !day.isAgain { try count.checkPostalComplete() }
    let open = count.stationsOpen
    guard open.isEmpty else {
      throw Refusal(
        .stationsUnreconciled, "Not counted and compared: \(listed(open.prefix(5).map { "station \($0)" })).")
    }
    let (drum, bundle) = (Drum(papers: count.ledger.found), count.settings.bundle)
    return .init([
      ("papers", .int(drum.papers)), ("bundles", .int(drum.bundles(of: bundle))),
      ("loose", .int(drum.loose(of: bundle))),
    ])
  }

  package func record(in count: inout WardCount, _ entry: Entry) { count.drum = Drum(papers: count.ledger.found) }
}

/// A drum that holds more or less than the book says is amended (R-1a).
package struct DrumAmend: WardAct {
  package static let name = "drum.amend"
  package static let requirement = "R-1a"
  package static let purpose = "The drum holds more or fewer papers than the stations add up to."
  package static let example: JSON.Members = [
    "change": -1, "reason": "A bundle held 24 papers", "confirmedBy": "sup-03",
  ]
  package static let roles = Set<Role>.returningOfficers
  package static let traits: ActTraits = [.strikable, .changesFigures]

  let change: Int
  let reason: String?
  let confirmedBy: String?

  package init(from fields: inout Fields) throws(Malformed) {
    change = try fields.change("change")
    reason = try fields.writtenIfAny("reason")
    confirmedBy = try fields.writtenIfAny("confirmedBy")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    guard let drum = count.drum else { throw Refusal(.notMixed, "The bundles of this ward are not mixed.") }
    try drum.checkAmendment(by: change)
    try day.requireReason(reason)
    try day.requireConfirmation(confirmedBy)
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    count.drum?.amend(by: change)
    count.fallTotals()
  }
}
