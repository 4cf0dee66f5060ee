import CountingRules

/// No paper went to two stations: the number ranges of a ward's stations are disjoint (B-1).
extension FolderTables {
  var overlappingSerials: [FolderProblem] {
    Dictionary(grouping: stations.soundRows.compactMap(SerialRange.init), by: \.ward).values.flatMap(overlaps(among:))
  }

  /// Sweeps the ranges in order and compares each with the one that reaches furthest so far. The later row in the
  /// file is the one reported.
  private func overlaps(among ranges: [SerialRange]) -> [FolderProblem] {
    var problems: [FolderProblem] = []
    var reported: Set<Int> = []
    var furthest: SerialRange?
    for range in ranges.sorted(by: { ($0.from, $0.line) < ($1.from, $1.line) }) {
      defer { if range.to > furthest?.to ?? -1 { furthest = range } }
      guard let before = furthest, range.from <= before.to else { continue }
      let (earlier, later) = range.line < before.line ? (range, before) : (before, range)
      guard reported.insert(later.line).inserted else { continue }
      let shared = "\(range.from) to \(min(range.to, before.to))"
      problems.append(
        FolderProblem(
          .serialsOverlap, in: .stations, row: later.line, column: "serial_from",
          "Numbers \(shared) are also station \(earlier.station)'s (row \(earlier.line))."))
    }
    return problems
  }
}

/// The papers of one station, where both ends are numbers.
private struct SerialRange {
  let ward: Int
  let station: String
  let line: Int
  let from: Int
  let to: Int

  init?(_ row: FolderRow<StationEntry>) {
    guard let account = row.entry.station.account, let from = account.serialFrom.flatMap(SerialNumber.init),
      let to = account.serialTo.flatMap(SerialNumber.init), from.value <= to.value
    else { return nil }
    (ward, station, line) = (row.entry.wardNumber, row.entry.station.id, row.line)
    (self.from, self.to) = (from.value, to.value)
  }
}
