import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

@Suite("Keeping the window by both clocks (T-2)")
struct TwoClocksTests {
  private let opened = Instant(milliseconds: 1_000_000)

  private func announcement(up: Int) -> TotalsAnnouncement {
    TotalsAnnouncement(at: opened, uptime: Uptime(boot: "one", milliseconds: up), minutes: 15)
  }

  @Test(
    "takes the earlier of what the two clocks say",
    arguments: [
      // wall minutes, up minutes, boot, minutes that count
      (15, 15, "one", 15), (20, 2, "one", 2), (20, 14, "one", 14), (3, 30, "one", 3),
      // The machine was started anew: its clock counts from there.
      (20, 2, "another", 2), (3, 30, "another", 3),
    ])
  func earlier(wall: Int, up: Int, boot: String, counts: Int) {
    let now = announcement(up: 5000).time(
      at: opened.adding(minutes: wall),
      uptime: Uptime(boot: boot, milliseconds: (boot == "one" ? 5000 : 0) + up * 60_000))
    #expect(now == opened.adding(minutes: counts))
  }

  @Test("does not close when the clock is set forward over it")
  func setForward() {
    let announced = announcement(up: 0)
    let forward = opened.adding(minutes: 60)
    let soon = announced.time(at: forward, uptime: Uptime(boot: "one", milliseconds: 10_000))
    #expect(announced.isOpen(at: soon, allWaived: nil))
    let later = announced.time(at: forward, uptime: Uptime(boot: "one", milliseconds: 900_000))
    #expect(!announced.isOpen(at: later, allWaived: nil))
  }

  @Test("goes by the written time where there is no second clock")
  func rehearsal() {
    let announced = TotalsAnnouncement(at: opened, minutes: 15)
    #expect(announced.time(at: opened.adding(minutes: 20), uptime: nil) == opened.adding(minutes: 20))
  }

  /// A real book in which ward 1 is announced at noon, an hour after the machine started.
  private func announced() throws -> Hall {
    var hall = try Hall(rehearsal: false)
    hall.clock = "12:00"
    hall.uptime = Uptime(boot: "one", milliseconds: 3_600_000)
    try hall.comes(to: .totals)
    return hall
  }

  @Test("shows a clock set forward over the window, and keeps it open (JOURNAL.md)")
  func clockJump() throws {
    var hall = try announced()
    (hall.clock, hall.uptime) = ("12:30", Uptime(boot: "one", milliseconds: 3_605_000))
    try hall.does(#"{"do":"objection.add","text":"The clock was set"}"#)
    #expect(hall.findings().contains("clock-jump"))
    #expect(hall.blockers() == ["window-open"])
    #expect(hall.tries(#"{"do":"result.declare"}"#).at("code") == "window-open")
    #expect(
      hall.tries(#"{"do":"recount.request","candidate":2,"capacity":"candidate","grounds":"Close"}"#)
        .at("standing") == "in-time")
    hall.uptime = Uptime(boot: "one", milliseconds: 4_500_000)
    #expect(hall.blockers() == [])
  }

  @Test("keeps the window open while the clock stands still, and while it is slow, and shows it")
  func frozen() throws {
    var hall = try announced()
    hall.uptime = Uptime(boot: "one", milliseconds: 3_600_000 + 40 * 60_000)
    #expect(hall.blockers() == ["window-open"])
    // An act at the very time of the last entry is no act before it.
    try hall.does(#"{"do":"objection.add","text":"The clock stands"}"#)
    #expect(hall.findings().contains("clock-jump"))
    #expect(hall.tries(#"{"do":"result.declare"}"#).at("code") == "window-open")
    hall.clock = "12:15"
    #expect(hall.blockers() == [])
  }

  @Test("refuses a clock set back until the RO accepts it, and the window then begins anew")
  func setBack() throws {
    var hall = try announced()
    (hall.clock, hall.uptime) = ("11:50", Uptime(boot: "one", milliseconds: 3_660_000))
    #expect(hall.tries(#"{"do":"result.declare"}"#).at("code") == "clock-backwards")
    #expect(hall.tries(#"{"do":"objection.add","text":"Back"}"#).at("code") == "clock-backwards")
    try hall.does(#"{"do":"clock.accept","reason":"It was ten minutes fast"}"#)
    #expect(hall.findings().contains("clock-jump"))
    #expect(hall.says("announced.at") == "2021-03-14T12:00:00.000+05:30")
    #expect(hall.says("announced.windowCloses") == "2021-03-14T12:05:00.000+05:30")
    (hall.clock, hall.uptime) = ("12:05", Uptime(boot: "one", milliseconds: 3_670_000))
    #expect(hall.blockers() == ["window-open"])
    hall.uptime = Uptime(boot: "one", milliseconds: 3_660_000 + 15 * 60_000)
    #expect(hall.blockers() == [])
  }

  @Test("adds up what the second clock showed before and after the machine was started anew")
  func reboot() throws {
    var hall = try announced()
    (hall.clock, hall.uptime) = ("12:05", Uptime(boot: "one", milliseconds: 3_600_000 + 5 * 60_000))
    try hall.does(#"{"do":"objection.add","text":"The light flickers"}"#)
    // Off for a minute, says the clock that was set forward meanwhile: twenty-five.
    (hall.clock, hall.uptime) = ("12:31", Uptime(boot: "two", milliseconds: 60_000))
    #expect(hall.blockers() == ["window-open"])
    #expect(hall.tries(#"{"do":"result.declare"}"#).at("code") == "window-open")
    try hall.does(#"{"do":"objection.add","text":"The power was gone"}"#)
    #expect(!hall.findings().contains("clock-jump"))
    (hall.clock, hall.uptime) = ("12:39:59.999", Uptime(boot: "two", milliseconds: 10 * 60_000 - 1))
    #expect(hall.blockers() == ["window-open"])
    (hall.clock, hall.uptime) = ("12:40", Uptime(boot: "two", milliseconds: 10 * 60_000))
    #expect(hall.blockers() == [])
  }

  @Test("replays what both clocks decided", arguments: ["one", "two"])
  func replays(boot: String) throws {
    var hall = try announced()
    (hall.clock, hall.uptime) = ("12:31", Uptime(boot: boot, milliseconds: 3_600_000 + 16 * 60_000))
    try hall.does(#"{"do":"objection.add","text":"None"}"#, #"{"do":"result.declare"}"#)
    var state = CountState(try Opening(line: hall.lines[0]), line: hall.lines[0])
    for (seq, line) in hall.lines.enumerated().dropFirst() {
      let entry = try JournalEntry(line: line, seq: seq)
      try state.verify(entry)
      state.record(entry, line: line)
    }
    #expect(state.tree.root == hall.state.tree.root)
  }

  @Test("finds nothing where both clocks go together")
  func together() throws {
    var hall = try announced()
    (hall.clock, hall.uptime) = ("12:16", Uptime(boot: "one", milliseconds: 3_600_000 + 16 * 60_000))
    try hall.does(#"{"do":"objection.add","text":"None"}"#)
    #expect(!hall.findings().contains("clock-jump"))
    #expect(hall.blockers() == [])
  }
}
