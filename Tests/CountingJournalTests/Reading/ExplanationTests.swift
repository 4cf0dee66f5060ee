import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

@Suite("Explaining a figure")
struct ExplanationTests {
  private static let place = #""round":2,"table":2"#

  /// Acts after the totals of the held story that change figures in every way there is.
  private static let changes = [
    #"{"do":"held.release","source":"sheet",\#(place),"order":"O-2","votes":[1,0,0],"nota":0,"rejected":1}"#,
    #"{"do":"totals.announce"}"#,
    #"{"do":"recount.request","candidate":2,"capacity":"candidate","grounds":"close"}"#,
    #"{"do":"recount.decide","request":1,"decision":"whole","reasons":"close"}"#,
  ]

  private static func recounted() throws -> Hall {
    var hall = try Hall.at(.totals, .small, .held)
    try hall.does(changes)
    let count = hall.state.wards[0].count
    for pile in Pile.all(candidates: 3, postal: true) {
      let booked = count.figure(of: pile)
      let moved = pile.name == "candidate-1" ? #"[{"to":"candidate-2","papers":2},{"to":"nota","papers":1}]"# : "[]"
      let found = pile.name == "candidate-3" ? booked - 1 : booked
      try hall.does(
        #"{"do":"recount.pile","recount":1,"pile":"\#(pile.name)","found":\#(found),"moved":\#(moved),"#
          + #""reason":"seen again","confirmedBy":"aro"}"#)
    }
    try hall.does(#"{"do":"recount.close","recount":1}"#)
    return hall
  }

  @Test("adds up, whatever the acts did (R-11, T-4, D-6)", arguments: [Stage.postal, .sheets, .totals])
  func addsUp(stage: Stage) throws {
    for hall in [try Hall.at(stage, .small, .held), try Hall.at(stage, .clear, .held)] { try check(hall) }
  }

  @Test("adds up after a release and a recount, each pile with its own share (T-4)")
  func recount() throws {
    let hall = try Self.recounted()
    try check(hall)
    let fold = hall.state.wards[0]
    let named = try #require(fold.count.namedFigures.first { $0.name == "total_C002" })
    let last = try #require(Explanation(of: named, in: fold).contributions.last)
    #expect(last.act == "recount.pile" && last.amount == 2 && last.place == "recount 1 pile candidate-1")
  }

  @Test("leaves out what was struck, and holds what was done instead (R-10)")
  func strikes() throws {
    var hall = try Hall.at(.sheetsTwice)
    let second = hall.last
    try hall.does(
      #"{"do":"strike","entries":[\#(second)],"reason":"wrong sheet","confirmedBy":"aro"}"#)
    try check(hall)
    let fold = hall.state.wards[0]
    let named = try #require(fold.count.namedFigures.first { $0.name == "total_papers" })
    #expect(!Explanation(of: named, in: fold).contributions.contains { $0.entry.seq == second })
  }

  private func check(_ hall: Hall) throws {
    for fold in hall.state.wards {
      for named in fold.count.namedFigures {
        let explained = Explanation(of: named, in: fold)
        #expect(explained.figure == named.value(fold.count), "\(named.name)")
        #expect(explained.contributions.reduce(0) { $0 + $1.amount } == explained.figure, "\(named.name)")
      }
    }
  }
}
