package import CountingRules

/// An outer cover B is registered (P-2).
package struct PostalReceive: WardAct {
  package static let name = "postal.receive"
  package static let requirement = "P-2"
  package static let purpose = "A postal cover came in."
  package static let example: JSON.Members = [
    "cover": "5/001", "kind": "post", "received": "2021-03-12T16:30:00+05:30",
  ]
  package static let roles = Set<Role>.returningOfficers
  package static let traits: ActTraits = .strikable

  let cover: String
  let kind: Cover.Kind
  let received: Instant?

  package init(from fields: inout Fields) throws(Malformed) {
    cover = try fields.name("cover")
    kind = try fields.choice("kind")
    received = try fields.timeIfAny("received")
  }

  package func checkFields(_ settings: Settings, at: Instant) throws(Malformed) {
    if let received, received > at { throw Malformed("Field `received` is later than the act.") }
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    if count.postal[cover] != nil { throw Refusal(.coverKnown, "Cover \(cover) is registered in this ward.") }
    let arrival = Cover.Arrival.of(
      received: received ?? day.at, closing: day.closing, postalClosed: count.postal.closed)
    return .init([("state", .string(arrival.rawValue))])
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    let arrival = entry.answer["state"]?.string.flatMap(Cover.Arrival.init) ?? .received
    count.postal[cover] = Cover(
      name: cover, kind: kind, received: received ?? entry.at, entered: entry.at, arrival: arrival)
  }
}
