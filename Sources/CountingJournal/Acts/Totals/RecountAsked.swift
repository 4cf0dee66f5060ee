package import CountingRules

/// An application for a recount; out of time or without grounds it is recorded as such (T-2).
package struct RecountAsked: WardAct {
  package static let name = "recount.request"
  package static let requirement = "T-2"
  package static let purpose = "A candidate asks for a recount."
  package static let example: JSON.Members = [
    "candidate": 2, "capacity": "election-agent", "grounds": "The margin is 4; rejected papers should be seen again",
  ]
  package static let roles = Set<Role>.tables
  package static let traits: ActTraits = .duringStops

  let candidate: Int
  let capacity: RecountRequest.Capacity
  let grounds: String?
  let received: Instant?

  package init(from fields: inout Fields) throws(Malformed) {
    candidate = try fields.count("candidate")
    capacity = try fields.choice("capacity")
    grounds = try fields.writtenIfAny("grounds")
    received = try fields.timeIfAny("received")
  }

  package func checkFields(_ settings: Settings, at: Instant) throws(Malformed) {
    if let received, received > at { throw Malformed("Field `received` is later than the act.") }
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    guard let announced = count.announced.totals else {
      throw Refusal(.totalsNotAnnounced, "The totals of this ward are not announced.")
    }
    _ = try count.checkCandidate(candidate)
    let standing = announced.standing(
      received: received ?? day.windowTime(count), grounds: grounds, allWaived: count.allWaived)
    return .init([
      ("request", .int(day.numbered("request", next: count.requests.count + 1))),
      ("standing", .string(standing.rawValue)),
    ])
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    count.requests.append(
      RecountRequest(
        number: entry.answer["request"]?.int ?? 0, candidate: candidate, capacity: capacity, grounds: grounds,
        received: received ?? entry.at,
        standing: entry.answer["standing"]?.string.flatMap(RecountRequest.Standing.init) ?? .outOfTime))
  }
}

/// A candidate waives in writing before witnesses; when all have, the window closes early (T-2).
package struct RecountWaive: WardAct {
  package static let name = "recount.waive"
  package static let requirement = "T-2"
  package static let purpose = "A candidate asks for no recount, before two witnesses."
  package static let example: JSON.Members = [
    "candidate": 1, "witnesses": ["Tirumala Setti Hari", "Kolla Vijaya Lakshmi"],
  ]
  package static let roles = Set<Role>.returningOfficers
  package static let traits: ActTraits = [.strikable, .duringStops]

  let candidate: Int
  let witnesses: [String]?

  package init(from fields: inout Fields) throws(Malformed) {
    candidate = try fields.count("candidate")
    witnesses = try fields.textsIfAny("witnesses")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    if count.announced.totals == nil {
      throw Refusal(.totalsNotAnnounced, "The totals of this ward are not announced.")
    }
    _ = try count.checkCandidate(candidate)
    guard count.isWindowOpen(at: day.windowTime(count)) else {
      throw Refusal(.windowClosed, "The window for recounts is closed.")
    }
    try day.requireWitnesses(witnesses)
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) { count.waivers[candidate] = entry.at }
}
