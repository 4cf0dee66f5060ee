import CountingRules
import Testing

@Suite("Finding what officers should look at")
struct FindingTests {
  private func station(account: Int, found: Int, reported: Int? = nil) throws -> WardCount {
    var count = WardCount(.plain(account: account, reported: reported), settings: Settings())
    count.stations[0].boxes[0].counts = [try InitialCount(bundles: 0, leftover: found, papersABundle: .max)]
    return count
  }

  @Test(
    "account-excess: more found than the account says (B-12)", arguments: [(415, false), (416, true), (414, false)])
  func excess(_ found: Int, _ finds: Bool) throws {
    #expect(try station(account: 415, found: found).finds(.accountExcess) == (finds ? ["station S"] : []))
  }

  @Test(
    "account-difference: 2 % of the account, or 15 papers (B-12)",
    arguments: [
      (100, 98, true), (100, 99, false), (100, 102, true), (99, 98, false), (750, 735, true), (751, 737, false),
      (1000, 985, true), (1000, 986, false), (1000, 1015, true), (5000, 5000, false), (0, 0, false), (0, 1, true),
    ])
  func difference(_ account: Int, _ found: Int, _ finds: Bool) throws {
    #expect(try station(account: account, found: found).finds(.accountDifference) == (finds ? ["station S"] : []))
  }

  @Test(
    "turnout-differs: the figure reported is not what was used (B-13)",
    arguments: [(100, false), (101, true), (99, true)])
  func turnout(_ reported: Int, _ finds: Bool) throws {
    #expect(
      try station(account: 100, found: 100, reported: reported).finds(.turnoutDiffers) == (finds ? ["station S"] : []))
    #expect(try station(account: 100, found: 100).finds(.turnoutDiffers) == [])
  }

  @Test(
    "proforma-count: the stations' net difference is as large as the margin (B-12)",
    arguments: [([10, 7], -3, true), ([10, 7], 3, true), ([10, 6], -3, false), ([10, 10], -3, false)])
  func proforma(_ votes: [Int], _ difference: Int, _ finds: Bool) throws {
    var count = WardCount.announced([votes])
    count.stations = try station(account: 100, found: 100 + difference).stations
    #expect(count.finds(.proformaCount) == (finds ? ["ward"] : []))
    count.announced.totals = nil
    #expect(count.finds(.proformaCount) == [])
  }

  @Test(
    "doubtful-rate: three in a hundred papers of a sheet (R-12)",
    arguments: [(97, 3, true), (98, 2, false), (98, 3, false), (0, 1, true), (10, 0, false)])
  func doubtful(_ clear: Int, _ doubtful: Int, _ finds: Bool) {
    var count = WardCount.announced([[clear, 0]])
    count.rounds[0].sheets = [.entered(issue: 1, votes: [clear, 0], doubt: .clear(doubtful: doubtful))]
    #expect(count.finds(.doubtfulRate) == (finds ? ["round 1 table 1"] : []))
    // Settled: the papers decided, whatever became of them.
    var settled = WardCount.announced([[clear + doubtful, 0]])
    settled.doubtful[1] = DoubtfulPapers()
    settled.rounds[0].sheets = [
      .entered(issue: 1, votes: [clear + doubtful, 0], doubt: .settled(rejected: 0, held: 0))
    ]
    for paper in 0..<doubtful {
      settled.doubtful[1]?.decisions.append(
        Decision(paper: paper + 1, outcome: .valid(candidate: 1), circumstance: nil, objection: nil, by: "", entry: 0))
    }
    #expect(settled.finds(.doubtfulRate) == (finds ? ["round 1 table 1"] : []))
  }

  @Test(
    "postal-rejected-margin: covers not opened are as many as the margin (P-14)",
    arguments: [([10, 7], true), ([10, 6], false), ([10, 10], true)])
  func postal(_ votes: [Int], _ finds: Bool) {
    var count = WardCount.announced([votes])
    let time = Instant(milliseconds: 0)
    for (name, arrival) in [("A", Cover.Arrival.late), ("B", .foundLate), ("C", .received), ("D", .received)] {
      count.postal[name] = Cover(name: name, kind: .post, received: time, entered: time, arrival: arrival)
    }
    count.postal["C"]?.scrutiny = .rejected(.notSigned)
    count.postal["D"]?.scrutiny = .admitted
    #expect(count.finds(.postalRejectedMargin) == (finds ? ["ward"] : []))
    #expect(WardCount.announced([[1, 1]]).finds(.postalRejectedMargin) == [])
    #expect(count.finds(.coverFoundLate) == ["cover B"])
  }

  @Test("close-margin: up to nine votes (T-5)", arguments: [([19, 10], true), ([20, 10], false), ([9, 9], true)])
  func close(_ votes: [Int], _ finds: Bool) {
    var count = WardCount.announced([votes])
    #expect(count.finds(.closeMargin) == (finds ? ["ward"] : []))
    count.announced.totals = nil
    #expect(count.finds(.closeMargin) == [])
    #expect(WardCount.announced([[7]]).finds(.closeMargin) == [])
  }

  @Test(
    "variance-margin: variances are as large as the margin (R-13)",
    arguments: [(3, true), (-3, true), (2, false), (0, false)])
  func variance(_ change: Int, _ finds: Bool) {
    var count = WardCount.announced([[10, 7]])
    count.drum = Drum(papers: 17)
    count.drum?.amend(by: change)
    #expect(count.finds(.varianceMargin) == (finds ? ["ward"] : []))
  }

  @Test("variance-margin: amendments of the drum and of issues are netted (R-13)")
  func netted() {
    var count = WardCount.announced([[10, 7]])
    count.drum = Drum(papers: 17)
    count.drum?.amend(by: 4)
    count.rounds[0].sheets[0].variance = -2
    #expect(count.finds(.varianceMargin) == [])
    count.variancesReturned = 1
    #expect(count.finds(.varianceMargin) == ["ward"])
  }

  @Test("second-recount, entries-struck, clock-jump: once a ward (T-5, R-10, T-2)")
  func once() {
    var count = WardCount.announced([[20, 10]])
    count.recounts = [Recount(number: 1, request: 1, scope: [], reasons: "")]
    #expect(count.finds(.secondRecount) == [] && count.finds(.entriesStruck) == [] && count.finds(.clockJump) == [])
    count.recounts.append(Recount(number: 2, request: 2, scope: [], reasons: ""))
    #expect(count.finds(.secondRecount) == ["ward"])
    #expect(count.finds(.entriesStruck, struck: true) == ["ward"])
    #expect(count.finds(.clockJump, clockJumped: true) == ["ward"])
  }

  @Test(
    "received-backdated: received by the closing time, entered after it (P-2)",
    arguments: [(0, 1, true), (0, 0, false), (-5, 1, true), (1, 1, false)] as [(Int64, Int64, Bool)])
  func backdated(_ received: Int64, _ entered: Int64, _ finds: Bool) {
    var count = WardCount(.plain(), settings: Settings())
    count.postal["A"] = Cover(
      name: "A", kind: .post, received: Instant(milliseconds: received), entered: Instant(milliseconds: entered),
      arrival: .received)
    #expect(count.finds(.receivedBackdated) == (finds ? ["cover A"] : []))
  }

  @Test(
    "one-terminal: both entries of a sheet from one terminal (R-5)",
    arguments: [("t1", "t1", true), ("t1", "t2", false), (nil, nil, false), ("t1", nil, false)]
      as [(String?, String?, Bool)])
  func terminal(_ first: String?, _ second: String?, _ finds: Bool) {
    var count = WardCount.announced([[20, 10]])
    let entries = [first, second].map {
      SheetEntry(by: "e", terminal: $0, votes: [20, 10], nota: 0, doubt: .clear(doubtful: 0))
    }
    count.rounds[0].sheets[0].progress = .entered(entries, entries[1])
    #expect(count.finds(.oneTerminal) == (finds ? ["round 1 table 1"] : []))
  }
}

@Suite("Finding tables far from the others")
struct OutlierFindingTests {
  private let usual = [400, 400, 200]

  @Test(
    "table-outlier: at its sheet and candidate; possible-swap: at the lower one, when the exchange explains it (R-12)")
  func swapped() {
    let count = WardCount.announced(Array(repeating: [600, 250, 150], count: 9) + [[250, 600, 150]])
    #expect(count.finds(.tableOutlier) == ["round 1 table 10 candidate 1", "round 1 table 10 candidate 2"])
    #expect(count.finds(.possibleSwap) == ["round 1 table 10 candidate 1"])
  }

  @Test("possible-swap: not when one figure is far on its own (R-12)")
  func alone() {
    let count = WardCount.announced(Array(repeating: [600, 250, 150], count: 9) + [[900, 50, 50]])
    #expect(count.finds(.tableOutlier).contains("round 1 table 10 candidate 1") && count.finds(.possibleSwap) == [])
  }

  @Test("neither where the tables agree, or there is one")
  func none() {
    for count in [WardCount.announced([usual, usual, [410, 385, 205]]), .announced([[1000, 0, 0]])] {
      #expect(count.finds(.tableOutlier) == [] && count.finds(.possibleSwap) == [])
    }
  }
}
