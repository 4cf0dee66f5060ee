import CountingRules
import Testing

@Suite("Standing of an application")
struct StandingTests {
  private let totals = TotalsAnnouncement(at: Instant(milliseconds: 1000), minutes: 15)

  private static let standings: [(Int64, String?, Int64?, RecountRequest.Standing)] = [
    (1000, "G", nil, .inTime), (900_999, "G", nil, .inTime), (901_000, "G", nil, .outOfTime),
    (999, "G", nil, .outOfTime),
    (1000, nil, nil, .noGrounds), (1000, " ", nil, .noGrounds), (999, nil, nil, .outOfTime),
    (5000, "G", 5001, .inTime), (5001, "G", 5001, .outOfTime), (5001, nil, 5001, .outOfTime),
  ]

  @Test("is out of time before it is without grounds before it is in time (T-2)", arguments: standings)
  func standing(_ received: Int64, _ grounds: String?, _ waived: Int64?, _ standing: RecountRequest.Standing) {
    let allWaived = waived.map { Instant(milliseconds: $0) }
    #expect(
      totals.standing(received: Instant(milliseconds: received), grounds: grounds, allWaived: allWaived) == standing)
  }

  @Test(
    "the window is open at announced ≤ t < closing, while not all have waived (T-2)",
    arguments: [(999, false), (1000, true), (900_999, true), (901_000, false)] as [(Int64, Bool)])
  func window(_ time: Int64, _ open: Bool) {
    #expect(totals.isOpen(at: Instant(milliseconds: time), allWaived: nil) == open)
    #expect(!totals.isOpen(at: Instant(milliseconds: time), allWaived: Instant(milliseconds: 1000)))
  }
}

@Suite("Naming the piles")
struct PileTests {
  @Test("candidates, NOTA and rejected; the postal ones if postal was counted (T-3)")
  func names() {
    let rounds = ["candidate-1", "candidate-2", "nota", "rejected"]
    #expect(Pile.all(candidates: 2, postal: false).map(\.name) == rounds)
    #expect(Pile.all(candidates: 2, postal: true).map(\.name) == rounds + rounds.map { "postal-\($0)" })
    #expect(Pile.all(candidates: 0, postal: false).map(\.name) == ["nota", "rejected"])
  }

  private let one = Pile(.candidate(1), postal: false)
  private let nota = Pile(.nota, postal: false)

  private func recount(_ number: Int, _ pile: Pile, found: Int, to target: Pile, _ papers: Int) -> Recount {
    var recount = Recount(number: number, request: number, scope: [pile], reasons: "R")
    recount.keep(
      PileCount(
        pile: pile, booked: 0, found: found, moved: [.init(to: target, papers: papers, ground: nil)], reason: nil,
        entry: number * 50))
    return recount
  }

  @Test("found − moved out + moved in; outside the scope what is booked + moved in (T-4)")
  func figures() {
    var figures = PileFigures()
    figures.close(recount(1, one, found: 100, to: nota, 4), piles: Pile.all(candidates: 1, postal: false))
    #expect(figures.figure(of: one, booked: 103, addedSince: 0) == 96)
    #expect(figures.figure(of: one, booked: 7, addedSince: 5) == 101)
    #expect(figures.figure(of: nota, booked: 10, addedSince: 5) == 14)
    #expect(
      figures.recountedBy(one) == 50 && figures.recountedBy(nota) == nil,
      "papers that came after entry 50 are not in it")
    // A second recount: of NOTA, one paper back.
    figures.close(recount(2, nota, found: 14, to: one, 1), piles: Pile.all(candidates: 1, postal: false))
    #expect(figures.figure(of: one, booked: 103, addedSince: 0) == 97)
    #expect(figures.figure(of: nota, booked: 10, addedSince: 0) == 13)
  }

  @Test("is closed when every pile of the order is recounted, once (T-4)")
  func closing() {
    var recount = Recount(number: 1, request: 1, scope: [one, nota], reasons: "R")
    #expect(refusal { () throws(Refusal) in try recount.checkClosing() } == .recountIncomplete)
    for pile in [one, nota] {
      recount.keep(PileCount(pile: pile, booked: 1, found: 1, moved: [], reason: nil, entry: 1))
    }
    #expect(refusal { () throws(Refusal) in try recount.checkClosing() } == nil)
    recount.closed = true
    #expect(refusal { () throws(Refusal) in try recount.checkClosing() } == .recountClosed)
  }
}
