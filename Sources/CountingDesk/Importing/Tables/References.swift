import CountingRules

/// What a row names in another file must be there.
extension FolderTables {
  var unknownReferences: [FolderProblem] {
    unknownWards(in: candidates) + unknownWards(in: stations) + unknownWards(in: boxes) + unknownWards(in: tables)
      + unknownWards(in: postal) + unknownWards(in: agents) + unknownStations + unknownCandidates + unknownAgentTables
  }

  private func unknownWards<Entry>(in table: FolderTable<Entry>) -> [FolderProblem] {
    table.soundRows.compactMap { row in
      guard let ward = row.entry.ward, !isWard(ward) else { return nil }
      return unknown(Entry.self, row.line, "ward", "wards.csv has no ward \(ward).")
    }
  }

  private var unknownStations: [FolderProblem] {
    let known = Set(stations.rows.map(\.entry.key))
    return boxes.soundRows.compactMap { row in
      let (ward, station) = (row.entry.wardNumber, row.entry.station)
      guard isWard(ward), stations.knowsAll(of: ward), !known.contains(InWard(ward: ward, name: station)) else {
        return nil
      }
      return unknown(BoxEntry.self, row.line, "station", "stations.csv has no station \(station) in ward \(ward).")
    }
  }

  private var unknownCandidates: [FolderProblem] {
    let known = Set(candidates.rows.map(\.entry.key))
    return agents.soundRows.compactMap { row in
      let (ward, candidate) = (row.entry.wardNumber, row.entry.agent.candidate)
      guard isWard(ward), candidates.knowsAll(of: ward), !known.contains(InWard(ward: ward, name: candidate)) else {
        return nil
      }
      return unknown(AgentEntry.self, row.line, "candidate", "Ward \(ward) has no candidate \(candidate).")
    }
  }

  private var unknownAgentTables: [FolderProblem] {
    let known = Set(tables.rows.map(\.entry.key))
    return agents.soundRows.compactMap { row in
      let ward = row.entry.wardNumber
      guard let table = row.entry.agent.table, isWard(ward), tables.knowsAll(of: ward),
        !known.contains(InWard(ward: ward, name: table))
      else { return nil }
      return unknown(AgentEntry.self, row.line, "table", "Ward \(ward) has no table \(table).")
    }
  }

  func unknown<Entry: FolderEntry>(
    _: Entry.Type, _ line: Int, _ column: String, _ message: String
  ) -> FolderProblem {
    FolderProblem(.unknownReference, in: Entry.file, row: line, column: column, message)
  }
}
