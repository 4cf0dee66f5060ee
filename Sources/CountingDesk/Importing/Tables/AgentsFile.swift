import CountingRules

/// A row of agents.csv. Agents have no key: a candidate may send several to one table in turn.
struct AgentEntry: FolderEntry {
  static let file = FolderFile.agents
  static let requiredColumns = ["ward", "candidate", "name"]
  static let keyColumn = "name"

  let wardNumber: Int
  let agent: CountingAgent

  var key: Never? { nil }
  var ward: Int? { wardNumber }

  init?(_ cells: inout RowCells) {
    let ward = cells.number("ward")
    let candidate = cells.number("candidate")
    let table = cells.optionalNumber("table")
    let name = cells.text("name")
    guard let ward, let candidate else { return nil }
    wardNumber = ward
    agent = CountingAgent(candidate: candidate, table: table, name: name)
  }
}
