/// How long each kind of work took so far, in milliseconds: what an estimate learns from.
package struct MeasuredPace: Hashable, Sendable {
  /// One measure a cover scrutinised.
  package var covers: [Int] = []
  /// One measure a box, for each paper in it.
  package var papersAtTheBox: [Int] = []
  /// One measure a sheet, for each paper of its issue.
  package var papersInARound: [Int] = []

  package init() {}

  package static func += (a: inout MeasuredPace, b: MeasuredPace) {
    a.covers += b.covers
    a.papersAtTheBox += b.papersAtTheBox
    a.papersInARound += b.papersInARound
  }
}

/// The pace the rest of a ward is reckoned with: the plan's assumptions until the day has shown better.
///
/// The middle of what was measured, the assumption counted as three measures: one slow sheet, or a meal, moves little,
/// and after a round the hall's own pace speaks.
package struct Pace: Hashable, Sendable {
  package let cover: Int
  package let paperAtTheBox: Int
  package let paperInARound: Int

  package init(_ measured: MeasuredPace = MeasuredPace(), _ assumed: WardPlan.Assumptions = .init()) {
    cover = Self.middle(measured.covers, assumed.secondsACover)
    paperAtTheBox = Self.middle(measured.papersAtTheBox, assumed.secondsAPaperAtTheBox)
    paperInARound = Self.middle(measured.papersInARound, assumed.secondsAPaperInARound)
  }

  /// - Parameter seconds: what is taken for granted.
  private static func middle(_ measured: [Int], _ seconds: Int) -> Int {
    let all = (measured + Array(repeating: seconds * 1000, count: 3)).sorted()
    return all[all.count / 2]
  }
}

extension WardCount {
  /// Rounds the ward comes to, as far as can be told: those issued, and what the drum or the accounts still hold.
  ///
  /// - Rule: R-1
  package func roundsExpected(_ assumed: WardPlan.Assumptions = .init()) -> Int {
    let waiting = drum.map(\.left) ?? expectedPapers(assumed, uncountedOnly: false)
    return rounds.count + parts(of: waiting, settings.issue * max(ward.tables.count, 1))
  }

  /// When the ward can be declared if nothing goes wrong: covers, boxes, rounds, the recount window.
  ///
  /// Nil when it is declared, void, or not counted. Nobody decides anything by it.
  ///
  /// - Rule: B-5, R-1, T-2
  package func expectedEnd(at now: Instant, _ pace: Pace, _ assumed: WardPlan.Assumptions = .init()) -> Instant? {
    guard ward.poll == .contested, !isFrozen else { return nil }
    if let totals = announced.totals, openRecount == nil { return max(now, allWaived ?? totals.windowCloses) }
    let milliseconds =
      coversLeft * pace.cover
      + parts(of: expectedPapers(assumed, uncountedOnly: true), max(ward.tables.count, 1)) * pace.paperAtTheBox
      + papersInARowLeft(assumed) * pace.paperInARound
    return Instant(milliseconds: now.milliseconds + Int64(milliseconds)).adding(minutes: settings.recountMinutes)
  }

  private var coversLeft: Int {
    if postal.isComplete { return 0 }
    let registered = postal.covers.count { $0.isInTime && $0.scrutiny == nil }
    return postal.closed ? registered : max(registered, ward.postalSerials.count - postal.covers.count)
  }

  /// Papers of the boxes: counted ones as found, the rest as the account or the turnout lets expect.
  private func expectedPapers(_ assumed: WardPlan.Assumptions, uncountedOnly: Bool) -> Int {
    if drum != nil { return 0 }
    return stations.reduce(0) { sum, count in
      let account = count.account?.toBeFound ?? count.station.electors * assumed.turnoutPercent / 100
      let rest = count.boxes.contains { !$0.isCounted && !$0.isExcluded } ? max(account - count.papersFound, 0) : 0
      return sum + rest + (uncountedOnly ? 0 : count.papersFound)
    }
  }

  /// Papers that one table after another still has to go through: the tables of a round work at once.
  private func papersInARowLeft(_ assumed: WardPlan.Assumptions) -> Int {
    let open = rounds.map { round in
      round.sheets.filter { $0.entry == nil }.map(\.papers).max() ?? 0
    }.reduce(0, +)
    let waiting = drum.map(\.left) ?? expectedPapers(assumed, uncountedOnly: false)
    let tables = max(ward.tables.count, 1)
    let whole = waiting / (tables * settings.issue)
    let last = waiting % (tables * settings.issue)
    return open + whole * settings.issue + min(last, settings.issue)
  }

  private func parts(of number: Int, _ size: Int) -> Int { (number + size - 1) / max(size, 1) }
}
