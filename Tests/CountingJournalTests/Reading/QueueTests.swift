import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

@Suite("Waiting for the returning officer")
struct QueueTests {
  private func queue(_ hall: Hall, ward: Int = 1) -> [Waiting] { hall.state.queue(at: hall.now, ward: ward) }

  private func subjects(_ hall: Hall) -> [Matter.Subject] { queue(hall).map(\.matter.subject) }

  @Test(
    "always holds the next lawful step, whatever the stage (S-2, X-3)",
    arguments: Stage.allCases, [Settings.small, .clear, .atEnd])
  func nextIsThere(stage: Stage, settings: Settings) throws {
    let hall = try Hall.at(stage, settings)
    let next = hall.state.nextStep(of: hall.state.wards[0].count, at: hall.now)
    #expect(next.act == nil || queue(hall).contains { $0.matter.step == next || $0.matter.step.act == next.act })
  }

  @Test("holds a broken seal since it was seen, and the box set aside since it was decided (B-3)")
  func seals() throws {
    var hall = try Hall.at(.given)
    hall.clock = "09:00"
    try hall.does(
      #"{"do":"box.verify","by":"sup","station":"11","box":"11/1","sealIntact":false,"paperSeal":"PS 111"}"#)
    #expect(subjects(hall).first == .stoppedBox(station: "11", box: "11/1"))
    #expect(hall.state.written(queue(hall)[0].since).dropFirst(11).prefix(5) == "09:00")
    hall.clock = "09:10"
    try hall.does(#"{"do":"box.decide","station":"11","box":"11/1","count":false,"reason":"seal torn"}"#)
    #expect(subjects(hall).first { if case .boxSetAside = $0 { true } else { false } } != nil)
    #expect(queue(hall).contains { $0.since == hall.now })
  }

  @Test("holds the doubtful papers of a sheet with how many are left (D-1, D-8)")
  func doubtful() throws {
    var hall = try Hall.at(.issued, .clear)
    try hall.does(
      #"{"do":"sheet.enter","by":"ent-1","round":1,"table":1,"votes":[8,6,3],"nota":1,"doubtful":2}"#,
      #"{"do":"sheet.enter","by":"ent-2","round":1,"table":1,"votes":[8,6,3],"nota":1,"doubtful":2}"#)
    #expect(subjects(hall).contains(.doubtful(round: 1, table: 1, left: 2)))
    try hall.does(
      #"{"do":"doubtful.decide","round":1,"table":1,"decisions":[{"paper":2,"outcome":"nota"}]}"#)
    #expect(subjects(hall).contains(.doubtful(round: 1, table: 1, left: 1)))
  }

  @Test("lets papers be put up until the sheet is begun, where it is filled after the decisions (R-6a)")
  func settledPractice() throws {
    var hall = try Hall.at(.issued)
    #expect(subjects(hall).contains(.doubtful(round: 1, table: 1, left: nil)))
    try hall.does(
      #"{"do":"sheet.enter","by":"ent-1","round":1,"table":1,"votes":[10,6,3],"nota":1,"rejected":0,"held":0}"#)
    #expect(!subjects(hall).contains(.doubtful(round: 1, table: 1, left: nil)))
  }

  @Test("names rounds, totals, the window, an application and the piles of its recount in their time (R-7, T-1…T-4)")
  func announcements() throws {
    #expect(subjects(try Hall.at(.sheets)) == [.roundReady(1)])
    #expect(subjects(try Hall.at(.rounds)) == [.totalsReady])
    var hall = try Hall.at(.totals)
    let closes = try #require(hall.state.wards[0].count.announced.totals?.windowCloses)
    #expect(subjects(hall) == [.window(closes: closes)])
    try hall.does(#"{"do":"recount.request","candidate":2,"capacity":"candidate","grounds":"close"}"#)
    #expect(subjects(hall) == [.window(closes: closes), .application(1)])
    try hall.does(
      #"{"do":"recount.decide","request":1,"decision":"part","reasons":"close","piles":["candidate-1","nota"]}"#)
    #expect(subjects(hall).last == .recount(1, pilesLeft: 2))
    try hall.does(
      #"{"do":"recount.pile","recount":1,"pile":"nota","found":4,"moved":[],"confirmedBy":"sup"}"#)
    #expect(subjects(hall).last == .recount(1, pilesLeft: 1))
  }

  @Test("names held papers, a tie, the declaration, and after it certificate, packets, treasury (D-6, L-2, X-2, X-5)")
  func ends() throws {
    #expect(subjects(try Hall.at(.over, .small, .held)).contains(.heldPapers(2)))
    #expect(subjects(try Hall.at(.over, .small, .tied)) == [.tie])
    #expect(subjects(try Hall.at(.over)) == [.declaration])
    let after = subjects(try Hall.at(.declared))
    #expect(after.first == .certificate)
    #expect(after.contains(.packet(.candidate(1))) && after.contains(.packet(.outer)) && !after.contains(.handOver))
  }

  @Test("holds only the release where the ward is held, and nothing of a void ward (T-8)")
  func stops() throws {
    var hall = try Hall.at(.sheets)
    try hall.does(#"{"do":"ward.hold","kind":"loss","reason":"papers burnt"}"#)
    #expect(subjects(hall) == [.held(.loss)])
    try hall.does(#"{"do":"ward.void","order":"O-1","reason":"burnt"}"#)
    #expect(subjects(hall).isEmpty)
  }

  @Test("comes the oldest first over the wards")
  func oldestFirst() throws {
    var hall = try Hall.at(.sheets)
    try hall.does(#"{"do":"ward.hold","ward":2,"kind":"loss","reason":"papers burnt"}"#)
    let wards = hall.state.queue(at: hall.now).map { ($0.ward, $0.matter.subject) }
    let round = try #require(wards.firstIndex { $0.1 == .roundReady(1) })
    let hold = try #require(wards.firstIndex { $0.1 == .held(.loss) })
    #expect(round < hold)
  }
}
