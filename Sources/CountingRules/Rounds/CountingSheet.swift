/// The sheet of one issue, from the bundles to the figures.
package struct CountingSheet: Hashable, Sendable {
  /// A running number of the ward: an issue keeps it when it moves to another table.
  package let issue: Int
  /// The entry of the journal that issued it.
  package let issuedBy: Int
  package var table: Int
  /// Papers of the issue as amended and returned.
  package var papers: Int
  /// What amendments added (a bundle of 26) or took (of 24).
  package var variance = 0
  package var progress = Progress.issued

  package init(issue: Int, issuedBy: Int, table: Int, papers: Int) {
    (self.issue, self.issuedBy, self.table, self.papers) = (issue, issuedBy, table, papers)
  }

  package enum Progress: Hashable, Sendable {
    case issued
    /// The second has not been keyed; nobody is shown the first.
    case firstEntry(SheetEntry)
    case differing(SheetEntry, SheetEntry)
    /// One figure stands: the entries agreed, or one was asked for.
    case entered([SheetEntry], SheetEntry)
    /// Nothing was counted: blank, not zero.
    case blank(reason: String)
  }

  package var entry: SheetEntry? {
    if case .entered(_, let entry) = progress { return entry }
    return nil
  }

  package var isBlank: Bool {
    if case .blank = progress { return true }
    return false
  }

  /// Whether somebody has keyed something, entered or not.
  package var isBegun: Bool {
    switch progress {
    case .issued, .blank: false
    default: true
    }
  }

  /// An entered sheet is not changed: it is struck and done again.
  ///
  /// - Rule: R-10
  /// - Refuses: `sheet-entered`
  package func checkNotEntered(round: Int) throws(Refusal) {
    guard entry == nil else {
      throw Refusal(.sheetEntered, "The sheet of round \(round), table \(table) is entered.")
    }
  }

  /// An issue whose papers change loses entries begun.
  package mutating func changePapers(to papers: Int) {
    guard papers != self.papers else { return }
    self.papers = papers
    if isBegun { progress = .issued }
  }
}
