import CountingJournal
import CountingRules

/// A ward's result as it stands, for those outside the hall.
struct WardResult {
  let ward: Ward
  let count: WardCount

  init(_ fold: WardFold) { (ward, count) = (fold.count.ward, fold.count) }

  var totals: WardTotals { count.totals }
  var outcome: ContestOutcome { count.outcome }

  /// One candidate, or NOTA.
  struct Line {
    /// The place on the ballot; nil for NOTA.
    let candidate: Candidate?
    let postal: Int
    let boxes: Int

    var votes: Int { postal + boxes }
  }

  /// In ballot order, NOTA last.
  var lines: [Line] {
    ward.candidates.map { candidate in
      let place = candidate.place - 1
      return Line(candidate: candidate, postal: totals.postal.votes[place], boxes: totals.rounds.votes[place])
    } + [Line(candidate: nil, postal: totals.postal.nota, boxes: totals.rounds.nota)]
  }

  /// 1 for the most votes; those equal share a position. NOTA has none: it is a choice, never a candidate.
  func position(of line: Line) -> Int? {
    line.candidate.map { _ in totals.all.votes.count { $0 > line.votes } + 1 }
  }

  /// Of candidates and NOTA, in hundredths of a hundredth, rounded half up: 1 of 3 is 3333.
  func share(of line: Line) -> Int {
    let whole = totals.all.candidateVotes + totals.all.nota
    return whole == 0 ? 0 : (line.votes * 20_000 + whole) / (2 * whole)
  }

  /// Announced is not declared: nobody is elected before it, but one who stood alone.
  var elected: Int? {
    count.declaration != nil || outcome.kind == .uncontested ? outcome.candidate : nil
  }

  /// `33.33`
  static func written(share: Int) -> String { "\(share / 100).\(padded(share % 100, 2))" }

  /// Electors who voted, as far as accounts and postal covers say.
  var papers: Int { totals.all.papers }
}

extension CountState {
  var results: [WardResult] { wards.map(WardResult.init) }
}
