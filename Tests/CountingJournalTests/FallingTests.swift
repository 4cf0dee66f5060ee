import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

@Suite("Falling of announcements")
struct FallingTests {
  private func strike(_ entries: [Int]) -> String {
    #"{"do":"strike","entries":\#(entries),"reason":"Wrong","confirmedBy":"sup"}"#
  }

  private func announced(_ hall: Hall) -> [JSON] { [hall.says("rounds.0.announced"), hall.says("rounds.1.announced")] }

  @Test("takes the round whose figure a strike changed, every later one, and the totals (R-10)")
  func struckSheet() throws {
    var hall = try Hall.at(.totals)
    // 28, 29 are the entries of table 2 in round 1.
    try hall.does(strike([28, 29]))
    #expect(announced(hall) == [false, false] && hall.says("announced") == .null)
    hall = try Hall.at(.totals)
    try hall.does(strike([34, 35]))
    #expect(announced(hall) == [true, false] && hall.says("announced") == .null)
  }

  @Test("spares the rounds when a decision left to the end is struck (R-10, D-8)")
  func struckDecision() throws {
    // With clear sheets the entries of table 1 are 25 and 26, the decisions on it 27.
    var hall = try Hall.at(.totals, .atEnd)
    try hall.does(strike([27]))
    #expect(announced(hall) == [true, true] && hall.says("announced") == .null)
    hall = try Hall.at(.totals, .clear)
    try hall.does(strike([27]))
    #expect(announced(hall) == [false, false] && hall.says("announced") == .null)
  }

  @Test(
    "takes only the totals when the postal count is struck, or the drum amended (R-10)",
    arguments: [
      #"{"do":"strike","entries":[13],"reason":"Wrong","confirmedBy":"sup"}"#,
      #"{"do":"drum.amend","change":1,"reason":"Stuck","confirmedBy":"sup"}"#,
    ])
  func totalsOnly(_ act: String) throws {
    var hall = try Hall.at(.totals)
    try hall.does(act)
    #expect(announced(hall) == [true, true] && hall.says("announced") == .null)
    #expect(hall.says("outcome.kind") == "pending")
  }

  @Test("takes the totals when a box is counted after mixing (B-9, R-10)")
  func lateBox() throws {
    var hall = try Hall.at(.verified)
    try hall.does(LotStory.withoutBox)
    #expect(hall.says("stage") == "totals")
    try hall.does(LotStory.counting(true), #"{"do":"box.give","station":"11","box":"11/2","table":1}"#)
    #expect(hall.says("announced") != .null)
    try hall.does(
      #"{"do":"box.verify","station":"11","box":"11/2","sealIntact":true,"paperSeal":"PS 112"}"#,
      #"{"do":"box.count","station":"11","box":"11/2","bundles":3,"leftover":1}"#)
    #expect(hall.says("announced") == .null && announced(hall) == [true, true])
  }

  @Test(
    "leaves everything when no figure changed",
    arguments: [
      #"{"do":"strike","entries":[38],"reason":"Wrong","confirmedBy":"sup"}"#,
      #"{"do":"objection.add","text":"No"}"#,
    ])
  func nothing(_ act: String) throws {
    var hall = try Hall.at(.totals)
    try hall.does(#"{"do":"recount.waive","candidate":1,"witnesses":["A","B"]}"#, act)
    #expect(announced(hall) == [true, true] && hall.says("announced") != .null)
  }

  @Test("closes the window: applications in time and undecided fall, stay visible and no longer block (T-2)")
  func requests() throws {
    var hall = try Hall.at(.totals)
    let ask = #"{"do":"recount.request","candidate":2,"capacity":"candidate","grounds":"Close"}"#
    try hall.does(
      ask, ask, #"{"do":"recount.request","candidate":3,"capacity":"candidate"}"#,
      #"{"do":"recount.decide","request":1,"decision":"refused","reasons":"Frivolous"}"#,
      #"{"do":"recount.waive","candidate":1,"witnesses":["A","B"]}"#,
      #"{"do":"recount.waive","candidate":2,"witnesses":["A","B"]}"#, strike([34, 35]))
    #expect(
      hall.says("requests")
        == [
          ["request": 1, "standing": "in-time", "decision": "refused"],
          ["request": 2, "standing": "fallen", "decision": .null],
          ["request": 3, "standing": "no-grounds", "decision": .null],
        ])
    #expect(!hall.blockers().contains("recount-undecided"))
    let decide = #"{"do":"recount.decide","request":2,"decision":"whole","reasons":"R"}"#
    #expect(hall.tries(decide).at("code") == "request-not-in-time")
    // Announced again, a new window: the waivers were for the old one.
    try hall.does(StorySheet(2, 2, [5, 3, 2]).acts() + [#"{"do":"round.announce","round":2}"#])
    hall.clock = "12:30"
    try hall.does(#"{"do":"totals.announce"}"#, #"{"do":"recount.waive","candidate":3,"witnesses":["A","B"]}"#)
    #expect(hall.says("announced.windowCloses") == "2021-03-14T12:45:00.000+05:30")
    #expect(hall.says("requests.1.standing") == "fallen" && hall.blockers() == ["window-open"])
  }

  @Test("opens the packets that rest on the totals, and those whose number changed, and no others (X-5)")
  func packets() throws {
    var hall = try Hall.at(.totals)
    try hall.does(
      seal("candidate-1", 32), seal("nota", 4), seal("rejected", 1), seal("held", 0), seal("postal-valid", 4),
      seal("declarations", 5), seal("tendered-11", 1), seal("outer", nil), strike([34, 35]))
    for (packet, papers) in [("postal-valid", 4), ("declarations", 5), ("tendered-11", 1), ("outer", 0)] {
      #expect(hall.tries(seal(packet, papers)).at("code") == "packet-sealed", "\(packet)")
    }
    for packet in ["candidate-1", "nota", "rejected", "held"] {
      #expect(hall.tries(seal(packet, 1)).at("code") == "packet-early", "\(packet)")
    }
  }

  @Test("opens a packet whose number any act changes: a cover found late, an account entered again (X-5)")
  func changedPackets() throws {
    var hall = try Hall.at(.boxes)
    try hall.does(seal("late-covers", 0), seal("tendered-12", 1))
    try hall.does(
      #"{"do":"postal.receive","cover":"F","kind":"post","received":"07:00"}"#, seal("late-covers", 1),
      #"{"do":"account.enter","station":"12","received":41,"unusedSigned":5,"unusedUnsigned":4,"#
        + #""cancelledProcedure":0,"cancelledOther":0,"tendered":2,"reason":"Misread"}"#, seal("tendered-12", 2))
  }

  @Test("leaves a packet sealed whose number is the same: the declarations, when the postal count is struck (X-5)")
  func unchangedPacket() throws {
    var hall = try Hall.at(.postal)
    try hall.does(seal("declarations", 5), seal("postal-valid", 4), strike([13]))
    try hall.does(#"{"do":"postal.count","empty":1,"votes":[2,1,0],"nota":0,"rejected":{"no-vote":1}}"#)
    #expect(hall.tries(seal("declarations", 5)).at("code") == "packet-sealed")
    try hall.does(seal("postal-valid", 3))
  }

  private func seal(_ packet: String, _ papers: Int?) -> String {
    #"{"do":"packet.seal","packet":"\#(packet)","seals":["RO"]\#(papers.map { #","papers":\#($0)"# } ?? "")}"#
  }
}
