import CountingJournal
import CountingRules
import CountingScreens
import CountingTerminal
import CountingTestSupport
import Testing

@Suite("Keying postal covers")
struct PostalPageTests {
  private func seat(_ hall: Hall, language: String = "en", kept: Draft? = nil) throws -> EnteringSeat<some Page> {
    guard let templates = DeskSeat.templates else { throw DeskSeat.NoTemplates() }
    let page = try EnteringPage(by: "aro", in: language, templates)
      .postal(ward: 1, Standing(hall.state, now: hall.now))
    return EnteringSeat(hall, page, kept: kept)
  }

  private func last(_ hall: Hall) -> JSON.Members? { hall.lines.last.flatMap { try? JSONReader.read($0).object } }

  private static func begun() throws -> Hall {
    var hall = try Hall.at(.opened)
    hall.clock = "07:45"
    try hall.does(#"{"do":"ward.begin"}"#)
    return hall
  }

  @Test("registers a cover by its name, one key and a time; Enter is now (P-0)", arguments: ["7:40", "౭:౪౦", "07.40"])
  func registers(time: String) throws {
    var seat = try seat(Self.begun())
    seat.line("B-17")
    #expect(seat.screen().contains("Register cover · B-17") && seat.screen().contains("p = by post, e = electronic"))
    seat.press(.character("x"))
    #expect(seat.screen().contains("Press one of: p = by post"))
    seat.press(.character("e"))
    seat.line("25:00", "")
    #expect(seat.screen().contains("“25:00” is no time"))
    seat.press(.character("p"))
    seat.line(time, "")
    #expect(seat.screen().contains("Cover B-17 is registered.") && seat.screen().contains("1 registered"))
    #expect(last(seat.hall)?["received"] == "2021-03-14T07:40:00+05:30" && last(seat.hall)?["kind"] == "post")
  }

  @Test("says of a cover after the closing time that it stays unopened, and takes no scrutiny of it (P-1)")
  func late() throws {
    var hall = try Hall.at(.closed)
    hall.clock = "08:20"
    try hall.does(#"{"do":"objection.add","text":"It is twenty past eight"}"#)
    var seat = try seat(hall)
    seat.press(.delete)
    seat.line("B-99")
    seat.press(.character("p"))
    seat.line("8:01", "")
    #expect(seat.screen().contains("Cover B-99 came after the closing time. It stays unopened"))
    seat.press(.delete)
    seat.line("B-99")
    #expect(seat.screen().contains("Cover B-99 is late and stays unopened."))
  }

  @Test("no more covers come: an empty line and a yes; too early it is refused (P-0)")
  func closes() throws {
    var seat = try seat(Self.begun())
    seat.press(.enter)
    #expect(seat.screen().contains("Close postal?") && seat.screen().contains("y = yes, n = no"))
    seat.press(.character("n"))
    #expect(seat.screen().contains("▸ Cover"))
    seat.press(.enter, .character("y"))
    #expect(seat.screen().contains("Not written.") && seat.screen().contains("(postal-open, P-0)"))
    var open = try self.seat(Hall.at(.received))
    try open.meanwhile(#"{"do":"objection.add","text":"It is eight","at":"08:00"}"#)
    open.press(.enter, .character("y"))
    #expect(open.screen().contains("Postal is closed") && open.screen().contains("▸ Cover P1"))
  }

  @Test("asks five questions of a cover, one key each, and nothing that an answer made idle (P-4)")
  func questions() throws {
    var seat = try seat(Hall.at(.closed))
    seat.press(.enter)
    #expect(seat.screen().contains("Scrutiny of cover · P1"))
    seat.press(.character("7"))
    #expect(seat.screen().contains("Press one of: y = yes, n = no."))
    for key in "yyyny" { seat.press(.character(key)) }
    #expect(seat.screen().contains("▸   What is wrong with it"), "a defect is named")
    seat.line("Another elector's")
    seat.press(.character("y"))
    seat.line("S1", "S1", "")
    #expect(seat.screen().contains("P1: rejected, cover A stays unopened: the declaration is defective"))
    seat.press(.enter)
    for key in "ny" { seat.press(.character(key)) }
    #expect(seat.screen().contains("▸ Serial on cover A"), "without a declaration its questions are passed over")
    seat.line("S2", "")
    #expect(seat.screen().contains("no declaration") && seat.screen().contains("2 rejected"))
    #expect(last(seat.hall)?["declarationFound"] == false && last(seat.hall)?["defect"] == nil)
  }

  @Test("takes a yes and a no of the language of the screen")
  func localKeys() throws {
    var seat = try seat(Hall.at(.closed), language: "te")
    seat.press(.enter)
    #expect(seat.screen().contains("y = అవును, n = కాదు"))
    for key in "అకఅఅఅ" { seat.press(.character(key)) }
    seat.line("S1", "S1", "")
    #expect(last(seat.hall)?["signed"] == false && last(seat.hall)?["attested"] == true)
  }

  @Test("leaves a cover with Esc while nothing is answered; what was answered is kept and offered again")
  func drafts() throws {
    var seat = try seat(Hall.at(.closed))
    seat.press(.enter, .escape)
    #expect(seat.screen().contains("▸ Cover P1") && !seat.isLeft)
    seat.press(.enter, .character("y"), .character("n"), .escape)
    #expect(seat.screen().contains("what was typed is kept and offered again"))
    let draft = try #require(seat.page.draft)
    var again = try self.seat(Hall.at(.closed), kept: draft)
    again.press(.enter)
    #expect(again.screen().contains("2 lines of this were typed before and not written."))
    again.press(.enter)
    #expect(again.screen().contains("▸ 3 Attested"))
    // What was typed of P1 is not offered with another cover.
    var other = try self.seat(Hall.at(.closed), kept: nil)
    other.press(.delete)
    other.line("P2")
    #expect(other.screen().contains("Scrutiny of cover · P2") && !other.screen().contains("typed before"))
  }

  @Test("a cover that another officer settled meanwhile is refused with the answers kept")
  func second() throws {
    var seat = try seat(Hall.at(.closed))
    seat.press(.enter)
    for key in "yyyyy" { seat.press(.character(key)) }
    seat.line("S1", "S1")
    try seat.meanwhile(Stage.scrutinise("P1", serial: "S1"))
    seat.press(.enter)
    #expect(seat.screen().contains("Not written.") && seat.screen().contains("cover-settled"))
    #expect(seat.screen().contains("5 registered"))
  }

  @Test("counts what covers A held: a running total, letters and long pastes refused, empty is 0 (P-11)")
  func counts() throws {
    var seat = try seat(Hall.at(.sealed))
    #expect(seat.screen().contains("0 of 5 covers · still 5"))
    seat.press(.character("k"))
    #expect(seat.screen().contains("“k” is no digit"))
    seat.press(.paste(Array(repeating: "1", count: 20).joined(separator: " ")))
    #expect(seat.screen().contains("20 figures were pasted and") && seat.screen().contains("0 of 5 covers"))
    seat.line("", "౨", "१", "")
    #expect(seat.screen().contains("3 of 5 covers · still 2"))
    seat.line("4")
    #expect(seat.screen().contains("7 of 5 covers · 2 too many"))
    seat.press(.up)
    seat.line("1", "", "1")
    #expect(seat.screen().contains("5 of 5 covers · all there"))
    seat.press(.end)
    seat.line("", "")
    #expect(seat.screen().contains("are complete. Boxes may be opened."))
    #expect(last(seat.hall)?["votes"] == [2, 1, 0] && last(seat.hall)?["rejected"] == ["no-vote": 1])
  }
}
