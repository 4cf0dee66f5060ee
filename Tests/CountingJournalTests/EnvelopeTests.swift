import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

@Suite("Repeating an act under its id")
struct IdTests {
  private let first = #"{"do":"postal.receive","id":"a-1","cover":"A","kind":"post","at":"07:00"}"#

  @Test("answers the first acceptance and enters nothing (R-10)")
  func repeated() throws {
    var hall = try Hall()
    try hall.does(first, #"{"do":"ward.begin"}"#)
    let again = hall.enter(first)
    #expect(again.at("accepted") == true && again.at("repeated") == true)
    #expect(again.at("seq") == 1 && again.at("state") == "received")
    #expect(hall.last == 2)
  }

  @Test("compares the whole object, in whatever order its fields are written")
  func body() throws {
    var hall = try Hall()
    try hall.does(first)
    let other = #"{"at":"07:00","kind":"post","cover":"A","id":"a-1","do":"postal.receive"}"#
    #expect(hall.enter(other).at("repeated") == true)
    #expect(hall.enter(#"{"do":"ward.begin","id":"a-1"}"#).at("code") == "id-reused")
  }

  @Test("leaves the id free when the act was refused")
  func refused() throws {
    var hall = try Hall()
    #expect(hall.enter(#"{"do":"count.resume","id":"b"}"#).at("code") == "not-suspended")
    try hall.does(#"{"do":"ward.begin","id":"b"}"#)
  }

  @Test("answers it even when the ward has gone on: frozen, or the officer relieved")
  func late() throws {
    var hall = try Hall()
    let act = #"{"do":"agent.add","by":"sup","id":"c","candidate":1,"name":"A"}"#
    try hall.does(
      act, #"{"do":"officer.relieve","officer":"sup","reason":"Ill"}"#,
      #"{"do":"ward.void","order":"SEC 9","reason":"Fire"}"#)
    #expect(hall.enter(act).at("repeated") == true)
  }
}

@Suite("Keeping time")
struct ClockTests {
  @Test("in a real book takes the machine's time and refuses `at` (T-2)")
  func real() throws {
    var hall = try Hall(rehearsal: false)
    hall.clock = "09:00:00.250"
    #expect(hall.enter(#"{"do":"ward.begin","by":"nobody","at":"09:00:00.250"}"#).at("code") == "at-not-allowed")
    try hall.does(#"{"do":"ward.begin"}"#)
    let entry = try JSONReader.read(hall.lines[1])
    #expect(entry.at("at") == "2021-03-14T09:00:00.250+05:30")
  }

  @Test("refuses a real clock that went backwards until the RO accepts it, once (T-2)")
  func mended() throws {
    var hall = try Hall(rehearsal: false)
    hall.clock = "10:00"
    try hall.does(#"{"do":"ward.begin"}"#)
    hall.clock = "09:00"
    #expect(hall.enter(#"{"do":"agent.add","candidate":1,"name":"A"}"#).at("code") == "clock-backwards")
    #expect(hall.enter(#"{"do":"clock.accept"}"#).at("code") == "reason-missing")
    try hall.does(#"{"do":"clock.accept","reason":"Battery"}"#, #"{"do":"agent.add","candidate":1,"name":"A"}"#)
    hall.clock = "08:59:59.999"
    #expect(hall.enter(#"{"do":"agent.add","candidate":2,"name":"B"}"#).at("code") == "clock-backwards")
  }

  @Test("in a rehearsal opens at the date of the count, and gives an act without `at` the last entry's time")
  func rehearsal() throws {
    var hall = try Hall()
    try hall.does(
      #"{"do":"agent.add","candidate":1,"name":"A"}"#, #"{"do":"agent.add","candidate":1,"name":"B","at":"07:00"}"#,
      #"{"do":"agent.add","candidate":1,"name":"C"}"#)
    let times = try hall.lines.map { try JSONReader.read($0).at("at") }
    let (midnight, seven): (JSON, JSON) = ("2021-03-14T00:00:00.000+05:30", "2021-03-14T07:00:00.000+05:30")
    #expect(times == [midnight, midnight, seven, seven])
  }

  @Test("writes every time in the offset of postal_closes")
  func offset() throws {
    var hall = try Hall()
    try hall.does(#"{"do":"ward.begin","at":"2021-03-14T02:30:00.5Z"}"#)
    #expect(try JSONReader.read(hall.lines[1]).at("at") == "2021-03-14T08:00:00.500+05:30")
  }

  @Test("notes the terminal, and in a real book the machine's own measure of time")
  func surroundings() throws {
    var hall = try Hall(rehearsal: false)
    (hall.clock, hall.terminal, hall.uptime) = ("09:00", "desk-2", .init(boot: "b1", milliseconds: 77))
    try hall.does(#"{"do":"ward.begin","note":"Bell rung"}"#)
    let entry = try JSONReader.read(hall.lines[1])
    #expect(entry.at("terminal") == "desk-2" && entry.at("boot") == "b1" && entry.at("up") == 77)
    #expect(entry.at("note") == "Bell rung" && entry.at("answer") == .object(.init()))
  }
}
