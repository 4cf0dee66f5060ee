import CountingRules

/// The ballot of each ward: places 1, 2, 3 … without gaps, and as many candidates as its poll wants.
extension FolderTables {
  var candidateProblems: [FolderProblem] {
    let ballots = Dictionary(grouping: candidates.rows, by: \.entry.wardNumber)
    let gaps = ballots.filter { isWard($0.key) && candidates.knowsAll(of: $0.key) }.values.flatMap(gaps(in:))
    return gaps + wards.soundRows.compactMap { wrongNumber(of: ballots[$0.entry.number]?.count ?? 0, in: $0) }
  }

  private func gaps(in ballot: [FolderRow<CandidateEntry>]) -> [FolderProblem] {
    let sorted = ballot.sorted { $0.entry.candidate.place < $1.entry.candidate.place }
    let before = [0] + sorted.map(\.entry.candidate.place)
    return zip(sorted, before).compactMap { row, before in
      let place = row.entry.candidate.place
      guard place != before + 1, row.isSound else { return nil }
      let message = "Ward \(row.entry.wardNumber): candidate \(place) is where \(before + 1) is wanted."
      return FolderProblem(.candidateGap, in: .candidates, row: row.line, column: "candidate", message)
    }
  }

  private func wrongNumber(of candidates: Int, in row: FolderRow<WardEntry>) -> FolderProblem? {
    let ward = row.entry.number
    switch row.entry.poll {
    case .contested where candidates == 0, .uncontested where candidates == 0:
      guard self.candidates.knowsAll(of: ward) else { return nil }
      return FolderProblem(
        .noCandidates, in: .wards, row: row.line, column: "ward", "Ward \(ward) has no candidate.")
    case .uncontested where candidates > 1:
      return FolderProblem(
        .unknownValue, in: .wards, row: row.line, column: "poll",
        "Ward \(ward) is uncontested and has \(candidates) candidates.",
        remedy: "Write contested, or leave the one candidate who is elected unopposed.")
    default: return nil
    }
  }
}
