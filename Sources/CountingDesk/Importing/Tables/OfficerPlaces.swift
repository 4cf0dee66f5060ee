import CountingRules

/// Where an officer acts must be there, and somebody must be the Returning Officer (S-2).
extension FolderTables {
  var unknownOfficerPlaces: [FolderProblem] {
    let tablesOfWards = Dictionary(grouping: tables.rows, by: \.entry.wardNumber)
      .mapValues { Set($0.map(\.entry.table.number)) }
    return officers.soundRows.flatMap { row in
      [unknownWard(of: row), unknownTable(of: row, among: tablesOfWards)].compactMap(\.self)
    } + missingReturningOfficer
  }

  private func unknownWard(of row: FolderRow<OfficerEntry>) -> FolderProblem? {
    if wards.isPartial { return nil }
    // The first of each range only, for a mistyped one may be millions of wards long.
    let missing = row.entry.wards?.ranges.compactMap { range in range.first { !isWard($0) } } ?? []
    guard !missing.isEmpty else { return nil }
    let list = listed(missing.map(String.init))
    return unknown(OfficerEntry.self, row.line, "wards", "wards.csv has no ward \(list).")
  }

  /// The table must be one of at least one ward of the officer's: not every ward has as many.
  private func unknownTable(of row: FolderRow<OfficerEntry>, among known: [Int: Set<Int>]) -> FolderProblem? {
    guard let table = row.entry.table, !wards.isPartial else { return nil }
    let places = wards.rows.map(\.entry.number).filter { row.entry.wards?.contains($0) ?? true }
    let isThere = places.contains { known[$0]?.contains(table) == true || !tables.knowsAll(of: $0) }
    guard !isThere, !places.isEmpty else { return nil }
    return unknown(OfficerEntry.self, row.line, "table", "None of the officer's wards has a table \(table).")
  }

  private var missingReturningOfficer: [FolderProblem] {
    guard !officers.isPartial, !officers.rows.contains(where: { $0.entry.role == .returningOfficer }) else { return [] }
    return [FolderProblem(.noReturningOfficer, in: .officers, column: "role", "No officer is Returning Officer.")]
  }
}
