package import CountingRules

/// The ward is held: lost papers, or an order against counting or declaring (T-8).
package struct WardHold: WardAct {
  package static let name = "ward.hold"
  package static let requirement = "T-8"
  package static let purpose = "Hold the ward: its count, or its declaration, or because papers are lost."
  package static let example: JSON.Members = [
    "kind": "declaration", "reason": "Repoll asked for at station 12", "order": "SEC order 114, 14-03-2021",
  ]
  package static let roles = Set<Role>.returningOfficer
  package static let traits: ActTraits = [.duringStops, .afterDeclaration]

  let kind: Hold.Kind
  let reason: String?
  let order: String?

  package init(from fields: inout Fields) throws(Malformed) {
    kind = try fields.choice("kind")
    reason = try fields.writtenIfAny("reason")
    order = try fields.writtenIfAny("order")
    _ = try fields.countIfAny("papers")
    _ = try fields.textIfAny("station")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    if let hold = count.hold { throw Refusal(.wardHeld, "The ward is held already: \(hold.reason).") }
    try day.requireReason(reason)
    if kind != .loss { try day.requireOrder(order) }
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    count.hold = Hold(kind: kind, reason: reason ?? "", order: order)
  }
}

/// An order releases the ward.
package struct WardRelease: WardAct {
  package static let name = "ward.release"
  package static let requirement = "T-8"
  package static let purpose = "End the hold of the ward."
  package static let example: JSON.Members = ["order": "SEC order 118, 14-03-2021"]
  package static let roles = Set<Role>.returningOfficer
  package static let traits: ActTraits = [.duringStops, .afterDeclaration]

  let order: String?

  package init(from fields: inout Fields) throws(Malformed) { order = try fields.writtenIfAny("order") }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    if count.hold == nil { throw Refusal(.notHeld, "The ward is not held.") }
    try day.requireOrder(order)
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) { count.hold = nil }
}

/// The ward's poll is void by order.
package struct WardVoid: WardAct {
  package static let name = "ward.void"
  package static let requirement = "T-8"
  package static let purpose = "The poll of the ward is void."
  package static let example: JSON.Members = ["order": "SEC order 121, 14-03-2021", "reason": "Box 12/1 was destroyed"]
  package static let roles = Set<Role>.returningOfficer
  package static let traits: ActTraits = .duringStops

  let order: String?
  let reason: String?

  package init(from fields: inout Fields) throws(Malformed) {
    order = try fields.writtenIfAny("order")
    reason = try fields.writtenIfAny("reason")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    try day.requireOrder(order)
    try day.requireReason(reason)
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) { count.voidedBy = order }
}
