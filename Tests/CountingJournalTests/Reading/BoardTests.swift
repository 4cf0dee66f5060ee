import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

@Suite("Standing on the board")
struct BoardTests {
  @Test("a ward shows its stage, round k of n and what blocks it (X-3)")
  func row() throws {
    let hall = try Hall.at(.announced)
    let row = try #require(hall.state.board(at: hall.now).first)
    #expect(row.ward == 1 && row.stage == .rounds && row.ledger.closes)
    #expect(row.rounds?.announced == 1 && row.rounds?.expected == 2)
    #expect(row.blockers == [.roundsIncomplete, .totalsNotAnnounced])
  }

  @Test("rounds are expected from the accounts before the drum says so (R-1)")
  func expected() throws {
    let hall = try Hall.at(.opened)
    let row = try #require(hall.state.board(at: hall.now).first)
    #expect(row.rounds?.expected == 2)
    #expect(hall.state.board(at: hall.now).last?.rounds == nil)
  }

  @Test("trouble comes first: a stop, then what waits for a decision, then the rest")
  func trouble() throws {
    var hall = try Hall.at(.given)
    #expect(hall.state.board(at: hall.now)[0].trouble == .underWay)
    try hall.does(
      #"{"do":"box.verify","by":"sup","station":"11","box":"11/1","sealIntact":false,"paperSeal":"PS 111"}"#)
    let row = hall.state.board(at: hall.now)[0]
    #expect(row.trouble == .waiting && row.oldest?.matter.subject == .stoppedBox(station: "11", box: "11/1"))
    try hall.does(#"{"do":"count.suspend","reason":"power cut"}"#)
    #expect(hall.state.board(at: hall.now)[0].trouble == .stopped)
    #expect(hall.state.board(at: hall.now)[3].trouble == .done)
  }

  @Test("the pace is learned from the entries' times; a rehearsal in no time says nothing")
  func pace() throws {
    #expect(try Hall.at(.declared).state.wards[0].pace == MeasuredPace())
    var hall = try Hall.at(.issued)
    hall.clock = "09:00"
    try hall.does(
      #"{"do":"sheet.enter","by":"ent-1","round":1,"table":1,"votes":[10,6,3],"nota":1,"rejected":0,"held":0}"#)
    // An hour for twenty papers.
    #expect(hall.state.wards[0].pace.papersInARound == [180_000])
  }
}
