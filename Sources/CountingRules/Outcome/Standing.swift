/// Where a ward's contest stands (L-1, T-1).
package struct ContestOutcome: Hashable, Sendable {
  package var kind: Kind
  package var candidate: Int?
  /// first − second; 0 when tied; nil with one candidate or before the totals.
  package var margin: Int?
  package var byLot = false
  package var tied: [Int] = []

  package init(_ kind: Kind, candidate: Int? = nil, margin: Int? = nil) {
    (self.kind, self.candidate, self.margin) = (kind, candidate, margin)
  }

  package enum Kind: String, Sendable { case pending, elected, tie, uncontested, void }
}

/// Equality at the top, among candidates (L-1): the list of (candidate, votes).
package struct Tie: Hashable, Sendable {
  package let candidates: [Int]
  package let votes: Int

  package init(candidates: [Int], votes: Int) { (self.candidates, self.votes) = (candidates, votes) }

  /// Five slips a candidate, in ballot order (L-3).
  package var slips: [Slip] { candidates.flatMap { place in (1...5).map { Slip(candidate: place, number: $0) } } }
}

/// A candidate's name on one of five slips: `C003-1`.
package struct Slip: Hashable, Sendable {
  package let candidate: Int
  package let number: Int

  package init(candidate: Int, number: Int) { (self.candidate, self.number) = (candidate, number) }

  package var text: String { "C\(padded(candidate, 3))-\(number)" }
}

extension Tally {
  /// Only equality at the top, among candidates, is a tie. NOTA never wins.
  ///
  /// - Rule: L-1
  package var tie: Tie? {
    guard let most = votes.max() else { return nil }
    let leaders = votes.indices.filter { votes[$0] == most }.map { $0 + 1 }
    return leaders.count > 1 ? Tie(candidates: leaders, votes: most) : nil
  }

  /// first − second; nil with one candidate.
  package var margin: Int? {
    guard votes.count > 1 else { return nil }
    let ranked = votes.sorted(by: >)
    return ranked[0] - ranked[1]
  }

  /// The candidate who leads alone.
  package var leader: Int? {
    guard tie == nil, let most = votes.max(), let place = votes.firstIndex(of: most) else { return nil }
    return place + 1
  }
}
