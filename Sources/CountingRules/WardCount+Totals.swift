/// A ward's figures, postal and rounds apart (T-1).
package struct WardTotals: Hashable, Sendable {
  package var postal: Tally
  package var rounds: Tally

  package var all: Tally { postal + rounds }

  /// Σ candidates, and NOTA where the setting says so.
  package func valid(notaInValid: Bool) -> Int { all.candidateVotes + (notaInValid ? all.nota : 0) }
}

extension WardCount {
  /// What is booked: postal count and entered sheets with their decisions, before any recount.
  package var booked: WardTotals {
    let rounds = sheets.reduce(into: Tally(candidates: candidates)) { sum, sheet in
      if let settled = settled(sheet) { sum += settled.tally }
    }
    return WardTotals(postal: postal.count?.tally ?? Tally(candidates: candidates), rounds: rounds)
  }

  /// The present figures: derived, never typed; after a closed recount, the recount's (T-4).
  package var totals: WardTotals {
    var totals = booked
    for pile in Pile.all(candidates: candidates, postal: postal.count != nil) {
      if pile.postal {
        totals.postal[pile.content] = figure(of: pile, booked: totals.postal[pile.content])
      } else {
        totals.rounds[pile.content] = figure(of: pile, booked: totals.rounds[pile.content])
      }
    }
    return totals
  }

  /// A pile's present figure.
  package func figure(of pile: Pile) -> Int {
    let booked = booked
    return figure(of: pile, booked: pile.postal ? booked.postal[pile.content] : booked.rounds[pile.content])
  }

  private func figure(of pile: Pile, booked: Int) -> Int {
    let added = piles.recountedBy(pile).map { addedSince($0, postal: pile.postal)[pile.content] } ?? 0
    return piles.figure(of: pile, booked: booked, addedSince: added)
  }

  /// Issues made and papers released after the entry are added to a recounted pile.
  private func addedSince(_ entry: Int, postal: Bool) -> Tally {
    var sum = Tally(candidates: candidates)
    func add(_ releases: [Release]) {
      for release in releases where release.entry > entry {
        sum += Tally(votes: release.votes, nota: release.nota, rejected: release.rejected)
      }
    }
    if postal {
      add(postalReleases)
      return sum
    }
    for sheet in sheets {
      guard let settled = settled(sheet) else { continue }
      if sheet.issuedBy > entry { sum += settled.tally } else { add(decisions(on: sheet).releases) }
    }
    return sum
  }
}

/// The ward's account of papers: at every moment every paper found is in exactly one place.
package struct Ledger: Hashable, Sendable {
  package var found: Int
  package var variances = 0
  package var drum = 0
  package var atTables = 0
  package var counted = 0
  package var isMixed: Bool

  /// found + variances = drum + at tables + counted.
  package var closes: Bool { !isMixed || found + variances == drum + atTables + counted }
}

extension WardCount {
  package var ledger: Ledger {
    let found = stations.reduce(0) { $0 + $1.papersFound }
    guard let drum else { return Ledger(found: found, isMixed: false) }
    var ledger = Ledger(found: found, variances: drum.amended + variancesReturned, drum: drum.left, isMixed: true)
    for sheet in sheets {
      ledger.variances += sheet.variance
      if sheet.entry == nil { ledger.atTables += sheet.papers } else { ledger.counted += sheet.papers }
    }
    return ledger
  }
}
