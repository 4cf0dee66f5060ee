/// A table's count of a candidate far from the ward's share: the bundles are mixed, so tables sample the same drum.
///
/// Exact, in 128-bit whole numbers: four standard deviations of drawing without replacement, times a design effect of 6
/// because bundles are mixed and not papers: (x·N − n·K)² · (N − 1) > 96 · n · K · (N − K) · (N − n).
package struct ShareOfDrum: Hashable, Sendable {
  /// The candidate's figure on the sheet.
  package var x: Int
  /// Papers of the sheet clear of doubt.
  package var n: Int
  /// The candidate's figure over all entered sheets.
  package var K: Int
  /// Papers clear of doubt over all entered sheets.
  package var N: Int

  package init(x: Int, n: Int, K: Int, N: Int) { (self.x, self.n, self.K, self.N) = (x, n, K, N) }

  package var isOutlier: Bool {
    guard N > 1 else { return false }
    let distance = UInt128((Int128(x) * Int128(N) - Int128(n) * Int128(K)).magnitude)
    let (square, overflow) = distance.multipliedReportingOverflow(by: distance)
    // More than 10¹⁸ away: no ward has so many papers, and whoever keyed them should be told.
    guard !overflow else { return true }
    let left = square.multipliedFullWidth(by: UInt128(N - 1))
    let spread = UInt128(N - K) * UInt128(N - n)
    let right = (96 * UInt128(n) * UInt128(K)).multipliedFullWidth(by: spread)
    return (left.high, left.low) > (right.high, right.low)
  }
}

/// The figures of every entered sheet, for comparing tables.
struct TableComparison {
  let sheets: [(place: (round: Int, table: Int), votes: [Int], clear: Int)]
  let totals: [Int]
  let papers: Int

  init(_ count: WardCount) {
    let sheets = count.rounds.flatMap { round in
      round.sheets.compactMap { sheet in
        count.settled(sheet).map {
          (place: (round: round.number, table: sheet.table), votes: $0.tally.votes, clear: $0.clearOfDoubt)
        }
      }
    }
    self.sheets = sheets
    papers = sheets.reduce(0) { $0 + $1.clear }
    totals = (0..<count.candidates).map { place in sheets.reduce(0) { $0 + $1.votes[place] } }
  }

  private func share(_ place: Int, figure: Int, clear: Int, total: Int) -> ShareOfDrum {
    ShareOfDrum(x: figure, n: clear, K: total, N: papers)
  }

  /// Sheet by sheet, the candidates far from the ward's share.
  func outliers() -> [(place: (round: Int, table: Int), candidates: [Int], swapped: [(Int, Int)])] {
    sheets.map { sheet in
      let far = totals.indices.filter {
        share($0, figure: sheet.votes[$0], clear: sheet.clear, total: totals[$0]).isOutlier
      }
      let pairs = far.flatMap { a in far.filter { $0 > a }.map { (a, $0) } }
      let swapped = pairs.filter { a, b in
        let (x, y) = (sheet.votes[a], sheet.votes[b])
        return !share(a, figure: y, clear: sheet.clear, total: totals[a] - x + y).isOutlier
          && !share(b, figure: x, clear: sheet.clear, total: totals[b] - y + x).isOutlier
      }
      return (sheet.place, far.map { $0 + 1 }, swapped.map { ($0.0 + 1, $0.1 + 1) })
    }
  }
}
