package import CountingRules

/// The ward's count stops for a while; what is sealed meanwhile may be noted.
package struct CountSuspend: WardAct {
  package static let name = "count.suspend"
  package static let requirement = "T-8"
  package static let purpose = "The ward's count stops for a while."
  package static let example: JSON.Members = [
    "reason": "Power cut; the drum is locked", "sealed": "Hall doors, two seals",
  ]
  package static let roles = Set<Role>.returningOfficers
  package static let traits: ActTraits = .duringStops

  let reason: String?

  package init(from fields: inout Fields) throws(Malformed) {
    reason = try fields.writtenIfAny("reason")
    _ = try fields.textOrFlagIfAny("sealed")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    if count.suspension != nil { throw Refusal(.suspended, "The count is suspended already.") }
    try day.requireReason(reason)
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) { count.suspension = reason }
}

/// The ward's count goes on.
package struct CountResume: WardAct {
  package static let name = "count.resume"
  package static let requirement = "T-8"
  package static let purpose = "The ward's count goes on."
  package static let example: JSON.Members = [:]
  package static let roles = Set<Role>.returningOfficers
  package static let traits: ActTraits = .duringStops

  package init(from fields: inout Fields) throws(Malformed) {}

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    if count.suspension == nil { throw Refusal(.notSuspended, "The count is not suspended.") }
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) { count.suspension = nil }
}
