/// A recount by order of the RO, pile by pile (T-3, T-4).
package struct Recount: Hashable, Sendable {
  package let number: Int
  package let request: Int
  package let scope: [Pile]
  package let reasons: String
  /// The last count of each pile; it may be repeated until the recount is closed.
  package var counts: [PileCount] = []
  package var closed = false

  package init(number: Int, request: Int, scope: [Pile], reasons: String) {
    (self.number, self.request, self.scope, self.reasons) = (number, request, scope, reasons)
  }

  package func count(of pile: Pile) -> PileCount? { counts.first { $0.pile == pile } }

  package mutating func keep(_ count: PileCount) {
    counts.removeAll { $0.pile == count.pile }
    counts.append(count)
  }

  /// Papers that left `pile` for others.
  package func movedOut(of pile: Pile) -> Int { count(of: pile)?.moved.reduce(0) { $0 + $1.papers } ?? 0 }

  /// Papers that came to `pile` from others.
  package func movedIn(to pile: Pile) -> Int {
    counts.reduce(0) { sum, count in sum + count.moved.reduce(0) { $0 + ($1.to == pile ? $1.papers : 0) } }
  }

  /// A recount is closed when every pile ordered is recounted.
  ///
  /// - Rule: T-4
  /// - Refuses: `recount-closed`, `recount-incomplete`
  package func checkClosing() throws(Refusal) {
    guard !closed else { throw Refusal(.recountClosed, "Recount \(number) is closed.") }
    let open = scope.filter { count(of: $0) == nil }.map(\.name)
    guard open.isEmpty else {
      throw Refusal(.recountIncomplete, "Not recounted yet: \(listed(open)).")
    }
  }
}

/// What was found in a pile, and which papers moved where.
package struct PileCount: Hashable, Sendable {
  package let pile: Pile
  /// What the book said when it was recounted.
  package let booked: Int
  package let found: Int
  package let moved: [Move]
  package let reason: String?
  /// Its entry in the journal: papers that came to the pile later are not in it.
  package let entry: Int

  package init(pile: Pile, booked: Int, found: Int, moved: [Move], reason: String?, entry: Int) {
    (self.pile, self.booked, self.found, self.moved) = (pile, booked, found, moved)
    (self.reason, self.entry) = (reason, entry)
  }

  package struct Move: Hashable, Sendable {
    package let to: Pile
    package let papers: Int
    package let ground: String?

    package init(to: Pile, papers: Int, ground: String?) { (self.to, self.papers, self.ground) = (to, papers, ground) }
  }
}
