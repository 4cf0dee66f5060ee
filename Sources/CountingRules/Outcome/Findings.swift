extension WardCount {
  /// What the officers should look at, in the order of the contract; nothing of it blocks.
  ///
  /// - Parameters:
  ///   - closing: when postal covers must have been received.
  ///   - struck: whether entries of the ward were struck.
  ///   - clockJumped: whether the clock moved otherwise than the time that passed.
  package func findings(closing: Instant, struck: Bool, clockJumped: Bool) -> [Finding] {
    let comparison = TableComparison(self).outliers()
    return stationFindings + marginFindings(.proformaCount) + doubtfulFindings + outliers(comparison)
      + swaps(comparison) + marginFindings(.postalRejectedMargin) + marginFindings(.closeMargin) + secondRecount
      + marginFindings(.varianceMargin) + coverFindings(closing: closing)
      + (struck ? [Finding(.entriesStruck, at: .ward, "Entries of this ward were struck.")] : [])
      + terminalFindings
      + (clockJumped ? [Finding(.clockJump, at: .ward, "The clock jumped while this ward's window was open.")] : [])
  }

  /// B-12, B-13.
  private var stationFindings: [Finding] {
    var excess: [Finding] = []
    var differences: [Finding] = []
    var turnout: [Finding] = []
    for count in stations {
      let place = Place.station(count.station.id)
      if let account = count.account?.toBeFound, let difference = count.difference {
        let found = account + difference
        if difference > 0 {
          excess.append(
            Finding(.accountExcess, at: place, "\(grouped(found)) found, \(grouped(account)) in the account."))
        }
        if difference != 0, abs(difference) * 100 >= 2 * account || abs(difference) >= 15 {
          differences.append(
            Finding(.accountDifference, at: place, "\(grouped(found)) found, \(grouped(account)) in the account."))
        }
      }
      if let reported = count.station.reported, let used = count.account?.used, reported != used {
        turnout.append(
          Finding(.turnoutDiffers, at: place, "\(grouped(reported)) reported, \(grouped(used)) used by the account."))
      }
    }
    return excess + differences + turnout
  }

  /// Findings that need a margin wait for the totals' announcement.
  private func marginFindings(_ kind: Finding.Kind) -> [Finding] {
    guard announced.totals != nil, let margin = outcome.margin else { return [] }
    let (number, what): (Int, String)
    switch kind {
    case .proformaCount:
      number = margin > 0 ? abs(stations.reduce(0) { $0 + ($1.difference ?? 0) }) : 0
      what = "The stations differ by \(counted(number, "paper")) in all"
    case .postalRejectedMargin:
      number = postal.rejectedUnopened.reduce(0) { $0 + $1.covers } + postal.late + postal.foundLate
      what = "\(counted(number, "postal cover")) not opened"
    case .varianceMargin:
      number = abs(ledger.variances)
      what = "Variances of \(counted(number, "paper"))"
    case .closeMargin:
      return margin <= settings.closeMargin ? [Finding(kind, at: .ward, "The margin is \(grouped(margin)).")] : []
    default: return []
    }
    return number > 0 && number >= margin
      ? [Finding(kind, at: .ward, "\(what); the margin is \(grouped(margin)).")] : []
  }

  /// R-12: three in a hundred.
  private var doubtfulFindings: [Finding] {
    rounds.flatMap { round in
      round.sheets.compactMap { sheet in
        guard let doubtful = settled(sheet)?.doubtful, doubtful > 0, doubtful * 100 >= 3 * sheet.papers else {
          return nil
        }
        return Finding(
          .doubtfulRate, at: .sheet(round: round.number, table: sheet.table),
          "\(grouped(doubtful)) of \(counted(sheet.papers, "paper")) were doubtful.")
      }
    }
  }

  private typealias Comparison = [(place: (round: Int, table: Int), candidates: [Int], swapped: [(Int, Int)])]

  private func outliers(_ comparison: Comparison) -> [Finding] {
    comparison.flatMap { sheet in
      sheet.candidates.map {
        Finding(
          .tableOutlier, at: .figure(round: sheet.place.round, table: sheet.place.table, candidate: $0),
          "Far from the ward's share of the drum.")
      }
    }
  }

  private func swaps(_ comparison: Comparison) -> [Finding] {
    comparison.flatMap { sheet in
      var seen: Set<Int> = []
      return sheet.swapped.filter { seen.insert($0.0).inserted }.map { lower, higher in
        Finding(
          .possibleSwap, at: .figure(round: sheet.place.round, table: sheet.place.table, candidate: lower),
          "The figures of candidates \(lower) and \(higher) look exchanged.")
      }
    }
  }

  private var secondRecount: [Finding] {
    recounts.contains { $0.number >= 2 } ? [Finding(.secondRecount, at: .ward, "Advice is one recount a ward.")] : []
  }

  private func coverFindings(closing: Instant) -> [Finding] {
    let backdated = postal.covers.filter { $0.received <= closing && closing < $0.entered }.map {
      Finding(.receivedBackdated, at: .cover($0.name), "Entered after the closing time as received before it.")
    }
    let late = postal.covers.filter { $0.arrival == .foundLate }.map {
      Finding(.coverFoundLate, at: .cover($0.name), "Received in time, found after postal was closed.")
    }
    return backdated + late
  }

  private var terminalFindings: [Finding] {
    rounds.flatMap { round in
      round.sheets.compactMap { sheet in
        guard case .entered(let entries, _) = sheet.progress, entries.count == 2, let terminal = entries[0].terminal,
          entries[1].terminal == terminal
        else { return nil }
        return Finding(
          .oneTerminal, at: .sheet(round: round.number, table: sheet.table), "Both entries came from \(terminal).")
      }
    }
  }
}
