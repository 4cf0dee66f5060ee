package import CountingRules

/// A candidate names another agent.
package struct AgentAdd: WardAct {
  package static let name = "agent.add"
  package static let requirement = "S-3"
  package static let purpose = "A counting agent of a candidate is in the hall."
  package static let example: JSON.Members = ["candidate": 2, "name": "Kandula Sekhar", "table": 1]
  package static let roles: Set<Role> = [.returningOfficer, .assistantReturningOfficer, .supervisor]
  package static let traits: ActTraits = [.strikable, .duringStops]

  let candidate: Int
  let agent: String
  let table: Int?

  package init(from fields: inout Fields) throws(Malformed) {
    candidate = try fields.count("candidate")
    agent = try fields.name("name")
    table = try fields.countIfAny("table")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    _ = try count.checkCandidate(candidate)
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    count.agents.append(CountingAgent(candidate: candidate, table: table, name: agent))
  }
}
