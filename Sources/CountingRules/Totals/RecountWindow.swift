/// The announcement of the totals and the window it opens (T-2).
package struct TotalsAnnouncement: Hashable, Sendable {
  package let at: Instant
  /// When the window opened: with the announcement, or when a mended clock was accepted while it was open.
  package private(set) var windowOpened: Instant
  package private(set) var windowCloses: Instant
  /// The second clock when the window opened; nil in a rehearsal.
  private var uptime: Uptime?
  /// Milliseconds that the second clock showed to have passed before the machine was last started.
  private var passedBefore = 0

  package init(at: Instant, uptime: Uptime? = nil, minutes: Int) {
    (self.at, windowOpened, self.uptime) = (at, at, uptime)
    windowCloses = at.adding(minutes: minutes)
  }

  /// A mended clock is accepted: a window that was open restarts in full, the announcement stays when it was.
  package mutating func restartWindow(at time: Instant, uptime: Uptime?, minutes: Int) {
    (windowOpened, self.uptime, passedBefore) = (time, uptime, 0)
    windowCloses = time.adding(minutes: minutes)
  }

  /// The machine was started anew: what its second clock showed until then is kept, and it counts on from there.
  ///
  /// - Parameter last: the second clock at the last entry before.
  package mutating func restartSecondClock(after last: Uptime, boot: String) {
    guard let passed = uptime.flatMap(last.since) else { return }
    passedBefore += max(0, passed)
    uptime = Uptime(boot: boot, milliseconds: 0)
  }

  /// The earlier of what the two clocks say: a clock set forward over the window does not close it, and no more does
  /// one set forward while the machine was off. How long it was off only the first clock knows.
  package func time(at now: Instant, uptime: Uptime?) -> Instant {
    guard let opened = self.uptime, let uptime else { return now }
    let passed = passedBefore + (uptime.since(opened) ?? uptime.milliseconds)
    return min(now, Instant(milliseconds: windowOpened.milliseconds + Int64(passed)))
  }

  /// announced ≤ t < announced + 15 minutes, while not every candidate has waived.
  ///
  /// - Rule: T-2
  package func isOpen(at time: Instant, allWaived: Instant?) -> Bool {
    windowOpened <= time && time < windowCloses && allWaived == nil
  }

  /// What an application is: what counts is when the paper was handed in.
  ///
  /// - Rule: T-2
  /// - Parameter allWaived: when the last of all candidates waived; nil while one has not.
  package func standing(received: Instant, grounds: String?, allWaived: Instant?) -> RecountRequest.Standing {
    let waived = allWaived.map { received >= $0 } ?? false
    if received < windowOpened || received >= windowCloses || waived { return .outOfTime }
    return grounds.map(isBlank) ?? true ? .noGrounds : .inTime
  }
}

/// An application for a recount; it is always recorded (T-2).
package struct RecountRequest: Hashable, Sendable {
  package let number: Int
  package let candidate: Int
  package let capacity: Capacity
  package let grounds: String?
  package let received: Instant
  package var standing: Standing
  package var decision: Decision?

  package init(
    number: Int, candidate: Int, capacity: Capacity, grounds: String?, received: Instant, standing: Standing
  ) {
    (self.number, self.candidate, self.capacity) = (number, candidate, capacity)
    (self.grounds, self.received, self.standing) = (grounds, received, standing)
  }

  package enum Capacity: String, Sendable, CaseIterable {
    case candidate
    case electionAgent = "election-agent"
    case countingAgent = "counting-agent"
  }

  package enum Standing: String, Sendable {
    case inTime = "in-time"
    case outOfTime = "out-of-time"
    case noGrounds = "no-grounds"
    /// The announcement it was made after fell before it was decided: it stays visible and no longer blocks.
    case fallen
  }

  package struct Decision: Hashable, Sendable {
    package let kind: Kind
    package let reasons: String

    package init(kind: Kind, reasons: String) { (self.kind, self.reasons) = (kind, reasons) }

    package enum Kind: String, Sendable, CaseIterable { case whole, part, refused }
  }

  package var isUndecided: Bool { standing == .inTime && decision == nil }
}
