import CountingRules
import Testing

@Suite("Expecting the end of a ward")
struct WardForecastTests {
  private static let zero = Instant(milliseconds: 0)

  private static var ward: Ward {
    var ward = Ward.plain(account: 1200)
    ward.tables = [CountingTable(number: 1, hall: nil), CountingTable(number: 2, hall: nil)]
    ward.postalSerials = ["a", "b"]
    return ward
  }

  @Test("is the plan's estimate before anything is done (R-1, T-2)")
  func plan() throws {
    let count = WardCount(Self.ward, settings: Settings())
    let end = try #require(count.expectedEnd(at: Self.zero, Pace()))
    let plan = try #require(WardPlan(Self.ward, Settings(), .init()))
    #expect(end == Self.zero.adding(minutes: plan.minutes))
    #expect(count.roundsExpected() == plan.rounds.count)
  }

  @Test("follows what was measured once it outweighs the assumption, and one slow sheet moves nothing")
  func learns() {
    var measured = MeasuredPace()
    measured.papersInARound = [9_000]
    #expect(Pace(measured).paperInARound == 3_000)
    measured.papersInARound = [1_000, 1_000, 1_000, 1_000, 90_000]
    #expect(Pace(measured).paperInARound == 3_000)
    measured.papersInARound += [1_000, 1_000]
    #expect(Pace(measured).paperInARound == 1_000)
    #expect(Pace(measured).cover == 60_000)
  }

  @Test("counts what is left: the drum, the tables side by side, the window")
  func rounds() throws {
    var count = WardCount(Self.ward, settings: Settings())
    count.postal.closed = true
    count.drum = Drum(papers: 2300)
    // A whole round of 1,000 at both tables, and 300 that one table has: 1,300 papers of 3 s, then 15 minutes.
    #expect(count.expectedEnd(at: Self.zero, Pace()) == Self.zero.adding(minutes: 65 + 15))
    #expect(count.roundsExpected() == 2)
  }

  @Test("is the close of the window once the totals are announced, and nothing where nothing is counted (T-2)")
  func ends() {
    let announced = WardCount.announced([[2, 1]])
    #expect(announced.expectedEnd(at: Self.zero, Pace()) == Self.zero.adding(minutes: 15))
    var ward = Self.ward
    ward.poll = .uncontested
    #expect(WardCount(ward, settings: Settings()).expectedEnd(at: Self.zero, Pace()) == nil)
  }
}
