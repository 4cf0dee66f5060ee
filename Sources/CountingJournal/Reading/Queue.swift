package import CountingRules

/// A matter of the queue: in which ward, and since when it waits.
package struct Waiting: Sendable {
  package let ward: Int
  package let matter: Matter
  /// The entry that brought it up; nil where nothing was done in the ward yet.
  package let entry: Int?
  package let since: Instant
}

extension CountState {
  /// Everything that waits in the wards, the oldest first: by the entry that brought it up, then by ward.
  ///
  /// - Parameters:
  ///   - uptime: the machine's second clock, for recount windows; nil in a rehearsal.
  ///   - only: this ward alone.
  package func queue(at now: Instant, uptime: Uptime? = nil, ward only: Int? = nil) -> [Waiting] {
    let shown = wards.filter { only == nil || $0.count.ward.number == only }
    let waiting = shown.flatMap { fold in matters(of: fold, at: now, uptime: uptime) }
    // Sorting by two keys keeps the order of the day within one entry.
    return waiting.enumerated().sorted { a, b in
      let (left, right) = (a.element.entry ?? -1, b.element.entry ?? -1)
      return left == right ? a.offset < b.offset : left < right
    }.map(\.element)
  }

  package func matters(of fold: WardFold, at now: Instant, uptime: Uptime? = nil) -> [Waiting] {
    let time = fold.count.windowTime(at: now, uptime: uptime)
    return fold.count.matters(at: time, closing: closing, clock: { clock($0, on: now) }).map { matter in
      let entry = fold.entry(thatBroughtUp: matter.subject)
      return Waiting(
        ward: fold.count.ward.number, matter: matter, entry: entry?.seq, since: entry?.at ?? opened)
    }
  }
}

extension WardFold {
  /// The act that brought a matter up; where none did by itself, the last act of the ward.
  func entry(thatBroughtUp subject: Matter.Subject) -> Entry? {
    own(subject) ?? history.last { item in if case .act = item.deed { stands(item) } else { false } }?.entry
  }

  private func own(_ subject: Matter.Subject) -> Entry? {
    switch subject {
    case .held: last { $0 is WardHold }
    case .suspended: last { $0 is CountSuspend }
    case .stoppedBox(let station, let box): last { ($0 as? BoxVerify).map { $0.station == station && $0.box == box } }
    case .boxSetAside(let station, let box):
      last { ($0 as? BoxDecide).map { $0.station == station && $0.box == box } }
    case .difference(let station):
      last { ($0 as? BoxCount)?.station == station || ($0 as? AccountEnter)?.station == station }
    case .doubtful(let round, let table, let left): sheet(round, table, keyed: left != nil)
    case .roundReady(let round): last { ($0 as? any IssueAct)?.round == round }
    case .window, .heldPapers, .totalsReady: last { $0 is TotalsAnnounce }
    case .application(let number): last(answering: ["request": number]) { $0 is RecountAsked }
    case .recount(let number, _): last(answering: ["recount": number]) { $0 is RecountDecide }
    case .tie: last { $0 is LotCommit || $0 is LotAbandon || $0 is TotalsAnnounce }
    case .certificate, .packet, .handOver: last { $0 is ResultDeclare }
    case .declaration, .next: nil
    }
  }

  /// A sheet's papers wait since it was keyed; those decided before it is, since the bundles were issued.
  private func sheet(_ round: Int, _ table: Int, keyed: Bool) -> Entry? {
    last { act in
      keyed
        ? (act as? SheetEnter).map { $0.round == round && $0.table == table }
        : act is RoundIssue
    }
  }

  private func last(answering wanted: [String: Int] = [:], _ condition: (any WardAct) -> Bool?) -> Entry? {
    history.last { item in
      guard case .act(let act) = item.deed, stands(item), condition(act) == true else { return false }
      return wanted.allSatisfy { item.entry.answer[$0.key]?.int == $0.value }
    }?.entry
  }

  private func stands(_ item: Item) -> Bool { !struck.contains(item.entry.seq) }
}
