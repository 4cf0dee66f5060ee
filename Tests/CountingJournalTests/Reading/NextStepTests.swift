import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

@Suite("Taking the next step")
struct NextStepTests {
  @Test(
    "is accepted every time, from the opening to the last packet (S-2, X-3, X-5)",
    arguments: [Settings.small, .clear, .atEnd, .once])
  func wholeDay(settings: Settings) throws {
    var journey = Journey(try Hall(.small(settings)))
    #expect(try journey.walk() == "Nothing is left to do.")
    #expect(journey.hall.says("stage") == "declared")
    let taken = Set(journey.steps)
    #expect(taken.isSuperset(of: [.boxDecide, .stationProforma1, .recountPile, .recountClose, .packetHandOver]))
    #expect(taken.contains(.sheetReenter) == (settings.entries == 2))
    #expect(taken.contains(.doubtfulDecide) == (settings.sheet == .clear))
  }

  @Test("leads through the lot (L-2, L-4)")
  func lot() throws {
    var journey = Journey(try Hall.at(.over, .small, .tied))
    #expect(try journey.walk() == "Nothing is left to do.")
    #expect(Array(journey.steps.prefix(3)) == [.lotCommit, .lotDraw, .resultDeclare])
  }

  @Test("is the hand draw once the lot is abandoned (L-5)")
  func handDraw() throws {
    var hall = try Hall.at(.over, .small, .tied)
    try hall.does(
      #"{"do":"lot.commit","sources":["DICE"]}"#, #"{"do":"lot.abandon","order":"O-1","reason":"secret lost"}"#)
    #expect(step(hall) == .lotRecord)
  }

  @Test("is asked of those who may enter it, and of nobody else (S-2)", arguments: NextStep.Act.allCases)
  func roles(act: NextStep.Act) {
    let known = ActCatalogue.wardActs.first { $0.name == act.rawValue }
    #expect(known?.roles == act.roles)
  }

  @Test("is the release where the ward is held, and to resume where it is suspended (T-8)")
  func stops() throws {
    var hall = try Hall.at(.mixed)
    try hall.does(#"{"do":"count.suspend","reason":"power cut"}"#)
    #expect(step(hall) == .countResume)
    try hall.does(#"{"do":"ward.hold","kind":"loss","reason":"papers burnt"}"#)
    #expect(step(hall) == .wardRelease)
  }

  @Test("goes on counting under a bar on the declaration, and asks for the release last (T-8)")
  func barOnDeclaration() throws {
    let hold = #"{"do":"ward.hold","kind":"declaration","reason":"court","order":"O-1"}"#
    var early = try Hall.at(.mixed)
    try early.does(hold)
    #expect(step(early) == .roundIssue)
    var late = try Hall.at(.over)
    try late.does(hold)
    #expect(step(late) == .wardRelease)
  }

  @Test("waits while the window is open, and says until when (T-2)")
  func window() throws {
    let hall = try Hall.at(.totals)
    let next = hall.state.nextStep(of: hall.state.wards[0].count, at: hall.now)
    #expect(next.act == nil && next.who.isEmpty)
    #expect(next.message.hasPrefix("Wait until 12:15:"))
  }

  @Test("is the blank sheet before the totals, and the box set aside (R-8, B-3)")
  func leftOpen() throws {
    var hall = try Hall.at(.issuedTwice)
    try hall.does(
      [1, 2].map { #"{"do":"sheet.blank","round":2,"table":\#($0),"reason":"rain"}"# }
        + [#"{"do":"round.announce","round":2}"#])
    #expect(step(hall) == .sheetEnter)
  }

  @Test("is none in a void ward, and the declaration where one stood alone (X-2, T-8)")
  func uncounted() throws {
    let wards = try Hall().state.wards.map(\.count)
    let hall = try Hall()
    #expect(hall.state.nextStep(of: wards[2], at: hall.now).act == .resultDeclare)
    #expect(hall.state.nextStep(of: wards[3], at: hall.now).act == nil)
  }

  private func step(_ hall: Hall) -> NextStep.Act? {
    hall.state.nextStep(of: hall.state.wards[0].count, at: hall.now).act
  }
}
