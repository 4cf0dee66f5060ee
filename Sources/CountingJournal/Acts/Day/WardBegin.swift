package import CountingRules

/// The four statements were read to the agents.
package struct WardBegin: WardAct {
  package static let name = "ward.begin"
  package static let requirement = "S-3"
  package static let purpose = "The four statements were read: the ward's count begins."
  package static let example: JSON.Members = [:]
  package static let roles = Set<Role>.returningOfficers

  package init(from fields: inout Fields) throws(Malformed) {}

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    if count.begun { throw Refusal(.alreadyBegun, "Ward \(count.ward.number) has begun.") }
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) { count.begun = true }
}
