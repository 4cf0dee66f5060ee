/// A box on its way through the initial count (B-2…B-5). Every count is kept; the last stands.
package struct BallotBox: Hashable, Sendable {
  package let label: BoxLabel
  /// The table it was given to.
  package var table: Int?
  package var seals = Seals.unseen
  /// The RO has set it aside (B-3); what it was before is kept.
  package var setAside = false
  package var exclusionOrder: String?
  package var counts: [InitialCount] = []
  /// Whether its first count came after the ward was mixed (B-9).
  package var countedAfterMixing = false

  package init(label: BoxLabel) { self.label = label }

  package enum Seals: String, Sendable { case unseen, verified, stopped }

  package var found: Int? { counts.last?.found }
  package var isCounted: Bool { !counts.isEmpty }
  package var isExcluded: Bool { exclusionOrder != nil }

  /// One box at a time per table; the next only after the first one's initial count is complete (B-2).
  package func occupies(_ table: Int) -> Bool { self.table == table && !isCounted && !setAside }

  /// Recounted until the same number comes twice running (B-6).
  package var lastTwoAgree: Bool { counts.count >= 2 && counts.suffix(2).allSatisfy { $0.found == found } }
}

/// Bundles of 25 and the leftover (B-5).
///
/// found = 25 × full bundles + leftover: 18 bundles and 7 papers are 457 papers.
package struct InitialCount: Hashable, Sendable {
  package let bundles: Int
  package let leftover: Int
  package let found: Int

  /// - Rule: B-5
  /// - Refuses: `leftover-range`
  package init(bundles: Int, leftover: Int, papersABundle: Int) throws(Refusal) {
    guard leftover < papersABundle else {
      throw Refusal(
        .leftoverRange, "A leftover of \(counted(leftover, "paper")) holds a whole bundle of \(papersABundle).")
    }
    (self.bundles, self.leftover) = (bundles, leftover)
    found = bundles * papersABundle + leftover
  }
}
