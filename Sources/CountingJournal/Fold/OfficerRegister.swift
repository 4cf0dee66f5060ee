package import CountingRules

/// The officers of the book, with those relieved on the day (S-2).
package struct OfficerRegister: Sendable {
  private var officers: [String: Officer]
  private var relieved: Set<String> = []

  package init(_ officers: [Officer]) { self.officers = Dictionary(officers.map { ($0.id, $0) }) { first, _ in first } }

  /// Those who may act, by their ids.
  package var active: [Officer] {
    officers.values.filter { !relieved.contains($0.id) }.sorted { $0.id < $1.id }
  }

  package func known(_ id: String) -> Officer? { officers[id] }

  package func active(_ id: String) -> Officer? { relieved.contains(id) ? nil : officers[id] }

  /// Those who may confirm another's act (contract §3), by their ids.
  package var confirming: [Officer] {
    officers.values.filter { Set<Role>.confirming.contains($0.role) && !relieved.contains($0.id) }
      .sorted { $0.id < $1.id }
  }

  package mutating func add(_ officer: Officer) { officers[officer.id] = officer }

  package mutating func relieve(_ id: String) { relieved.insert(id) }

  package func isLastReturningOfficer(_ id: String) -> Bool {
    active(id)?.role == .returningOfficer
      && !officers.values.contains { $0.role == .returningOfficer && $0.id != id && !relieved.contains($0.id) }
  }
}
