import CountingRules

/// What a contested ward cannot be counted without: stations, a box of each, tables.
extension FolderTables {
  var missingParts: [FolderProblem] {
    let contested = wards.soundRows.filter { $0.entry.poll == .contested }
    return missing(.noStations, stations, "polling station", from: contested)
      + missing(.noTables, tables, "counting table", from: contested)
      + stationsWithoutBoxes(of: Set(contested.map(\.entry.number)))
      + wardless
  }

  private func missing<Entry>(
    _ code: FolderProblem.Code, _ table: FolderTable<Entry>, _ part: String, from wards: [FolderRow<WardEntry>]
  ) -> [FolderProblem] {
    let supplied = Set(table.rows.compactMap(\.entry.ward))
    return wards.compactMap { row in
      let ward = row.entry.number
      guard !supplied.contains(ward), table.knowsAll(of: ward) else { return nil }
      return FolderProblem(code, in: .wards, row: row.line, column: "ward", "Ward \(ward) has no \(part).")
    }
  }

  private func stationsWithoutBoxes(of contested: Set<Int>) -> [FolderProblem] {
    let supplied = Set(boxes.rows.map { InWard(ward: $0.entry.wardNumber, name: $0.entry.station) })
    return stations.soundRows.compactMap { row in
      let ward = row.entry.wardNumber
      let id = row.entry.station.id
      guard contested.contains(ward), boxes.knowsAll(of: ward), !supplied.contains(InWard(ward: ward, name: id)) else {
        return nil
      }
      return FolderProblem(
        .noBoxes, in: .stations, row: row.line, column: "station", "Station \(id) of ward \(ward) has no box.")
    }
  }

  private var wardless: [FolderProblem] {
    guard wards.rows.isEmpty, !wards.isPartial else { return [] }
    return [
      FolderProblem(.emptyValue, in: .wards, column: "ward", "The file lists no ward.", remedy: "List the wards.")
    ]
  }
}
