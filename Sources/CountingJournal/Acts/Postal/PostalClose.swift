package import CountingRules

/// The RO states that no more covers are to come; a nil statement is an act, not an absence (P-0).
package struct PostalClose: WardAct {
  package static let name = "postal.close"
  package static let requirement = "P-0"
  package static let purpose = "No more covers are received: the closing time has passed."
  package static let example: JSON.Members = [:]
  package static let roles = Set<Role>.returningOfficers
  package static let traits: ActTraits = .strikable

  package init(from fields: inout Fields) throws(Malformed) {}

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    guard day.at >= day.closing else { throw Refusal(.postalOpen, "Covers are received until the closing time.") }
    if count.postal.closed { throw Refusal(.alreadyClosed, "Postal is closed in this ward.") }
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) { count.postal.closed = true }
}

/// The declarations are sealed before any cover A is opened (P-6).
package struct PostalSeal: WardAct {
  package static let name = "postal.seal"
  package static let requirement = "P-6"
  package static let purpose = "The declarations are sealed: from now on nothing links an elector to a paper."
  package static let example: JSON.Members = [:]
  package static let roles = Set<Role>.returningOfficers

  package init(from fields: inout Fields) throws(Malformed) {}

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    try count.postal.checkSealing()
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) { count.postal.sealed = true }
}
