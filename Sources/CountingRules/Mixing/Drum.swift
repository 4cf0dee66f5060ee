/// Where the bundles of a ward are mixed (B-8). From here on a paper has no station (B-10).
package struct Drum: Hashable, Sendable {
  /// Papers put in: found, and amendments.
  package private(set) var papers: Int
  /// Σ of drum amendments.
  package private(set) var amended = 0
  package private(set) var issued = 0
  package private(set) var returned = 0

  package init(papers: Int) { self.papers = papers }

  /// papers − issued + returned.
  package var left: Int { papers - issued + returned }

  package func bundles(of size: Int) -> Int { papers / size }
  package func loose(of size: Int) -> Int { papers % size }

  /// A box counted after mixing joins what the drum then holds (B-9).
  package mutating func join(papers: Int) { self.papers += papers }

  package mutating func issue(papers: Int) { issued += papers }

  package mutating func takeBack(papers: Int) { returned += papers }

  package mutating func amend(by change: Int) {
    papers += change
    amended += change
  }

  /// A drum that holds more or less than the book says is amended; it never holds less than nothing.
  ///
  /// - Rule: R-1a
  /// - Refuses: `drum-short`
  package func checkAmendment(by change: Int) throws(Refusal) {
    guard left + change >= 0 else {
      throw Refusal(.drumShort, "The drum holds \(counted(left, "paper")): it cannot lose \(grouped(-change)).")
    }
  }
}
