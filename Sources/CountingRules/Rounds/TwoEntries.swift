extension CountingSheet {
  /// Every sheet is entered twice, by two people, when the setting says so; the second does not see the first.
  ///
  /// - Rule: R-5
  /// - Refuses: `sheet-differs`
  package func checkOpenForEntry(round: Int) throws(Refusal) {
    try checkNotEntered(round: round)
    if case .differing(let first, let second) = progress {
      let cells = first.differs(from: second).map(\.name)
      throw Refusal(.sheetDiffers, "Two entries are there and differ in \(listed(cells)).")
    }
  }

  /// - Rule: R-5
  /// - Refuses: `same-officer`
  package func checkSecondOfficer(_ by: String) throws(Refusal) {
    if case .firstEntry(let first) = progress, first.by == by {
      throw Refusal(.sameOfficer, "\(by) made the first entry of this sheet.")
    }
  }

  /// Where the sheet stands when `entry` is added.
  package func after(_ entry: SheetEntry, entries: Int) -> Progress {
    guard case .firstEntry(let first) = progress else {
      return entries == 1 ? .entered([entry], entry) : .firstEntry(entry)
    }
    return Self.compare(first, entry)
  }

  /// The entry of `by` with the differing cells keyed again.
  ///
  /// - Rule: R-5
  /// - Refuses: `not-differing`, `not-your-entry`, `cell-not-in-question`
  package func reentry(of values: [(cell: String, figure: Int)], by: String) throws(Refusal) -> SheetEntry {
    guard case .differing(let first, let second) = progress else {
      throw Refusal(.notDiffering, "The entries of this sheet do not differ.")
    }
    guard var entry = [first, second].first(where: { $0.by == by }) else {
      throw Refusal(.notYourEntry, "\(by) entered neither of the two.")
    }
    let open = first.differs(from: second)
    for (name, figure) in values {
      guard let cell = SheetCell(name), open.contains(cell) else {
        throw Refusal(.cellNotInQuestion, "Cell \(name) is not in question; \(listed(open.map(\.name))) differ.")
      }
      entry.set(cell, to: figure)
    }
    return entry
  }

  package func replacing(with entry: SheetEntry) -> Progress {
    guard case .differing(let first, let second) = progress else { return progress }
    return first.by == entry.by ? Self.compare(entry, second) : Self.compare(first, entry)
  }

  private static func compare(_ first: SheetEntry, _ second: SheetEntry) -> Progress {
    first.differs(from: second).isEmpty ? .entered([first, second], second) : .differing(first, second)
  }
}
