import CountingJournal
import CountingRules
import CountingScreens
import CountingTerminal
import CountingTestSupport
import Testing

@Suite("Settling doubtful papers at the desk")
struct DoubtfulSittingTests {
  /// A sheet of 20 with 8 doubtful papers, filled before the RO decides.
  private func seat(_ settings: Settings = .clear) throws -> DeskSeat {
    var hall = try Hall.at(.issued, settings)
    if settings.sheet == .clear {
      for officer in ["ent-1", "ent-2"] {
        try hall.does(
          #"{"do":"sheet.enter","by":"\#(officer)","round":1,"table":1,"votes":[6,4,2],"nota":0,"doubtful":8}"#)
      }
    }
    var seat = try DeskSeat(hall)
    seat.press(.enter)
    return seat
  }

  private func decisions(_ seat: DeskSeat) -> [Decision] {
    seat.hall.state.wards[0].count.doubtful[1]?.decisions ?? []
  }

  @Test("takes one key and Enter a paper, whatever the answer (D-1, D-2)")
  func oneKeyAPaper() throws {
    var seat = try seat()
    #expect(seat.screen().contains("8 doubtful papers") || seat.screen().contains("Paper 1 of 8, 8 left"))
    let before = seat.keys
    for key in ["1", "2", "0", "a", "c", "j", "3", "1"] { seat.line(key) }
    #expect(seat.keys - before == 2 * 8)
    #expect(decisions(seat).count == 8)
    #expect(seat.screen().contains("All 8 papers are decided."))
  }

  @Test("fifty papers take a hundred keys, and alike ones fewer")
  func fifty() throws {
    var settings = Settings.small
    settings.issue = 50
    var seat = try seat(settings)
    let before = seat.keys
    for paper in 1...50 { seat.line(["1", "2", "b", "0"][paper % 4]) }
    #expect(seat.keys - before == 100)
    #expect(decisions(seat).count == 50)
    var alike = try self.seat(settings)
    alike.line("50*3")
    #expect(decisions(alike).count == 50)
  }

  @Test("shows who stands on the ballot, the grounds with clause and proviso, and counts by both (D-2, D-4)")
  func shows() throws {
    var seat = try seat()
    seat.line("c")
    seat.line("2")
    let screen = seat.screen(160, 40)
    for ground in Rulebook.municipalities.grounds { #expect(screen.contains(ground.clause)) }
    #expect(screen.contains("not if an officer's mistake caused it"))
    #expect(screen.contains("1→c  2→2"))
  }

  @Test("asks the order of the first held paper, and keeps it (D-6)")
  func held() throws {
    var seat = try seat()
    seat.line("x")
    #expect(seat.screen().contains("Under which order"))
    seat.line("HC 12/2021")
    seat.line("x")
    #expect(decisions(seat).map(\.outcome) == [.held(order: "HC 12/2021"), .held(order: "HC 12/2021")])
  }

  @Test("writes an objection beside the paper that comes (D-5)")
  func objection() throws {
    var seat = try seat()
    seat.line("o")
    seat.line("The mark touches two symbols")
    #expect(seat.screen().contains("with the objection: The mark touches two symbols"))
    seat.line("c")
    seat.line("c")
    #expect(decisions(seat).map(\.objection) == ["The mark touches two symbols", nil])
  }

  @Test("strikes the last, alone while nothing follows it, else with a second officer (R-10)")
  func strikes() throws {
    var seat = try seat()
    seat.line("1")
    seat.line("2")
    seat.line("z")
    seat.line("")
    #expect(decisions(seat).map(\.paper) == [1])
    try seat.meanwhile(
      #"{"do":"sheet.enter","by":"ent-1","round":1,"table":2,"votes":[10,5,5],"nota":0,"doubtful":0}"#)
    seat.line("z")
    seat.line("It was for another")
    #expect(seat.screen().contains("which second officer confirms"))
    seat.line("aro")
    #expect(decisions(seat).isEmpty)
    #expect(seat.screen().contains("Paper 1 of 8, 8 left"))
  }

  @Test("settles nothing by a paste of several lines, which would run together")
  func pastes() throws {
    var seat = try seat()
    seat.press(.paste("1\n2\n3"))
    #expect(seat.screen().contains("A number, a letter of a ground, x, o or z."))
    seat.press(.enter)
    #expect(decisions(seat).isEmpty)
    seat.press(.paste("2\n"), .enter)
    #expect(decisions(seat).map(\.outcome) == [.valid(candidate: 2)])
  }

  @Test("refuses what is no paper, no candidate, no ground, and says which (D-9)")
  func unreadable() throws {
    var seat = try seat()
    for (line, says) in [("7", "no such candidate"), ("w", "no such ground"), ("9-9 c", "no such papers")] {
      seat.line(line)
      #expect(seat.screen().contains(says), "\(line)")
    }
    #expect(decisions(seat).isEmpty)
    seat.press(.escape)
    #expect(seat.screen().contains("doubtful papers: round 1 table 1"))
  }
}
