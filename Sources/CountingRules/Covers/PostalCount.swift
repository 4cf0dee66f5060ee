/// What the covers A held (P-7).
package struct PostalCount: Hashable, Sendable {
  /// Covers A with nothing in them.
  package var empty: Int
  package var votes: [Int]
  package var nota: Int
  /// By ground, in the order of the rulebook; `by-order` last.
  package var rejected: [GroundCount]
  package var held: Int

  package init(empty: Int, votes: [Int], nota: Int, rejected: [GroundCount], held: Int) {
    (self.empty, self.votes, self.nota, self.rejected, self.held) = (empty, votes, nota, rejected, held)
  }

  package var tally: Tally {
    Tally(votes: votes, nota: nota, rejected: rejected.reduce(0) { $0 + $1.papers }, held: held)
  }

  /// Covers A admitted = empty + papers.
  ///
  /// - Rule: P-11
  /// - Refuses: `postal-balance`
  package func checkBalance(admitted: Int) throws(Refusal) {
    let sum = empty + tally.papers
    guard sum == admitted else {
      let way = sum < admitted ? "short of" : "more than"
      throw Refusal(
        .postalBalance,
        "Empty covers and papers come to \(grouped(sum)), \(grouped(abs(sum - admitted))) \(way) the "
          + "\(counted(admitted, "cover")) admitted.")
    }
  }

  /// Held postal papers go where an order sends them; those rejected stand under `by-order` (D-6).
  package mutating func release(votes: [Int], nota: Int, rejected papers: Int) {
    for place in self.votes.indices { self.votes[place] += votes[place] }
    self.nota += nota
    held -= votes.reduce(0, +) + nota + papers
    guard papers > 0 else { return }
    if let place = rejected.firstIndex(where: { $0.ground == GroundCount.byOrder }) {
      rejected[place].papers += papers
    } else {
      rejected.append(GroundCount(ground: GroundCount.byOrder, papers: papers))
    }
  }
}

/// Papers rejected on one ground.
package struct GroundCount: Hashable, Sendable {
  package static let byOrder = "by-order"

  package var ground: String
  package var papers: Int

  package init(ground: String, papers: Int) { (self.ground, self.papers) = (ground, papers) }
}
