extension WardCount {
  /// While the window is open an application can come, or every candidate waive it.
  ///
  /// - Rule: T-2
  func windowMatters(at now: Instant) -> [Matter] {
    guard isWindowOpen(at: now), let totals = announced.totals else { return [] }
    return [
      Matter(
        .window(closes: totals.windowCloses),
        NextStep(
          nil, "Till then a recount can be asked for; when every candidate has waived in writing it closes at once.",
          by: .returningOfficers))
    ]
  }

  /// Applications to decide, and piles to count again.
  ///
  /// - Rule: T-3, T-4
  var recountMatters: [Matter] {
    let applications = undecidedRequests.map {
      Matter(
        .application($0), NextStep(.recountDecide, "Decide application \($0) for a recount, with reasons in writing."))
    }
    guard let recount = openRecount, let step = recountStep else { return applications }
    let left = recount.scope.count { recount.count(of: $0) == nil }
    return applications + [Matter(.recount(recount.number, pilesLeft: left), step)]
  }

  /// Held papers, a tie, the declaration: what `outcomeStep` names, when the ward has come to it.
  ///
  /// - Rule: D-6, L-2, X-3
  func outcomeMatters(_ next: NextStep) -> [Matter] {
    let held = totals.all.held
    var list: [Matter] = []
    if held > 0, announced.totals != nil || next.act == .heldRelease {
      list.append(
        Matter(
          .heldPapers(held),
          next.act == .heldRelease
            ? next : NextStep(.heldRelease, "\(counted(held, "paper")) held. An order settles them.")))
    }
    switch next.act {
    case .lotCommit, .lotDraw, .lotRecord: list.append(Matter(.tie, next))
    case .resultDeclare: list.append(Matter(.declaration, next))
    default: break
    }
    return list
  }
}
