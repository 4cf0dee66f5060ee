package import CountingRules

/// An officer comes from the reserve (S-2).
package struct OfficerAdd: BookAct {
  package static let name = "officer.add"
  package static let requirement = "S-2"
  package static let roles = Set<Role>.returningOfficer

  let officer: Officer

  package init(from fields: inout Fields) throws(Malformed) {
    officer = Officer(
      id: try fields.name("officer"), name: try fields.name("name"), role: try fields.choice("role"),
      wards: try Self.wards(&fields), table: try fields.countIfAny("table"))
  }

  /// `"1-3;7"` as in officers.csv, or a list of numbers.
  private static func wards(_ fields: inout Fields) throws(Malformed) -> [Int]? {
    switch fields.value("wards") {
    case nil: return nil
    case .string(let text)?:
      guard let wards = Officer.wards(text) else {
        throw Malformed("Field `wards` must name wards, such as \"1-3;7\".")
      }
      return wards
    case .array(let items)?:
      let wards = items.compactMap(\.int)
      guard wards.count == items.count, !wards.isEmpty else { throw Malformed("Field `wards` must list wards.") }
      return wards
    default: throw Malformed("Field `wards` must name wards, such as \"1-3;7\".")
    }
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
  package static let roles = Set<Role>.returningOfficer

  let officer: String
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
