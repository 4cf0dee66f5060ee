package import CountingRules

/// An officer comes from the reserve (S-2).
package struct OfficerAdd: BookAct {
  package static let name = "officer.add"
  package static let requirement = "S-2"
  package static let purpose = "An officer comes from the reserve."
  package static let example: JSON.Members = [
    "officer": "sup-12", "name": "Yenduri Ramalakshmi", "role": "supervisor", "wards": "5-8", "table": 2,
  ]
  package static let roles = Set<Role>.returningOfficer

  package let officer: Officer

  package init(from fields: inout Fields) throws(Malformed) {
    officer = Officer(
      id: try fields.name("officer"), name: try fields.name("name"), role: try fields.choice("role"),
      wards: try fields.wardsIfAny("wards"), table: try fields.countIfAny("table"))
  }

  package func judge(_ state: CountState, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    if let stranger = officer.wards?.first(where: { state.ward($0) == nil }) {
      throw Refusal(.unknownWard, "The election has no ward \(stranger).")
    }
    if day.officers.known(officer.id) != nil { throw Refusal(.officerKnown, "\(officer.id) is known to this book.") }
    return .init()
  }

  package func record(in state: inout CountState, _ entry: Entry) { state.officers.add(officer) }
}

/// An officer is relieved and can act no more (S-2).
package struct OfficerRelieve: BookAct {
  package static let name = "officer.relieve"
  package static let requirement = "S-2"
  package static let purpose = "An officer is relieved and acts no more."
  package static let example: JSON.Members = ["officer": "sup-10", "reason": "Taken ill"]
  package static let roles = Set<Role>.returningOfficer

  package let officer: String
  let reason: String?

  package init(from fields: inout Fields) throws(Malformed) {
    officer = try fields.text("officer")
    reason = try fields.writtenIfAny("reason")
  }

  package func judge(_ state: CountState, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    guard day.officers.active(officer) != nil else {
      throw Refusal(.noSuchOfficer, "\(officer) is no officer of this book, or relieved.")
    }
    if day.officers.isLastReturningOfficer(officer) {
      throw Refusal(.lastReturningOfficer, "\(officer) is the only returning officer.")
    }
    try day.requireReason(reason)
    return .init()
  }

  package func record(in state: inout CountState, _ entry: Entry) { state.officers.relieve(officer) }
}
