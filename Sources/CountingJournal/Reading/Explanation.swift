package import CountingRules

/// The acts that make a figure, among those that stand.
///
/// The ward is folded again without what was struck; an act's amount is what the figure changed by when it was entered,
/// so the amounts add up to the figure whatever the acts did.
package struct Explanation: Sendable {
  package struct Contribution: Sendable {
    package let entry: Entry
    package let act: String
    /// `postal`, `round 1 table 2`, `recount 1 pile candidate-3`.
    package let place: String
    package let amount: Int
  }

  package let figure: Int
  package let contributions: [Contribution]

  package init(of named: NamedFigure, in fold: WardFold) {
    var count = WardCount(fold.count.ward, settings: fold.count.settings)
    var made: [Contribution] = []
    for case (let entry, let act) in fold.standing {
      let before = count
      act.record(in: &count, entry)
      if let close = act as? RecountClose {
        made += Self.recounted(named, before, close.recount, fold)
        continue
      }
      let amount = named.value(count) - named.value(before)
      if amount != 0 {
        made.append(
          Contribution(entry: entry, act: type(of: act).name, place: Self.place(of: act), amount: amount))
      }
    }
    figure = named.value(fold.count)
    contributions = made.sorted { $0.entry.seq < $1.entry.seq }
  }

  /// A closed recount changes a figure by what was found in its piles: each pile's act has its own share, as if the
  /// recount had been of that pile alone.
  private static func recounted(
    _ named: NamedFigure, _ before: WardCount, _ number: Int, _ fold: WardFold
  ) -> [Contribution] {
    guard let recount = before.recounts.first(where: { $0.number == number }) else { return [] }
    return recount.counts.compactMap { counted -> Contribution? in
      guard let entry = fold.item(counted.entry)?.entry else { return nil }
      var alone = recount
      alone.counts = [counted]
      var after = before
      after.piles.close(alone, piles: before.allPiles)
      let amount = named.value(after) - named.value(before)
      if amount == 0 { return nil }
      let place = "recount \(number) pile \(counted.pile.name)"
      return Contribution(entry: entry, act: RecountPile.name, place: place, amount: amount)
    }
  }

  private static func place(of act: any WardAct) -> String {
    switch act {
    case is PostalCountEnter: return "postal"
    case let release as HeldRelease:
      guard let round = release.round, let table = release.table else { return "release of postal papers" }
      return "release, round \(round) table \(table)"
    case let issue as any IssueAct: return "round \(issue.round) table \(issue.table)"
    default: return "ward"
    }
  }
}

extension WardFold {
  /// The ward's acts that stand, in the order of the book.
  var standing: [(entry: Entry, act: any WardAct)] {
    history.compactMap { item in
      guard case .act(let act) = item.deed, !struck.contains(item.entry.seq) else { return nil }
      return (item.entry, act)
    }
  }
}
