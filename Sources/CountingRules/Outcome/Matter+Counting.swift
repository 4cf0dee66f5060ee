extension WardCount {
  /// Boxes that wait for the RO, and stations that differ from their account.
  ///
  /// - Rule: B-3, B-6
  var boxMatters: [Matter] {
    let boxes = stations.flatMap { station in
      station.boxes.compactMap { box in boxMatter(box, of: station.station.id) }
    }
    let differences = stations.filter { $0.state == .different }.map {
      Matter(.difference(station: $0.station.id), differenceStep($0))
    }
    return boxes + differences
  }

  private func boxMatter(_ box: BallotBox, of station: String) -> Matter? {
    let id = box.label.id
    if box.setAside {
      guard !box.isExcluded else { return nil }
      let step = NextStep(
        .boxDecide, "Box \(id) is set aside. Decide to count it, or let the RO exclude it by order (box.exclude).")
      return Matter(.boxSetAside(station: station, box: id), step)
    }
    guard box.seals == .stopped, !box.isCounted else { return nil }
    let step = NextStep(
      .boxDecide, "Box \(id) of station \(station) is stopped at its seals. Decide: count it, or set it aside.")
    return Matter(.stoppedBox(station: station, box: id), step)
  }

  /// Sheets whose papers the RO can decide now.
  ///
  /// - Rule: D-1, D-8, R-6a
  var doubtfulMatters: [Matter] {
    rounds.flatMap { round in round.sheets.compactMap { doubtfulMatter($0, round: round.number) } }
  }

  private func doubtfulMatter(_ sheet: CountingSheet, round: Int) -> Matter? {
    let place = "round \(round), table \(sheet.table)"
    switch settings.sheet {
    case .clear:
      guard let undecided = settled(sheet)?.undecided, undecided > 0 else { return nil }
      return Matter(
        .doubtful(round: round, table: sheet.table, left: undecided),
        NextStep(.doubtfulDecide, "Decide \(counted(undecided, "doubtful paper")) of \(place)."))
    case .settled:
      guard !sheet.isBegun, !sheet.isBlank else { return nil }
      return Matter(
        .doubtful(round: round, table: sheet.table, left: nil),
        NextStep(
          .doubtfulDecide, "Decide the doubtful papers of \(place) as they are put up, before its sheet is keyed."))
    }
  }

  /// The earliest round not announced, once its sheets are in and its papers settled.
  ///
  /// - Rule: R-7
  var roundMatters: [Matter] {
    guard let round = rounds.first(where: { !announced.rounds.contains($0.number) }),
      round.sheets.allSatisfy({ $0.entry != nil || $0.isBlank }),
      !settings.settlesPerRound || round.sheets.allSatisfy({ settled($0).map { $0.undecided == 0 } ?? true })
    else { return [] }
    return [
      Matter(
        .roundReady(round.number),
        NextStep(.roundAnnounce, "Announce round \(round.number), table by table and candidate by candidate."))
    ]
  }

  /// - Rule: T-1, T-5
  func totalsMatters(_ next: NextStep) -> [Matter] {
    next.act == .totalsAnnounce ? [Matter(.totalsReady, next)] : []
  }
}
