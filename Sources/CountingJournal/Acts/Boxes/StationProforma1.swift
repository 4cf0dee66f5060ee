package import CountingRules

/// A station's difference is recorded on Proforma-1 (B-6).
package struct StationProforma1: WardAct {
  package static let name = "station.proforma1"
  package static let requirement = "B-6"
  package static let purpose = "Proforma-1: why the papers found differ from the account."
  package static let example: JSON.Members = [
    "station": "12", "cause": "One paper went into the box of the next room",
    "agents": [["candidate": 1, "name": "Kandula Sekhar", "mark": "signed"]],
  ]
  package static let roles = Set<Role>.tables
  package static let traits: ActTraits = .strikable

  let station: String
  let cause: String?
  let agents: [AgentMark]
  let waived: String?

  package init(from fields: inout Fields) throws(Malformed) {
    station = try fields.text("station")
    cause = try fields.writtenIfAny("cause")
    agents = try fields.agentMarks("agents")
    waived = try fields.writtenIfAny("waived")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    let known = count.stations[try count.station(station)]
    if count.drum != nil, !known.boxes.contains(where: \.countedAfterMixing) {
      throw Refusal(.alreadyMixed, "The ward is mixed; what its stations stated stands.")
    }
    let waives = waived.map { !isBlank($0) } ?? false
    _ = try known.checkProforma(
      cause: cause, waivedByRO: waives && Set<Role>.returningOfficers.contains(day.by.role))
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    guard let place = try? count.station(station), let found = count.stations[place].found,
      let account = count.stations[place].account
    else { return }
    count.stations[place].proformas.append(
      ProformaOne(
        found: found, account: account.toBeFound, cause: cause ?? "", agents: agents, waived: waived, by: entry.by))
  }
}
