/// A round's figures: its sheets with their decisions, or as entered where doubtful papers are left to the end.
package struct RoundFigures: Hashable, Sendable {
  let sheets: [SheetFigures]

  struct SheetFigures: Hashable, Sendable {
    let table: Int
    let blank: Bool
    let entered: [Int]?
    let decided: Tally?
  }
}

/// A figure of the ward is one of its totals, its drum, its papers found or its variances.
package struct WardFigures: Hashable, Sendable {
  let totals: WardTotals
  let drum: Int?
  let left: Int?
  let found: Int
  let variances: Int
}

extension WardCount {
  /// By round, for comparing before and after a strike.
  package var roundFigures: [Int: RoundFigures] {
    let figures = rounds.map { round in
      (
        round.number,
        RoundFigures(
          sheets: round.sheets.map { sheet in
            RoundFigures.SheetFigures(
              table: sheet.table, blank: sheet.isBlank, entered: sheet.entry?.lines.map(\.figure),
              decided: settings.settlesPerRound && sheet.entry != nil
                ? decisions(on: sheet).tally(candidates: candidates) : nil)
          })
      )
    }
    return Dictionary(figures) { first, _ in first }
  }

  package var wardFigures: WardFigures {
    let ledger = ledger
    return WardFigures(
      totals: totals, drum: drum?.papers, left: drum?.left, found: ledger.found, variances: ledger.variances)
  }

  /// When a figure of a round changes, the announcements of that round and of every later one fall.
  ///
  /// - Rule: R-10
  package mutating func fall(fromRound round: Int) { announced.rounds = announced.rounds.filter { $0 < round } }

  /// When any figure of the ward changes, the announcement of the totals falls with its window; undecided applications
  /// no longer block, and the packets of the totals are sealed again.
  ///
  /// - Rule: R-10, T-5
  package mutating func fallTotals() {
    guard announced.totals != nil else { return }
    announced.totals = nil
    for request in requests where request.isUndecided { announced.fallenRequests.insert(request.number) }
    announced.packets = announced.packets.filter { !$0.key.restsOnTotals }
  }

  /// A sealed packet whose number changes by any act is to be sealed again.
  ///
  /// - Rule: X-5
  package mutating func reopenChangedPackets() {
    if announced.packets.isEmpty { return }
    announced.packets = announced.packets.filter { packet, sealed in
      guard let number = try? papers(in: packet) else { return sealed.papers == nil }
      return sealed.papers == number
    }
  }
}
