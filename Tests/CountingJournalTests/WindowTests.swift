import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

@Suite("Asking for a recount")
struct WindowTests {
  private func ask(_ rest: String = "", candidate: Int = 2) -> String {
    #"{"do":"recount.request","by":"ent-1","candidate":\#(candidate),"capacity":"counting-agent"\#(rest)}"#
  }

  private let grounds = #","grounds":"Close""#

  private func waive(_ candidate: Int) -> String {
    #"{"do":"recount.waive","candidate":\#(candidate),"witnesses":["A","B"]}"#
  }

  @Test("opens with the announcement of the totals, a quarter of an hour to the millisecond (T-2)")
  func window() throws {
    var hall = try Hall.at(.rounds)
    hall.clock = "12:00"
    let answer = try hall.does(#"{"do":"totals.announce"}"#)
    #expect(answer.at("windowCloses") == "2021-03-14T12:15:00.000+05:30")
    #expect(
      hall.says("announced")
        == ["at": "2021-03-14T12:00:00.000+05:30", "windowCloses": "2021-03-14T12:15:00.000+05:30"])
    #expect(hall.says("stage") == "totals" && hall.blockers() == ["window-open"])
    hall.clock = "12:14:59.999"
    #expect(hall.blockers() == ["window-open"])
    hall.clock = "12:15"
    #expect(hall.blockers() == [])
  }

  @Test(
    "counts when the paper was handed in, not when it was entered (T-2)",
    arguments: [
      ("12:00", "in-time"), ("12:14:59.999", "in-time"), ("12:15", "out-of-time"), ("11:59:59.999", "out-of-time"),
    ])
  func received(_ time: String, _ standing: String) throws {
    var hall = try Hall.at(.totals)
    hall.clock = "12:40"
    #expect(try hall.does(ask(grounds + #","received":"\#(time)""#)).at("standing") == .string(standing))
  }

  @Test("records an application without grounds as such, and one out of time first (T-2)")
  func standing() throws {
    var hall = try Hall.at(.totals)
    let first = try hall.does(ask())
    #expect(first.at("request") == 1 && first.at("standing") == "no-grounds")
    #expect(try hall.does(ask(#","grounds":" ""#)).at("standing") == "no-grounds")
    hall.clock = "12:15"
    let third = try hall.does(ask())
    #expect(third.at("request") == 3 && third.at("standing") == "out-of-time")
    #expect(hall.blockers() == [])
  }

  @Test("blocks the declaration until it is decided (T-3)")
  func undecided() throws {
    var hall = try Hall.at(.totals)
    try hall.does(ask(grounds))
    hall.clock = "12:15"
    #expect(hall.blockers() == ["recount-undecided"])
    try hall.does(#"{"do":"recount.decide","request":1,"decision":"refused","reasons":"Frivolous"}"#)
    #expect(hall.blockers() == [] && hall.says("requests.0.decision") == "refused")
  }

  @Test("ends early when every candidate has waived, and not before (T-2)")
  func waived() throws {
    var hall = try Hall.at(.totals)
    try hall.does(waive(1), waive(1), waive(3))
    #expect(hall.blockers() == ["window-open"])
    hall.clock = "12:05"
    try hall.does(waive(2))
    #expect(hall.blockers() == [])
    #expect(try hall.does(ask(grounds)).at("standing") == "out-of-time")
    #expect(try hall.does(ask(grounds + #","received":"12:04:59.999""#)).at("standing") == "in-time")
    // Struck, the last waiver opens it again.
    try hall.does(#"{"do":"strike","entries":[41],"reason":"Forged","confirmedBy":"sup"}"#)
    #expect(hall.blockers() == ["window-open", "recount-undecided"])
  }

  @Test("has as many minutes as the setting says (T-2)", arguments: [0, 1, 30])
  func minutes(_ minutes: Int) throws {
    var settings = Settings.small
    settings.recountMinutes = minutes
    let hall = try Hall.at(.totals, settings)
    #expect(hall.says("announced.windowCloses") == .string(hall.state.written(hall.now.adding(minutes: minutes))))
    #expect(hall.blockers() == (minutes == 0 ? [] : ["window-open"]))
  }

  @Test("restarts the window in full when a clock that ran fast is mended (T-2)")
  func clock() throws {
    var hall = try Hall.at(.totals)
    hall.clock = nil
    try hall.does(#"{"do":"clock.accept","reason":"An hour fast","at":"11:01"}"#)
    #expect(
      hall.says("announced")
        == ["at": "2021-03-14T12:00:00.000+05:30", "windowCloses": "2021-03-14T11:16:00.000+05:30"])
    #expect(hall.blockers() == ["window-open"])
    #expect(hall.tries(ask(grounds)).at("standing") == "in-time")
    hall.clock = "11:16"
    #expect(hall.blockers() == [])
  }

  @Test("leaves a window closed before the clock was mended as it is (T-2)")
  func closedBefore() throws {
    var hall = try Hall.at(.over)
    try hall.does(ask(grounds + #","received":"12:01","at":"12:16""#))
    hall.clock = nil
    try hall.does(#"{"do":"clock.accept","reason":"Checked","at":"12:20"}"#)
    #expect(hall.says("announced.windowCloses") == "2021-03-14T12:15:00.000+05:30")
  }
}
