extension WardCount {
  /// The earliest round not announced, then the next one out of the drum; last what was left open.
  ///
  /// - Rule: R-1, R-5, R-7, R-8, R-9
  var roundStep: NextStep? {
    if let open = rounds.first(where: { !announced.rounds.contains($0.number) }) { return step(in: open) }
    if let drum, drum.left > 0 {
      let number = (rounds.last?.number ?? 0) + 1
      return NextStep(.roundIssue, "Issue round \(number): the drum holds \(counted(drum.left, "paper")).")
    }
    for round in rounds {
      if let blank = round.sheets.first(where: \.isBlank) {
        return NextStep(
          .sheetEnter, "The sheet of \(name(blank, round)) is blank. Count its papers and enter it.")
      }
      if let unsettled = unsettledStep(in: round) { return unsettled }
    }
    return setAsideStep
  }

  private func step(in round: Round) -> NextStep {
    for sheet in round.sheets { if let step = entryStep(sheet, round) { return step } }
    if settings.settlesPerRound, let unsettled = unsettledStep(in: round) { return unsettled }
    return NextStep(
      .roundAnnounce, "Announce round \(round.number), table by table and candidate by candidate.")
  }

  private func entryStep(_ sheet: CountingSheet, _ round: Round) -> NextStep? {
    let name = name(sheet, round)
    switch sheet.progress {
    case .entered, .blank: return nil
    case .issued:
      let first = settings.entries == 2 ? "make the first entry" : "enter the sheet"
      return settings.sheet == .settled
        ? NextStep(.sheetEnter, "Let the RO settle the doubtful papers of \(name) (doubtful.decide), then \(first).")
        : NextStep(.sheetEnter, "Count \(name) and \(first), with the number of doubtful papers.")
    case .firstEntry(let first):
      return NextStep(.sheetEnter, "Make the second entry of \(name): by another officer than \(first.by).")
    case .differing(let first, let second):
      let cells = first.differs(from: second).map(\.name)
      return NextStep(
        .sheetReenter, "The entries of \(name) differ in \(listed(cells)). \(first.by) and \(second.by) key them again."
      )
    }
  }

  private func unsettledStep(in round: Round) -> NextStep? {
    for sheet in round.sheets {
      guard let undecided = settled(sheet)?.undecided, undecided > 0 else { continue }
      return NextStep(
        .doubtfulDecide, "Decide \(counted(undecided, "doubtful paper")) of \(name(sheet, round)).")
    }
    return nil
  }

  private func name(_ sheet: CountingSheet, _ round: Round) -> String { "round \(round.number), table \(sheet.table)" }
}
