import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

@Suite("Recounting piles")
struct RecountTests {
  private let ask = #"{"do":"recount.request","candidate":2,"capacity":"candidate","grounds":"Close"}"#

  private func order(_ request: Int, _ piles: [String]) -> String {
    #"{"do":"recount.decide","request":\#(request),"decision":"part","reasons":"R","piles":\#(piles)}"#
  }

  private func pile(_ pile: String, _ found: Int, _ moved: String = "", recount: Int = 1) -> String {
    #"{"do":"recount.pile","recount":\#(recount),"pile":"\#(pile)","found":\#(found),"moved":[\#(moved)],"#
      + #""reason":"Recounted","confirmedBy":"sup"}"#
  }

  private func close(_ recount: Int = 1) -> String { #"{"do":"recount.close","recount":\#(recount)}"# }

  @Test("whole is every pile, the postal ones where postal was counted (T-3)")
  func whole() throws {
    var hall = try Hall.at(.totals)
    let answer = try hall.does(ask, #"{"do":"recount.decide","request":1,"decision":"whole","reasons":"R"}"#)
    #expect(answer.at("recount") == 1)
    #expect(hall.says("recounts") == [["recount": 1, "closed": false]] && hall.blockers().contains("recount-open"))
    let booked = [("candidate-1", 32), ("candidate-2", 21), ("candidate-3", 12), ("nota", 4), ("rejected", 1)]
    let postal = [("candidate-1", 2), ("candidate-2", 1), ("candidate-3", 0), ("nota", 1), ("rejected", 1)]
    try hall.does(booked.map { pile($0.0, $0.1) } + postal.dropLast().map { pile("postal-\($0.0)", $0.1) })
    #expect(hall.tries(close()).at("code") == "recount-incomplete")
    try hall.does(pile("postal-rejected", 1), close())
    #expect(hall.says("totals.candidates") == [34, 22, 12] && hall.says("recounts.0.closed") == true)
    // The same figures, yet the totals are announced again (T-5).
    #expect(hall.says("announced") == .null && hall.blockers() == ["totals-not-announced"])
  }

  @Test("makes a pile what was found − moved out + moved in; others what is booked + moved in (T-4)")
  func part() throws {
    var hall = try Hall.at(.totals)
    // 32 of candidate 1: found 31, one of them for candidate 2 and two rejected; 4 of NOTA: one for candidate 1.
    try hall.does(
      ask, order(1, ["nota", "candidate-1"]),
      pile(
        "candidate-1", 31, #"{"to":"candidate-2","papers":1},{"to":"rejected","papers":2,"ground":"spurious"}"#),
      pile("nota", 4, #"{"to":"candidate-1","papers":1}"#))
    #expect(hall.says("totals.rounds") == [32, 21, 12])
    try hall.does(close())
    #expect(hall.says("totals.rounds") == [29, 22, 12] && hall.says("totals.nota") == 4)
    #expect(hall.says("totals.rejected") == 4 && hall.says("totals.papers") == 74)
    #expect(hall.says("totals.candidates") == [31, 23, 12])
  }

  @Test("may be repeated until it is closed: the last count of a pile stands (T-4)")
  func repeated() throws {
    var hall = try Hall.at(.totals)
    try hall.does(
      ask, order(1, ["candidate-1"]), pile("candidate-1", 30, #"{"to":"nota","papers":9}"#), pile("candidate-1", 33),
      close())
    #expect(hall.says("totals.rounds") == [33, 21, 12] && hall.says("totals.nota") == 5)
  }

  @Test("moves postal papers among postal piles only, on their own grounds (T-4, P-8)")
  func postal() throws {
    var hall = try Hall.at(.totals)
    try hall.does(
      ask, order(1, ["postal-candidate-1"]),
      pile("postal-candidate-1", 2, #"{"to":"postal-rejected","papers":1,"ground":"no-vote"}"#), close())
    #expect(hall.says("totals.postal") == [1, 1, 0] && hall.says("totals.rejected") == 3)
    #expect(hall.says("postal.votes") == [2, 1, 0])
  }

  @Test("keeps what was found when a sheet is struck and entered again; other piles follow the book (T-4)")
  func struckLater() throws {
    var hall = try Hall.at(.totals)
    try hall.does(ask, order(1, ["candidate-1"]), pile("candidate-1", 30, #"{"to":"nota","papers":1}"#), close())
    #expect(hall.says("totals.rounds") == [29, 21, 12] && hall.says("totals.nota") == 6)
    try hall.does(
      [#"{"do":"strike","entries":[34,35],"reason":"W","confirmedBy":"sup"}"#]
        + StorySheet(2, 2, [2, 5, 2], nota: 1).acts())
    #expect(hall.says("totals.rounds") == [29, 23, 12] && hall.says("totals.nota") == 7)
  }

  @Test("adds issues made and papers released later to a recounted pile (T-4)")
  func addedLater() throws {
    var hall = try Hall.at(.totals, .small, .held)
    try hall.does(ask, order(1, ["candidate-1"]), pile("candidate-1", 31), close())
    #expect(hall.says("totals.rounds") == [31, 19, 12])
    try hall.does(
      #"{"do":"held.release","source":"sheet","round":2,"table":2,"order":"O-7","votes":[1,0,0],"nota":1,"rejected":0}"#
    )
    #expect(hall.says("totals.rounds") == [32, 19, 12])
    try hall.does(
      [#"{"do":"drum.amend","change":2,"reason":"Stuck","confirmedBy":"sup"}"#, #"{"do":"round.issue"}"#]
        + StorySheet(3, 1, [2, 0, 0]).acts())
    #expect(hall.says("totals.rounds") == [34, 19, 12])
  }

  @Test("adds what came to a pile after it was counted, though the recount was still open (T-4)")
  func addedMeanwhile() throws {
    var hall = try Hall.at(.totals, .small, .held)
    let release =
      #"{"do":"held.release","source":"sheet","round":2,"table":2,"order":"O-7","votes":[1,0,0],"nota":0,"rejected":0}"#
    try hall.does(ask, order(1, ["candidate-1"]), release, pile("candidate-1", 33), release, close())
    #expect(hall.says("totals.rounds") == [34, 19, 12] && hall.says("totals.held") == 0)
  }

  @Test("a second time stands on the first, needs its reason, and is a finding (T-5)")
  func second() throws {
    var hall = try Hall.at(.totals)
    try hall.does(ask, order(1, ["candidate-1"]), pile("candidate-1", 32, #"{"to":"candidate-2","papers":2}"#), close())
    hall.clock = "12:30"
    try hall.does(#"{"do":"totals.announce"}"#)
    #expect(!hall.findings().contains("second-recount"))
    #expect(try hall.does(ask, order(2, ["candidate-2"])).at("recount") == 2)
    #expect(hall.findings().contains("second-recount"))
    try hall.does(
      pile("candidate-2", 23, #"{"to":"candidate-1","papers":1}"#, recount: 2), close(2))
    #expect(hall.says("totals.rounds") == [31, 22, 12])
  }

  @Test("is undone by striking its close: the old figures stand again (R-10, T-4)")
  func struck() throws {
    var hall = try Hall.at(.totals)
    try hall.does(ask, order(1, ["candidate-1"]), pile("candidate-1", 31), close())
    try hall.does(#"{"do":"strike","entries":[\#(hall.last)],"reason":"Early","confirmedBy":"sup"}"#)
    #expect(hall.says("totals.rounds") == [32, 21, 12] && hall.blockers().contains("recount-open"))
    try hall.does(pile("candidate-1", 33), close())
    #expect(hall.says("totals.rounds") == [33, 21, 12])
  }
}
