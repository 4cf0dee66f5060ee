extension WardCount {
  /// What stands between the ward and its declaration, in the order of the contract.
  ///
  /// - Rule: X-3, T-7: nothing is "mathematically won".
  package func blockers(at now: Instant) -> [Blocker] {
    if isVoid { return [] }
    var list: [Blocker] = []
    func block(_ rule: Rule, _ message: @autoclosure () -> String, if stands: Bool) {
      if stands { list.append(Blocker(rule, message())) }
    }
    block(.wardHeld, "The ward is held (\(hold?.kind.rawValue ?? "")): \(hold?.reason ?? "").", if: hold != nil)
    if ward.poll == .uncontested { return list }
    block(.suspended, "The count is suspended: \(suspension ?? "").", if: suspension != nil)
    block(.postalIncomplete, "Postal papers are not complete.", if: !postal.isComplete)
    block(
      .boxesIncomplete, "Not counted and compared: \(listed(stationsOpen.map { "station \($0)" })).",
      if: !stationsOpen.isEmpty)
    block(.boxSetAside, "Set aside: \(listed(boxesSetAside.map { "box \($0)" })).", if: !boxesSetAside.isEmpty)
    block(.notMixed, "The bundles are not mixed.", if: drum == nil)
    block(.roundsIncomplete, roundsOpen ?? "", if: roundsOpen != nil)
    block(.sheetBlank, "Not counted: \(listed(blankSheets)).", if: !blankSheets.isEmpty)
    block(.doubtfulUnsettled, "Not settled: \(listed(unsettledSheets)).", if: !unsettledSheets.isEmpty)
    block(.totalsNotAnnounced, "The totals are not announced.", if: announced.totals == nil)
    block(.windowOpen, "A recount can still be asked for.", if: isWindowOpen(at: now))
    block(
      .recountUndecided, "Not decided: \(listed(undecidedRequests.map { "application \($0)" })).",
      if: !undecidedRequests.isEmpty)
    block(.recountOpen, "Recount \(openRecount?.number ?? 0) is open.", if: openRecount != nil)
    let (held, margin) = (totals.all.held, outcome.margin)
    block(
      .heldExceedsLead, "\(counted(held, "paper")) held; the lead is \(grouped(margin ?? 0)).",
      if: held > 0 && margin.map { held >= $0 } ?? false)
    block(
      .tieUnresolved, "Candidates \(listed(outcome.tied.map(String.init))) have the same votes.",
      if: outcome.kind == .tie)
    return list
  }

  package var stationsOpen: [String] {
    stations.filter { [.noAccount, .pending, .different].contains($0.state) }.map(\.station.id)
  }

  package var boxesSetAside: [String] {
    stations.flatMap { $0.boxes.filter { $0.setAside && !$0.isExcluded }.map(\.label.id) }
  }

  /// Why a round is missing; nil when none is (R-11).
  package var roundsOpen: String? {
    guard let drum else { return "The bundles are not mixed." }
    if drum.left > 0 { return "The drum still holds \(counted(drum.left, "paper"))." }
    let open = rounds.map(\.number).filter { !announced.rounds.contains($0) }
    return open.isEmpty ? nil : "Not announced: \(listed(open.map { "round \($0)" }))."
  }

  package var blankSheets: [String] { sheetNames { $0.isBlank } }

  /// Sheets with doubtful papers nobody has decided yet.
  package var unsettledSheets: [String] { sheetNames { settled($0).map { $0.undecided > 0 } ?? false } }

  private func sheetNames(where condition: (CountingSheet) -> Bool) -> [String] {
    rounds.flatMap { round in
      round.sheets.filter(condition).map { "round \(round.number), table \($0.table)" }
    }
  }

  package func isWindowOpen(at now: Instant) -> Bool {
    announced.totals?.isOpen(at: now, allWaived: allWaived) ?? false
  }

  package var undecidedRequests: [Int] {
    requests.filter { standing(of: $0) == .inTime && $0.decision == nil }.map(\.number)
  }

  package var openRecount: Recount? { recounts.first { !$0.closed } }
}

extension WardCount {
  /// Postal papers are dealt with before any box of the ward is opened.
  ///
  /// - Rule: P-0, P-1
  /// - Refuses: `postal-incomplete`
  package func checkPostalComplete() throws(Refusal) {
    guard postal.isComplete else {
      throw Refusal(
        .postalIncomplete,
        postal.closed
          ? "Covers of this ward came in time and are not counted yet." : "Postal is not closed in this ward.")
    }
  }

  /// The lot is offered only when the window has closed, every application is decided, no paper is held, no box open.
  ///
  /// - Rule: L-2
  /// - Refuses: `window-open`, `recount-undecided`, `recount-open`, `papers-held`, `boxes-incomplete`, `box-set-aside`
  package func checkLotOffered(at now: Instant) throws(Refusal) {
    if isWindowOpen(at: now) { throw Refusal(.windowOpen, "A recount can still be asked for.") }
    if let open = undecidedRequests.first { throw Refusal(.recountUndecided, "Application \(open) is not decided.") }
    if let open = openRecount { throw Refusal(.recountOpen, "Recount \(open.number) is open.") }
    let held = totals.all.held
    if held > 0 { throw Refusal(.papersHeld, "\(counted(held, "paper")) held.") }
    if let open = stationsOpen.first { throw Refusal(.boxesIncomplete, "Station \(open) is not counted and compared.") }
    if let box = boxesSetAside.first { throw Refusal(.boxSetAside, "Box \(box) is set aside.") }
  }

  /// - Rule: T-1
  /// - Refuses: `postal-incomplete`, `rounds-incomplete`, `sheet-blank`, `doubtful-unsettled`, `recount-open`,
  ///   `already-announced`
  package func checkAnnouncingTotals() throws(Refusal) {
    try checkPostalComplete()
    if let roundsOpen { throw Refusal(.roundsIncomplete, roundsOpen) }
    if let blank = blankSheets.first { throw Refusal(.sheetBlank, "Nothing was counted for \(blank).") }
    if let open = unsettledSheets.first {
      throw Refusal(.doubtfulUnsettled, "Doubtful papers of \(open) are not decided.")
    }
    if let open = openRecount { throw Refusal(.recountOpen, "Recount \(open.number) is open.") }
    if announced.totals != nil { throw Refusal(.alreadyAnnounced, "The totals are announced.") }
  }
}
