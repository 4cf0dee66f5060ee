/// Somebody who may act in the book (S-2).
package struct Officer: Hashable, Codable, Sendable {
  package var id: String
  package var name: String
  package var role: Role
  /// The only wards the officer acts in; nil means all.
  package var wards: [Int]?
  package var table: Int?

  package init(id: String, name: String, role: Role, wards: [Int]?, table: Int?) {
    (self.id, self.name, self.role, self.wards, self.table) = (id, name, role, wards, table)
  }

  package func acts(in ward: Int) -> Bool { wards?.contains(ward) ?? true }
}

/// What an officer is in the hall.
package enum Role: String, Codable, Sendable, CaseIterable {
  case returningOfficer = "ro"
  case assistantReturningOfficer = "aro"
  case supervisor, assistant, entry, drum, observer
  case microObserver = "micro-observer"
}

extension Set<Role> {
  package static let returningOfficer: Self = [.returningOfficer]
  package static let returningOfficers: Self = [.returningOfficer, .assistantReturningOfficer]
  package static let tables: Self = [.supervisor, .entry, .returningOfficer, .assistantReturningOfficer]
  package static let drum: Self = [.returningOfficer, .assistantReturningOfficer, .drum]
  package static let confirming: Self = [.returningOfficer, .assistantReturningOfficer, .supervisor]
  package static let anyone = Set(Role.allCases)
}
