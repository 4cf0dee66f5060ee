package import CountingRules

/// The RO declares the result, when nothing stands before it.
package struct ResultDeclare: WardAct {
  package static let name = "result.declare"
  package static let requirement = "X-3"
  package static let purpose = "Declare the ward's result; refused while anything stands in the way."
  package static let example: JSON.Members = [:]
  package static let roles = Set<Role>.returningOfficer

  package init(from fields: inout Fields) throws(Malformed) {}

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    let blockers = count.blockers(at: day.windowTime(count))
    guard let first = blockers.first else { return .init() }
    var refusal = Refusal(first.rule, first.message, remedy: first.remedy)
    refusal.blockers = blockers
    throw refusal
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    count.declaration = Declaration(at: entry.at, entry: entry.seq, by: entry.by)
  }
}

/// The winner acknowledges the certificate.
package struct CertificateAcknowledge: WardAct {
  package static let name = "certificate.acknowledge"
  package static let requirement = "X-2"
  package static let purpose = "The elected candidate received the certificate."
  package static let example: JSON.Members = [
    "receivedBy": "Bonam Satyavathi", "identifiedBy": "Municipal Commissioner",
  ]
  package static let roles = Set<Role>.returningOfficer
  package static let traits: ActTraits = .afterDeclaration

  let receivedBy: String
  let identifiedBy: String

  package init(from fields: inout Fields) throws(Malformed) {
    receivedBy = try fields.name("receivedBy")
    identifiedBy = try fields.name("identifiedBy")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    if count.declaration == nil { throw Refusal(.notDeclared, "Ward \(count.ward.number) is not declared.") }
    if count.acknowledgement != nil { throw Refusal(.alreadyAcknowledged, "The certificate was received.") }
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    count.acknowledgement = Acknowledgement(receivedBy: receivedBy, identifiedBy: identifiedBy, at: entry.at)
  }
}

/// A later change, by order: a new version beside the old.
package struct ResultAmend: WardAct {
  package static let name = "result.amend"
  package static let requirement = "X-4"
  package static let purpose = "The result is amended by order of a court."
  package static let example: JSON.Members = [
    "order": "District Court, order of 02-08-2021", "reason": "Election petition 4 of 2021", "candidate": 2,
  ]
  package static let roles = Set<Role>.returningOfficer
  package static let traits: ActTraits = .afterDeclaration

  let order: String?
  let reason: String?
  let candidate: Int

  package init(from fields: inout Fields) throws(Malformed) {
    order = try fields.writtenIfAny("order")
    reason = try fields.writtenIfAny("reason")
    candidate = try fields.count("candidate")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    if count.declaration == nil { throw Refusal(.notDeclared, "Ward \(count.ward.number) is not declared.") }
    try day.requireOrder(order)
    try day.requireReason(reason)
    _ = try count.checkCandidate(candidate)
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    count.amendments.append(
      Amendment(candidate: candidate, order: order ?? "", reason: reason ?? "", entry: entry.seq))
  }
}
