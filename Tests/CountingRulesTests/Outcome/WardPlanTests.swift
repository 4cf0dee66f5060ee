import CountingRules
import Testing

@Suite("Planning a ward")
struct WardPlanTests {
  @Test("takes the account where there is one, else the turnout assumed (B-1, R-1)")
  func papers() throws {
    let given = try #require(WardPlan(.plain(account: 1981), Settings(), .init()))
    #expect(given.papers == 1981 && given.accounts == 1)
    #expect(given.rounds.map { $0.map(\.papers) } == [[1000], [981]])
    #expect(given.bundles == 79 && given.loose == 6)
    #expect(given.bands == 80 + 40)
    var ward = Ward.plain()
    ward.stations[0].electors = 1001
    #expect(try #require(WardPlan(ward, Settings(), .init())).papers == 701)
  }

  @Test("counts tables side by side, and the window to the end (R-1, T-2)")
  func minutes() throws {
    var ward = Ward.plain(account: 1200)
    ward.tables = [CountingTable(number: 1, hall: nil), CountingTable(number: 2, hall: nil)]
    ward.postalSerials = ["a", "b"]
    // 2 covers of 60 s, 600 papers of 1 s a table, the larger issue of 1,000 papers of 3 s; 15 minutes more.
    let plan = try #require(WardPlan(ward, Settings(), .init()))
    #expect(plan.minutes == 2 + 10 + 50 + 15)
  }

  @Test("says nothing of a ward that is not counted, and nothing endless of one without tables")
  func nothing() throws {
    var ward = Ward.plain(account: 10)
    ward.tables = []
    #expect(try #require(WardPlan(ward, Settings(), .init())).issues == 0)
    ward.poll = .uncontested
    #expect(WardPlan(ward, Settings(), .init()) == nil)
  }
}
