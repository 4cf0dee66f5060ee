extension WardCount {
  /// A recount goes pile by pile, then it is closed.
  ///
  /// - Rule: T-4
  var recountStep: NextStep? {
    openRecount.map { recount in
      let open = recount.scope.filter { recount.count(of: $0) == nil }
      guard let next = open.first else {
        return NextStep(.recountClose, "Every pile of recount \(recount.number) is counted again. Close it.")
      }
      let more = open.count > 1 ? " \(counted(open.count - 1, "pile")) more after it." : ""
      return NextStep(.recountPile, "Recount \(recount.number): count the pile \(next.name) again.\(more)")
    }
  }

  /// - Rule: T-1, T-5
  var totalsStep: NextStep? {
    guard announced.totals == nil else { return nil }
    let again = recounts.isEmpty ? "" : ", amended by the recount"
    return NextStep(.totalsAnnounce, "Announce the totals of the ward\(again); the window for a recount opens.")
  }

  /// Applications are decided as they come; without one the window is waited for.
  ///
  /// - Rule: T-2, T-3
  func windowStep(at now: Instant, clock: (Instant) -> String) -> NextStep? {
    if let request = undecidedRequests.first {
      return NextStep(.recountDecide, "Decide application \(request) for a recount, with reasons in writing.")
    }
    guard isWindowOpen(at: now), let totals = announced.totals else { return nil }
    return NextStep(
      nil,
      "Wait until \(clock(totals.windowCloses)): till then a recount can be asked for (recount.request); "
        + "when every candidate has waived in writing (recount.waive) the window closes at once.")
  }
}
