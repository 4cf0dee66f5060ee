import CountingJournal
import CountingRules
import CountingScreens
import CountingTerminal
import CountingTestSupport
import Testing

@Suite("Keying a counting sheet")
struct SheetPageTests {
  /// 20 papers are issued to table 1; candidate 2 has one of them by the RO's decision, one is rejected.
  private static func issued(_ more: String..., candidates: Int = 3) throws -> Hall {
    var election = Election.small()
    election.wards[0].candidates = Ward.candidates(candidates)
    var hall = try Hall(election)
    for act in more where act.contains("agent.add") { try hall.does(act) }
    let zeros = Array(repeating: "0", count: candidates - 3).map { ",\($0)" }.joined()
    for stage in Stage.allCases where stage != .opened && stage <= .issued {
      hall.clock = stage.clock ?? hall.clock
      try hall.does(
        stage.acts(.plain, .small).map {
          candidates == 3 ? $0 : $0.replacing(#""votes":[2,1,0]"#, with: #""votes":[2,1,0\#(zeros)]"#)
        })
    }
    try hall.does(
      #"{"do":"doubtful.decide","round":1,"table":1,"decisions":[{"paper":1,"outcome":"rejected","ground":"damaged"}]}"#
    )
    for act in more where !act.contains("agent.add") { try hall.does(act) }
    return hall
  }

  private func seat(
    _ hall: Hall, by officer: String = "ent-1", code: Bool = false, kept: Draft? = nil
  ) throws -> EnteringSeat<SheetPage> {
    guard let templates = DeskSeat.templates else { throw DeskSeat.NoTemplates() }
    let page = try EnteringPage(by: officer, in: "en", templates).sheet(at: .init(ward: 1, table: 1, asksCode: code))
    return EnteringSeat(hall, page, kept: kept)
  }

  private func lines(_ seat: EnteringSeat<SheetPage>) -> [Substring] { seat.screen().split(separator: "\n") }

  /// The figure of a line, as it is read.
  private func figure(_ line: String, _ seat: EnteringSeat<SheetPage>) -> Substring? {
    lines(seat).first { $0.contains(line) }?.split(separator: " ").last
  }

  private func hand(_ seat: EnteringSeat<SheetPage>) -> Substring? { lines(seat).first { $0.contains("▸") } }

  @Test("goes on with Enter and back with the arrows, and a figure typed again is a new one (R-3)")
  func moves() throws {
    var seat = try seat(Self.issued())
    seat.line("8", "7")
    #expect(hand(seat)?.contains("3 Symbol 3") == true)
    seat.press(.up, .up)
    #expect(hand(seat)?.contains("1 Symbol 1") == true)
    seat.line("9")
    #expect(figure("1 Symbol 1", seat) == "9" && hand(seat)?.contains("2 Symbol 2") == true)
    seat.press(.down, .down, .down, .backTab)
    #expect(hand(seat)?.contains("None of the above") == true)
    seat.press(.home)
    #expect(hand(seat)?.contains("1 Symbol 1") == true)
    seat.press(.up)
    #expect(hand(seat)?.contains("1 Symbol 1") == true, "there is nothing above the first line")
  }

  @Test("takes an empty line for 0 and shows it so, and what nobody was at not")
  func empty() throws {
    var seat = try seat(Self.issued())
    seat.line("", "0", "")
    #expect(figure("1 Symbol 1", seat) == "0" && figure("2 Symbol 2", seat) == "0" && figure("3 Symbol 3", seat) == "0")
    #expect(figure("Rejected", seat) == "·")
  }

  @Test("takes the digits of Telugu, Devanagari and a keypad alike", arguments: ["12", "౧౨", "१२", "１２"])
  func scripts(twelve: String) throws {
    var seat = try seat(Self.issued())
    seat.line(twelve)
    #expect(figure("1 Symbol 1", seat) == "12")
    #expect(seat.screen().contains("12 of 20 · still 8"))
  }

  @Test("refuses a letter, a sign and an eighth digit at the key, and the figure stays")
  func letters() throws {
    var seat = try seat(Self.issued())
    for key in "1x2-3 4." { seat.press(.character(key)) }
    #expect(figure("1 Symbol 1", seat) == "1,234" && seat.screen().contains("“.” is no digit; the figure stays."))
    for key in "5678" { seat.press(.character(key)) }
    #expect(figure("1 Symbol 1", seat) == "12,34,567" && seat.screen().contains("No longer than that."))
    seat.press(.backspace, .backspace, .backspace, .backspace, .backspace)
    #expect(figure("1 Symbol 1", seat) == "12")
    seat.press(.delete, .enter)
    #expect(figure("1 Symbol 1", seat) == "0")
  }

  @Test("fills nothing from a paste of twenty figures where six lines are left, and all of one that fits")
  func pastes() throws {
    var seat = try seat(Self.issued())
    let twenty = Array(repeating: "1", count: 20).joined(separator: "\n")
    seat.press(.paste(twenty))
    #expect(seat.screen().contains("20 figures were pasted and 6 lines are left: nothing was filled."))
    #expect(seat.screen().contains("0 of 20") && seat.page.draft == nil)
    seat.press(.paste("8\n7\n౩\n1\n1"))
    #expect(seat.screen().contains("5 figures were pasted") && seat.screen().contains("20 of 20 · all there"))
    #expect(hand(seat)?.contains("Held under order") == true, "what no figure was pasted for is still to be keyed")
    var many = try self.seat(Self.issued(candidates: 20))
    many.press(.paste(twenty))
    #expect(many.screen().contains("20 of 20 · all there") && hand(many)?.contains("None of the above") == true)
  }

  @Test("says at every key how many papers are there, how many are missing or too many (R-3)")
  func sums() throws {
    var seat = try seat(Self.issued())
    #expect(seat.screen().contains("0 of 20 · still 20"))
    seat.press(.character("1"))
    #expect(seat.screen().contains("1 of 20 · still 19"))
    seat.press(.character("9"))
    #expect(seat.screen().contains("19 of 20 · still 1"))
    seat.line("", "1")
    #expect(seat.screen().contains("20 of 20 · all there"))
    seat.line("4", "", "")
    #expect(seat.screen().contains("24 of 20 · 4 too many"))
    seat.line("")
    #expect(seat.screen().contains("The sheet adds up to 24: 4 more than the 20 issued. It will be refused."))
  }

  @Test("asks the code of the sheet first, and takes no sheet of another table or round")
  func code() throws {
    var seat = try seat(Self.issued(), code: true)
    #expect(hand(seat)?.contains("Sheet code") == true && !seat.screen().contains("Symbol 1"))
    for (typed, says) in [
      ("", "This line wants an answer."), ("seven", "“seven” is no sheet code"),
      ("W002-R01-T01", "W002-R01-T01 is a sheet of ward 2, table 1; here is W001-T01."),
      ("1 1 2", "is a sheet of ward 1, table 2"), ("W001-R02-T01", "Nothing was issued under W001-R02-T01."),
    ] {
      seat.line(typed)
      #expect(seat.screen().contains(says), "\(typed)")
    }
    seat.line("౧-౧-౧")
    #expect(seat.screen().contains("Counting sheet W001-R01-T01") && seat.screen().contains("still 20"))
    // Nothing was typed: Esc gives the sheet up, and another code may be keyed.
    seat.press(.escape)
    #expect(hand(seat)?.contains("Sheet code") == true)
    seat.press(.escape)
    #expect(seat.isLeft)
  }

  private static let first =
    #"{"do":"sheet.enter","by":"ent-1","round":1,"table":1,"votes":[8,7,3],"nota":1,"rejected":1,"held":0}"#

  @Test("shows nothing of the first entry to the second (R-5)")
  func secondIsBlind() throws {
    let hall = try Self.issued(Self.first)
    let (fresh, second) = (try seat(Self.issued(), by: "ent-2"), try seat(hall, by: "ent-2"))
    #expect(second.screen() == fresh.screen())
    #expect(try seat(hall).screen().contains("You keyed this sheet."))
  }

  @Test("opens only the lines that differ, with a mark and the officer's own figures, and sends those alone (R-5)")
  func differs() throws {
    var seat = try seat(Self.issued(Self.first), by: "ent-2")
    seat.line("7", "8", "3", "1", "1", "", "")
    let shown = lines(seat)
    #expect(shown.contains { $0.hasPrefix(" ▸ 1 Symbol 1") && $0.hasSuffix("7") })
    #expect(shown.contains { $0.hasPrefix(" ▹ 2 Symbol 2") && $0.hasSuffix("8") })
    #expect(shown.count { $0.contains("▹") || $0.contains("▸") } == 2)
    #expect(seat.screen().contains("differ in the open lines"))
    seat.line("8")
    #expect(hand(seat)?.contains("2 Symbol 2") == true)
    seat.line("7")
    #expect(seat.screen().contains("Write?"), "closed lines are passed over")
    seat.press(.up)
    #expect(hand(seat)?.contains("2 Symbol 2") == true)
    seat.line("", "")
    #expect(seat.screen().contains("The sheet is entered and settled."))
    let act = seat.hall.lines.last.flatMap { try? JSONReader.read($0).object }
    #expect(act?["do"] == "sheet.reenter" && act?["values"] == ["votes.1": 8, "votes.2": 7])
  }

  @Test("leaves with Esc while nothing is typed, and never drops what is")
  func escape() throws {
    var seat = try seat(Self.issued())
    seat.press(.character("8"), .escape)
    #expect(!seat.isLeft && seat.screen().contains("Ctrl-C leaves; what was typed is kept and offered again."))
    #expect(figure("1 Symbol 1", seat) == "8" && seat.page.draft != nil)
    var fresh = try self.seat(Self.issued())
    fresh.press(.down, .escape)
    #expect(fresh.isLeft && fresh.page.draft == nil)
  }

  @Test("offers what was typed before to the same officer, at the line that was not reached, or begins anew")
  func drafts() throws {
    var before = try seat(Self.issued())
    before.line("8", "7")
    before.press(.character("3"))
    let draft = try #require(before.page.draft)
    var seat = try seat(Self.issued(), kept: draft)
    #expect(seat.screen().contains("3 lines of this were typed before and not written. Take them up?"))
    #expect(!seat.screen().contains("Symbol 1"))
    var anew = seat
    seat.press(.enter)
    #expect(seat.screen().contains("18 of 20 · still 2") && hand(seat)?.contains("None of the above") == true)
    anew.press(.character("n"))
    #expect(anew.screen().contains("0 of 20 · still 20") && anew.page.draft == nil)
    // The bundles went to another table and came again: it is another sheet of paper.
    let other = try Self.issued(
      #"{"do":"issue.return","round":1,"table":1,"papers":5,"reason":"The table has no light"}"#)
    #expect(try self.seat(other, kept: draft).screen().contains("0 of 15 · still 15"))
  }

  @Test("keeps the figures of a sheet that is refused, with rule and way out, until it is right (R-3)")
  func refused() throws {
    var seat = try seat(Self.issued())
    seat.line("8", "7", "2", "1", "1", "", "")
    #expect(seat.screen().contains("Not written. The sheet adds up to 19: 1 paper short of the 20 issued."))
    #expect(seat.screen().contains("(sheet-balance, R-3)") && figure("3 Symbol 3", seat) == "2")
    #expect(seat.page.draft != nil)
    for _ in 1...4 { seat.press(.up) }
    seat.line("3")
    seat.press(.end)
    seat.line("", "")
    #expect(seat.screen().contains("First entry.") && seat.page.draft == nil)
  }

  @Test("is its digits, one Enter a line, one key for each agent's mark and one Enter to write (R-3, R-6)")
  func keystrokes() throws {
    let agents = [1, 2, 3].map { #"{"do":"agent.add","candidate":\#($0),"name":"Agent \#($0)"}"# }
    var seat = try seat(Self.issued(agents[0], agents[1], agents[2]))
    let figures = ["8", "7", "3", "1", "1", ""]
    for figure in figures { seat.line(figure) }
    for key in "sal" { seat.press(.character(key)) }
    seat.press(.enter)
    #expect(seat.screen().contains("Entered as no."))
    #expect(seat.keys == figures.reduce(0) { $0 + $1.count } + figures.count + agents.count + 1)
    let marks = (seat.hall.lines.last.flatMap { try? JSONReader.read($0).object })?["agents"]?.array
    #expect(marks?.compactMap { $0["mark"]?.string } == ["signed", "absent", "left"])
  }

  @Test("asks the marks under the sheet with the first entry alone, and says which keys there are (R-6)")
  func marks() throws {
    let agent = #"{"do":"agent.add","candidate":1,"name":"Agent 1"}"#
    var seat = try seat(Self.issued(agent))
    seat.line("8", "7", "3", "1", "1", "")
    #expect(seat.screen().contains("s = signed, r = refused, a = absent, l = left"))
    seat.press(.enter)
    #expect(seat.screen().contains("Press one of: s = signed"), "no mark is supposed")
    let second = try self.seat(Self.issued(agent, Self.first), by: "ent-2")
    #expect(!second.screen().contains("agent"))
  }
}
