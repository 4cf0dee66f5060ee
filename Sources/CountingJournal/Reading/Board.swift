package import CountingRules

/// A ward on the board: where it stands, and what is the trouble with it.
package struct BoardRow: Sendable {
  package let ward: Int
  package let name: String
  package let localName: String?
  package let stage: WardCount.Stage
  /// Rounds announced, and expected; nil where none are counted.
  package let rounds: (announced: Int, expected: Int)?
  package let ledger: Ledger
  /// What waits longest for an officer who must decide; nil where nothing does.
  package let oldest: Waiting?
  package let blockers: [Rule]
  package let expectedEnd: Instant?
  package let outcome: ContestOutcome
  package let isStopped: Bool

  /// The worst first: papers that do not add up, a stop, then what waits for a decision, then the rest of the day.
  package var trouble: Trouble {
    if !ledger.closes { return .papersAstray }
    if isStopped { return .stopped }
    if stage == .declared || stage == .void { return .done }
    return oldest == nil ? .underWay : .waiting
  }

  package enum Trouble: Int, Comparable, Sendable {
    case papersAstray, stopped, waiting, underWay, done

    package static func < (a: Trouble, b: Trouble) -> Bool { a.rawValue < b.rawValue }
  }
}

extension CountState {
  /// Every ward in the order of the folder.
  ///
  /// The pace learned is the whole hall's: a ward's first sheet says something of the next ward's.
  package func board(at now: Instant, uptime: Uptime? = nil) -> [BoardRow] {
    let pace = Pace(wards.reduce(into: MeasuredPace()) { $0 += $1.pace })
    return wards.map { row($0, at: now, uptime: uptime, pace) }
  }

  private func row(_ fold: WardFold, at now: Instant, uptime: Uptime?, _ pace: Pace) -> BoardRow {
    let count = fold.count
    let time = count.windowTime(at: now, uptime: uptime)
    let waiting = matters(of: fold, at: now, uptime: uptime).filter(\.isTrouble)
    let counted = count.ward.poll == .contested && !count.isVoid
    return BoardRow(
      ward: count.ward.number, name: count.ward.name, localName: count.ward.localName, stage: count.stage,
      rounds: counted ? (count.announced.rounds.count, count.roundsExpected()) : nil, ledger: count.ledger,
      oldest: waiting.min { ($0.entry ?? -1) < ($1.entry ?? -1) },
      blockers: count.isFrozen ? [] : count.blockers(at: time).map(\.rule),
      expectedEnd: count.expectedEnd(at: time, pace), outcome: count.outcome,
      isStopped: count.hold != nil || count.suspension != nil)
  }
}

extension Waiting {
  /// Whether somebody is kept waiting: the window, papers that may yet be put up, and packets are the day's course.
  package var isTrouble: Bool {
    // An unopposed ward waits for nobody's decision since the book was opened.
    guard entry != nil else { return false }
    return switch matter.subject {
    case .window, .doubtful(_, _, left: nil), .packet, .certificate, .handOver, .next: false
    default: true
    }
  }
}
