/// Something in a ward that waits for an officer, and the act that answers it: the desk's queue is made of these.
///
/// A broken seal stops a box, a station differs from its account, a sheet's doubtful papers lie open, a round can be
/// announced, an application waits for its order.
///
/// - Rule: B-3, B-6, D-1, R-7, T-1…T-4, L-2, X-2, X-3, S-2
package struct Matter: Hashable, Sendable {
  package let subject: Subject
  /// What answers it, and who may.
  package let step: NextStep

  init(_ subject: Subject, _ step: NextStep) { (self.subject, self.step) = (subject, step) }

  /// What it is about.
  package enum Subject: Hashable, Sendable {
    case held(Hold.Kind), suspended
    case stoppedBox(station: String, box: String)
    case boxSetAside(station: String, box: String)
    case difference(station: String)
    /// `left` papers undecided; nil where the sheet is filled after the decisions, so that nobody knows how many come.
    case doubtful(round: Int, table: Int, left: Int?)
    case roundReady(Int)
    case totalsReady
    /// A recount can still be asked for, or waived.
    case window(closes: Instant)
    case application(Int)
    /// The piles of its order not counted again yet.
    case recount(Int, pilesLeft: Int)
    case heldPapers(Int)
    case tie
    case declaration, certificate, handOver
    case packet(Packet)
    /// The ward's next lawful step, where none of the above speaks of it.
    case next
  }
}

extension WardCount {
  /// What waits in the ward, in the order of the day; the next lawful step is always among it.
  ///
  /// - Rule: S-2, X-3
  package func matters(at now: Instant, closing: Instant, clock: (Instant) -> String) -> [Matter] {
    let next = nextStep(at: now, closing: closing, clock: clock)
    if isVoid { return [] }
    if isFrozen { return stops + afterDeclaration(next) }
    if stopsTheCount { return stops }
    let waiting =
      stops + boxMatters + doubtfulMatters + roundMatters + totalsMatters(next) + windowMatters(at: now)
      + recountMatters + outcomeMatters(next)
    // A step nobody can take now, such as waiting for a window, is no matter of its own.
    let isNamed = next.act == nil || waiting.contains { $0.step.act == next.act }
    return isNamed ? waiting : waiting + [Matter(.next, next)]
  }

  private var stopsTheCount: Bool { suspension != nil || hold.map { $0.kind.stopsTheCount } ?? false }

  /// - Rule: T-8
  private var stops: [Matter] {
    let held = hold.map { [Matter(.held($0.kind), stepToRelease($0))] } ?? []
    let suspended = suspension.map {
      [Matter(.suspended, NextStep(.countResume, "The count is suspended (\($0)). Resume it when the cause is gone."))]
    }
    return held + (suspended ?? [])
  }

  /// Certificate, packets, treasury: after the declaration they are done in any order.
  ///
  /// - Rule
  private func afterDeclaration(_ next: NextStep) -> [Matter] {
    var list: [Matter] = []
    if acknowledgement == nil {
      list.append(
        Matter(
          .certificate,
          NextStep(.certificateAcknowledge, "Give the certificate to the winner and have it acknowledged.")))
    }
    list += packetsDue.map { Matter(.packet($0), sealingStep($0)) }
    if next.act == .packetHandOver { list.append(Matter(.handOver, next)) }
    return list
  }
}
