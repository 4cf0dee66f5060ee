import CountingJournal
import CountingRules
import CountingScreens
import CountingTerminal
import CountingTestSupport
import Testing

@Suite("Keying a table's boxes")
struct BoxPageTests {
  private func seat(
    _ hall: Hall, ward: Int = 1, table: Int = 1, by officer: String = "sup", kept: Draft? = nil
  ) throws -> EnteringSeat<some Page> {
    guard let templates = DeskSeat.templates else { throw DeskSeat.NoTemplates() }
    let page = try EnteringPage(by: officer, in: "en", templates)
      .box(ward: ward, table: table, mayWaive: officer == "ro")
    return EnteringSeat(hall, page, kept: kept)
  }

  private func last(_ hall: Hall) -> JSON.Members? { hall.lines.last.flatMap { try? JSONReader.read($0).object } }

  @Test("goes from the box to its seals to its count, and takes the next box by itself (B-2…B-5)")
  func inOrder() throws {
    var seat = try seat(Hall.at(.postal))
    #expect(seat.screen().contains("▸ Box 11/1"))
    seat.press(.enter)
    #expect(seat.screen().contains("Seals of box · 11/1") && seat.screen().contains("40 papers are to be found"))
    seat.press(.character("y"))
    seat.line("PS 111", "")
    #expect(seat.screen().contains("Count of box · 11/1"))
    seat.line("4", "4")
    #expect(seat.screen().contains("4 × 5 + 4 = 24 papers found") && seat.screen().contains("Write?"))
    seat.press(.enter)
    #expect(seat.screen().contains("Box 11/1: 24 papers found.") && seat.screen().contains("▸ Box 11/2"))
    #expect(seat.hall.state.wards[0].count.stations[0].boxes[0].found == 24)
  }

  @Test("asks the account of a station that has none before its box (B-1)")
  func accountFirst() throws {
    var hall = try Hall.at(.opened)
    hall.clock = "08:00"
    try hall.does(#"{"do":"postal.close","ward":2}"#)
    var seat = try seat(hall, ward: 2)
    seat.line("21/1")
    #expect(seat.screen().contains("Ballot paper account · station 21"))
    seat.line("౪౦", "", "", "3", "", "", "", "")
    #expect(seat.screen().contains("37 used · 37 to be found in the boxes") && seat.screen().contains("Write?"))
    seat.press(.enter)
    #expect(seat.screen().contains("▸ Box 21/1"), "the box that was chosen is offered")
    seat.press(.enter)
    #expect(seat.screen().contains("Seals of box · 21/1"))
    #expect(seat.hall.says("stations.0.account", ward: 2) == 37)
  }

  @Test("reckons the account at every key, warns where its parts do not agree, and asks why it is entered again (B-1)")
  func account() throws {
    var seat = try seat(Hall.at(.postal))
    seat.line("11")
    #expect(seat.screen().contains("43 used · 40 to be found"))
    seat.press(.character("2"))
    #expect(seat.screen().contains("the parts do not agree"))
    seat.press(.character("x"))
    #expect(seat.screen().contains("“x” is no digit"))
    seat.press(.character("0"), .character("0"))
    #expect(seat.screen().contains("193 used · 190 to be found"))
    seat.press(.down, .down)
    seat.line("1200")
    seat.press(.end, .enter)
    #expect(seat.screen().contains("This line wants an answer."))
    seat.line("The book had 200")
    seat.press(.enter)
    #expect(last(seat.hall)?["received"] == 200 && last(seat.hall)?["reason"] == "The book had 200")
    #expect(last(seat.hall)?["serialFrom"] == "1001")
  }

  @Test("fills the figures of an account from a paste, or nothing")
  func pastes() throws {
    var seat = try seat(Hall.at(.postal))
    seat.line("11")
    seat.press(.paste(Array(repeating: "7", count: 20).joined(separator: " ")))
    #expect(seat.screen().contains("20 figures were pasted and 6 lines are left: nothing was filled."))
    #expect(seat.screen().contains("43 used") && seat.page.draft == nil)
    seat.press(.paste("60 5 4 1 1 1"))
    #expect(seat.screen().contains("51 used · 48 to be found"))
  }

  @Test("refuses letters and a long paste in a count, and a leftover of a whole bundle with the figures kept (B-5)")
  func count() throws {
    var seat = try seat(Hall.at(.verified))
    seat.press(.character("b"))
    #expect(seat.screen().contains("“b” is no digit"))
    seat.press(.paste(Array(repeating: "7", count: 20).joined(separator: " ")))
    #expect(seat.screen().contains("20 figures were pasted and 2 lines are left: nothing was filled."))
    seat.line("౪", "5", "")
    #expect(seat.screen().contains("Not written.") && seat.screen().contains("(leftover-range, B-5)"))
    #expect(seat.screen().contains("4 × 5 + 5 = 25"))
    seat.press(.up)
    seat.line("४", "")
    #expect(seat.screen().contains("Box 11/1: 24 papers found."))
  }

  @Test("stops a box whose seal is broken until it is decided, and Enter looks again (B-3)")
  func broken() throws {
    var seat = try seat(Hall.at(.given))
    seat.press(.character("x"))
    #expect(seat.screen().contains("Press one of: y = yes, n = no."))
    seat.press(.character("n"))
    seat.line("PS 111", "")
    #expect(seat.screen().contains("Entered as no.") && seat.screen().contains("call the RO or ARO"))
    seat.press(.enter)
    #expect(seat.screen().contains("Box 11/1 is stopped"))
    try seat.meanwhile(#"{"do":"box.decide","station":"11","box":"11/1","count":true,"reason":"Torn in the lorry"}"#)
    seat.press(.enter)
    #expect(seat.screen().contains("Count of box · 11/1"))
  }

  @Test("takes no box from another table, none that is set aside, and none that is not there")
  func notHere() throws {
    var hall = try Hall.at(.given)
    try hall.does(#"{"do":"box.decide","station":"11","box":"11/2","count":false,"reason":"No label"}"#)
    // Table 2 has 12/1; its supervisor chooses another.
    try hall.does(
      #"{"do":"box.verify","by":"sup","station":"12","box":"12/1","sealIntact":true,"paperSeal":"PS 121"}"#,
      #"{"do":"box.count","by":"sup","station":"12","box":"12/1","bundles":6,"leftover":0}"#)
    var seat = try seat(hall, table: 2)
    for (typed, says) in [
      ("11/1", "Box 11/1 is at table 1."), ("11/2", "Box 11/2 is set aside"),
      ("9/9", "Ward 1 has no box or station “9/9”."),
    ] {
      seat.press(.delete)
      seat.line(typed)
      #expect(seat.screen().contains(says), "\(typed)")
    }
  }

  @Test("follows what other tables do with their boxes, and the box that is offered does not change under the hand")
  func follows() throws {
    var seat = try seat(Hall.at(.postal))
    #expect(seat.screen().contains("▸ Box 11/1") && seat.screen().contains("11/1 · station 11 · not opened"))
    try seat.meanwhile(#"{"do":"box.give","by":"sup","station":"11","box":"11/1","table":2}"#)
    seat.press(.tick)
    #expect(seat.screen().contains("▸ Box 11/1") && seat.screen().contains("11/1 · station 11 · at table 2"))
    seat.press(.enter)
    #expect(seat.screen().contains("Box 11/1 is at table 2."))
    var typing = try self.seat(Hall.at(.given))
    typing.press(.character("y"), .tick)
    #expect(typing.screen().contains("Seals of box · 11/1"))
  }

  @Test("gives up a box with Esc, keeps what is typed of it, and offers it while nobody counted the box meanwhile")
  func drafts() throws {
    var before = try seat(Hall.at(.postal))
    before.line("12")
    #expect(before.screen().contains("station 12"))
    before.press(.escape)
    #expect(before.screen().contains("▸ Box 11/1") && !before.isLeft)
    before.press(.escape)
    #expect(before.isLeft)
    var counting = try seat(Hall.at(.verified))
    counting.press(.character("4"), .escape)
    #expect(counting.screen().contains("what was typed is kept and offered again"))
    let draft = try #require(counting.page.draft)
    var again = try seat(Hall.at(.verified), kept: draft)
    #expect(again.screen().contains("1 lines of this were typed before and not written."))
    again.press(.enter)
    #expect(again.screen().contains("4 × 5 + 0 = 20"))
    var hall = try Hall.at(.verified)
    try hall.does(#"{"do":"box.count","by":"sup","station":"11","box":"11/1","bundles":4,"leftover":4}"#)
    var other = try seat(hall, kept: draft)
    other.press(.delete)
    other.line("11/1")
    #expect(other.screen().contains("Count of box · 11/1") && !other.screen().contains("typed before"))
  }

  /// Station 12 has three papers fewer than its account; two agents are in the hall.
  private static func fewer() throws -> Hall {
    var hall = try Hall.at(.verified)
    try hall.does(
      #"{"do":"agent.add","candidate":1,"name":"Agent 1"}"#, #"{"do":"agent.add","candidate":2,"name":"Agent 2"}"#)
    return hall
  }

  @Test("counts a box that differs until the same number comes twice, then Proforma-1 (B-6)")
  func difference() throws {
    var seat = try seat(Self.fewer(), table: 2)
    seat.line("5", "2", "")
    #expect(seat.screen().contains("Station 12: 27 found, 30 by the account: 3 fewer."))
    #expect(seat.screen().contains("Count this box again"))
    seat.line("5", "3", "")
    #expect(seat.screen().contains("28 found, 30 by the account: 2 fewer.") && seat.screen().contains("Count of box"))
    seat.line("5", "3", "")
    #expect(seat.screen().contains("Proforma-1 · station 12"))
  }

  @Test("states a difference with its cause and Enter, one key for each agent's mark and one Enter (B-6)")
  func keystrokes() throws {
    var seat = try seat(Self.fewer(), table: 2)
    seat.line("5", "2", "", "5", "2", "")
    let before = seat.keys
    let cause = "Three voters kept their papers"
    seat.line(cause)
    #expect(seat.screen().contains("s = signed, r = refused, a = absent, l = left"))
    seat.press(.character("s"), .character("r"), .enter)
    #expect(seat.screen().contains("Station 12 is stated on Proforma-1."))
    #expect(seat.keys - before == cause.count + 1 + 2 + 1)
    #expect(last(seat.hall)?["agents"]?.array?.compactMap { $0["mark"]?.string } == ["signed", "refused"])
  }

  @Test("lets the returning officer alone waive the repeat, with a reason (B-6)")
  func waives() throws {
    var seat = try seat(Self.fewer(), table: 2, by: "ro")
    seat.line("5", "2", "")
    #expect(seat.screen().contains("Count box 12/1 again, or waive the repeat?"))
    #expect(seat.screen().contains("c = count again, w = waive it"))
    seat.press(.character("w"))
    #expect(seat.screen().contains("Why the repeat is waived"))
    var table = try self.seat(Self.fewer(), table: 2)
    table.line("5", "2", "")
    #expect(!table.screen().contains("waive"))
  }
}
