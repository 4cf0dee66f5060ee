/// What recounts made of the piles (T-4): a recounted pile keeps what was found; a pile outside the scope is what is
/// booked, with the papers moved to it.
package struct PileFigures: Hashable, Sendable {
  /// What the last recount of a pile made of it, and the entry in which it was found.
  private var found: [Pile: (papers: Int, foundBy: Int)] = [:]
  /// Papers moved by recounts to piles never in a scope.
  private var moved: [Pile: Int] = [:]

  package init() {}

  package static func == (a: PileFigures, b: PileFigures) -> Bool {
    a.moved == b.moved && a.found.mapValues(\.papers) == b.found.mapValues(\.papers)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(moved) }

  /// The entry after which additions to the pile count; nil for a pile never recounted.
  package func recountedBy(_ pile: Pile) -> Int? { found[pile]?.foundBy }

  /// The pile's figure, given what is booked and what was added since its recount.
  package func figure(of pile: Pile, booked: Int, addedSince: Int) -> Int {
    found[pile].map { $0.papers + addedSince } ?? booked + (moved[pile] ?? 0)
  }

  /// The recount is closed: a pile's new figure = found − moved out + moved in.
  package mutating func close(_ recount: Recount, piles: [Pile]) {
    for pile in piles {
      let change = recount.movedIn(to: pile) - recount.movedOut(of: pile)
      if let count = recount.count(of: pile) {
        found[pile] = (count.found + change, count.entry)
      } else if let known = found[pile] {
        found[pile] = (known.papers + change, known.foundBy)
      } else if change != 0 {
        moved[pile, default: 0] += change
      }
    }
  }
}
