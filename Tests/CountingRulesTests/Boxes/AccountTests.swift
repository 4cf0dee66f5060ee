import CountingRules
import Testing

@Suite("Stating a ballot paper account")
struct AccountTests {
  private func account(
    _ received: Int, _ parts: (Int, Int, Int, Int, Int), serials: (String?, String?) = (nil, nil)
  ) -> BallotPaperAccount {
    BallotPaperAccount(
      received: received, serialFrom: serials.0, serialTo: serials.1, unusedSigned: parts.0, unusedUnsigned: parts.1,
      cancelledProcedure: parts.2, cancelledOther: parts.3, tendered: parts.4)
  }

  @Test("500 received, 20 and 60 unused, 3 cancelled, 2 tendered: 420 used, 415 to be found (B-1)")
  func worked() {
    let account = account(500, (20, 60, 1, 2, 2))
    #expect(account.used == 420 && account.toBeFound == 415 && account.agrees)
  }

  @Test(
    "agrees when nothing comes out negative (B-1)",
    arguments: [
      ((10, 0, 0, 0, 0), true), ((5, 5, 0, 0, 0), true), ((5, 6, 0, 0, 0), false), ((0, 0, 5, 3, 2), true),
      ((0, 0, 5, 3, 3), false),
    ])
  func negative(_ parts: (Int, Int, Int, Int, Int), _ agrees: Bool) {
    #expect(account(10, parts).agrees == agrees)
  }

  @Test(
    "agrees with its serials where both are numbers (B-1)",
    arguments: [
      ("1001", "1010", true), ("1001", "1011", false), ("1010", "1001", false), ("A1", "A10", true),
      ("1001", nil, true), ("1", "10", true),
    ] as [(String?, String?, Bool)])
  func serials(_ from: String?, _ to: String?, _ agrees: Bool) {
    #expect(account(10, (0, 0, 0, 0, 0), serials: (from, to)).agrees == agrees)
  }
}

@Suite("Counting a box in bundles")
struct InitialCountTests {
  @Test(
    "18 bundles of 25 and 7 are 457 (B-5)",
    arguments: [(18, 7, 25, 457), (0, 0, 25, 0), (3, 24, 25, 99), (2, 4, 5, 14)])
  func found(_ bundles: Int, _ leftover: Int, _ size: Int, _ found: Int) throws {
    #expect(try InitialCount(bundles: bundles, leftover: leftover, papersABundle: size).found == found)
  }

  @Test("a leftover holds no whole bundle (B-5)", arguments: [25, 26, 9_999_999])
  func leftover(_ leftover: Int) {
    #expect(
      refusal { () throws(Refusal) in try InitialCount(bundles: 1, leftover: leftover, papersABundle: 25) }
        == .leftoverRange)
  }

  @Test("the same number twice running, whatever came before (B-6)")
  func twice() throws {
    var box = BallotBox(label: BoxLabel(id: "B", paperSeal: "PS"))
    for (papers, agree) in [(24, false), (25, false), (24, false), (24, true), (24, true), (25, false)] {
      box.counts.append(try InitialCount(bundles: 0, leftover: papers, papersABundle: 50))
      #expect(box.lastTwoAgree == agree)
    }
  }
}

@Suite("Planning issues from the drum")
struct DrumTests {
  @Test(
    "each table an issue until it is empty (R-1)",
    arguments: [
      (2300, [1000, 1000, 300]), (1000, [1000]), (999, [999]), (0, []), (4000, [1000, 1000, 1000]),
    ])
  func plan(_ papers: Int, _ issues: [Int]) {
    let plan = Drum(papers: papers).plan(tables: [1, 2, 3], issue: 1000)
    #expect(plan.map(\.papers) == issues && plan.map(\.table) == Array([1, 2, 3].prefix(issues.count)))
  }

  @Test("papers, left, bundles and loose follow what is issued, returned, joined and amended (B-9, R-1a)")
  func figures() {
    var drum = Drum(papers: 1030)
    drum.issue(papers: 1000)
    drum.takeBack(papers: 50)
    drum.join(papers: 12)
    drum.amend(by: -2)
    #expect(drum.papers == 1040 && drum.left == 90 && drum.amended == -2)
    #expect(drum.bundles(of: 25) == 41 && drum.loose(of: 25) == 15)
    #expect(refusal { () throws(Refusal) in try drum.checkAmendment(by: -90) } == nil)
    #expect(refusal { () throws(Refusal) in try drum.checkAmendment(by: -91) } == .drumShort)
  }
}
