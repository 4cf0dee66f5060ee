import CountingRules
import Testing

@Suite("Asking a ward for its next step")
struct NextStepRuleTests {
  private static let zero = Instant(milliseconds: 0)

  private func next(_ count: WardCount, at now: Int64 = 1_000_000) -> NextStep {
    count.nextStep(at: Instant(milliseconds: now), closing: Self.zero) { "\($0.milliseconds)" }
  }

  private static func counted(_ sheets: [[Int]], held: Int = 0) -> WardCount {
    var count = WardCount.announced(sheets)
    (count.begun, count.drum) = (true, Drum(papers: 0))
    count.postal.closed = true
    count.announced.rounds = [1]
    count.stations[0].accounts = [
      BallotPaperAccount(
        received: 0, serialFrom: nil, serialTo: nil, unusedSigned: 0, unusedUnsigned: 0, cancelledProcedure: 0,
        cancelledOther: 0, tendered: 0)
    ]
    count.stations[0].boxes[0].counts =
      (try? InitialCount(bundles: 0, leftover: 0, papersABundle: 25)).map { [$0] } ?? []
    if held > 0 {
      count.rounds[0].sheets[0] = .entered(issue: 1, votes: sheets[0], doubt: .settled(rejected: 0, held: held))
    }
    return count
  }

  @Test("begins with the four statements (S-3)")
  func begins() {
    let step = next(WardCount(.plain(), settings: Settings()))
    #expect(step.act == .wardBegin && step.who == [.returningOfficer, .assistantReturningOfficer])
  }

  @Test("declares where nothing stands in the way, and only the RO (X-3, S-2)")
  func declares() {
    let step = next(Self.counted([[2, 1]]))
    #expect(step.act == .resultDeclare && step.who == [.returningOfficer])
  }

  @Test("settles held papers while they are as many as the lead (D-6)", arguments: [(1, false), (2, true)])
  func held(papers: Int, blocks: Bool) {
    let step = next(Self.counted([[5, 3]], held: papers))
    #expect((step.act == .heldRelease) == blocks)
  }

  @Test(
    "waits for nothing once the window is over (T-2)",
    arguments: [(899_999, nil), (900_000, NextStep.Act.resultDeclare)] as [(Int64, NextStep.Act?)])
  func window(now: Int64, act: NextStep.Act?) {
    #expect(next(Self.counted([[2, 1]]), at: now).act == act)
  }

  @Test("asks the RO or an ARO to waive the repeat of a box counted after mixing (B-6)")
  func waives() {
    var count = Self.counted([[2, 1]])
    count.stations[0].boxes[0].counts =
      (try? InitialCount(bundles: 0, leftover: 3, papersABundle: 25)).map { [$0] } ?? []
    let step = next(count)
    #expect(step.act == .stationProforma1 && step.who == [.returningOfficer, .assistantReturningOfficer])
  }
}
