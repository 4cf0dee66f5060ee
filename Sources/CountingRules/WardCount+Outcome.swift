extension WardCount {
  package enum Stage: String, Sendable { case opened, postal, boxes, mixed, rounds, totals, declared, void }

  package var stage: Stage {
    if isVoid { return .void }
    if declaration != nil { return .declared }
    if announced.totals != nil { return .totals }
    if !rounds.isEmpty { return .rounds }
    if drum != nil { return .mixed }
    if stations.contains(where: { $0.boxes.contains { $0.table != nil } }) { return .boxes }
    return postal.closed || postal.count != nil || !postal.covers.isEmpty ? .postal : .opened
  }

  /// The poll did not take place, or an order voided it (T-8).
  package var isVoid: Bool { ward.poll == .none || voidedBy != nil }

  /// After the declaration the ward is frozen.
  package var isFrozen: Bool { declaration != nil || isVoid }

  /// The tie at the top of the announced totals, settled or not (L-1).
  package var tie: Tie? { announced.totals == nil || ward.poll != .contested ? nil : totals.all.tie }

  /// The draw that settled the present tie.
  package var drawnForTie: LotDrawn? { drawn.flatMap { $0.tie == tie ? $0 : nil } }

  /// The commitment for the present tie.
  package var commitmentForTie: LotCommitment? { tie.flatMap { tie in commitments.last { $0.tie == tie } } }

  package var outcome: ContestOutcome {
    if isVoid { return ContestOutcome(.void) }
    var outcome = countedOutcome
    if let amendment = amendments.last {
      outcome.kind = .elected
      outcome.candidate = amendment.candidate
    }
    return outcome
  }

  private var countedOutcome: ContestOutcome {
    if ward.poll == .uncontested { return ContestOutcome(.uncontested, candidate: 1) }
    guard announced.totals != nil else { return ContestOutcome(.pending) }
    let figures = totals.all
    guard let tie = figures.tie else {
      return ContestOutcome(.elected, candidate: figures.leader, margin: figures.margin)
    }
    var outcome = ContestOutcome(.tie, margin: 0)
    outcome.tied = tie.candidates
    if let drawn = drawnForTie {
      outcome.kind = .elected
      outcome.candidate = drawn.slip.candidate
      outcome.byLot = true
    }
    return outcome
  }
}
