import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

@Suite("Declaring the result")
struct ResultTests {
  /// What still stands in the way at each stage, in the order of the contract (§4).
  private static let blockers: [(Stage, [String])] = [
    (.opened, ["postal-incomplete", "boxes-incomplete", "not-mixed", "rounds-incomplete", "totals-not-announced"]),
    (.postal, ["boxes-incomplete", "not-mixed", "rounds-incomplete", "totals-not-announced"]),
    (.boxes, ["not-mixed", "rounds-incomplete", "totals-not-announced"]),
    (.mixed, ["rounds-incomplete", "totals-not-announced"]), (.sheets, ["rounds-incomplete", "totals-not-announced"]),
    (.rounds, ["totals-not-announced"]), (.totals, ["window-open"]), (.over, []),
  ]

  @Test("is refused by the first blocker, and names all (X-3, T-7)", arguments: blockers)
  func blocked(_ stage: Stage, _ codes: [String]) throws {
    var hall = try Hall.at(stage)
    #expect(hall.blockers() == codes)
    let answer = hall.enter(#"{"do":"result.declare"}"#)
    #expect(answer["code"] == codes.first.map(JSON.string))
    #expect((answer["blockers"]?.array ?? []).map { $0.at("code").string ?? "" } == codes)
    #expect((hall.says("stage") == "declared") == codes.isEmpty)
  }

  @Test("keeps the order when much stands in the way (X-3)")
  func order() throws {
    var hall = try Hall.at(.verified, .atEnd)
    let doubted = StorySheet(1, 1, [8, 7, 3], nota: 1, rejected: 1).entered(by: "ent-1", .atEnd)
    try hall.does(
      LotStory.counting(false), #"{"do":"box.count","station":"11","box":"11/1","bundles":4,"leftover":4}"#,
      #"{"do":"box.count","station":"12","box":"12/1","bundles":6,"leftover":0}"#, #"{"do":"drum.mix"}"#,
      #"{"do":"round.issue"}"#, doubted, doubted.replacing("ent-1", with: "ent-2"),
      #"{"do":"sheet.blank","round":1,"table":2,"reason":"Wet"}"#,
      #"{"do":"strike","entries":[13],"reason":"W","confirmedBy":"sup"}"#,
      #"{"do":"count.suspend","reason":"Storm"}"#,
      #"{"do":"ward.hold","kind":"declaration","reason":"Writ","order":"WP 7"}"#)
    #expect(
      hall.blockers() == [
        "ward-held", "suspended", "postal-incomplete", "box-set-aside", "rounds-incomplete", "sheet-blank",
        "doubtful-unsettled", "totals-not-announced",
      ])
    for blocker in hall.says("blockers").array ?? [] {
      for member in ["rule", "message", "remedy"] { #expect(blocker.at(member) != "") }
    }
  }

  @Test("waits for open applications and recounts, held papers and ties (X-3, D-6)")
  func late() throws {
    var hall = try Hall.at(.totals, .small, Story(last: StorySheet(2, 2, [0, 0, 0], held: 10)))
    let ask = #"{"do":"recount.request","candidate":2,"capacity":"candidate","grounds":"Close"}"#
    try hall.does(ask, ask, #"{"do":"recount.decide","request":1,"decision":"whole","reasons":"R"}"#)
    #expect(hall.blockers() == ["window-open", "recount-undecided", "recount-open", "held-exceeds-lead"])
    let tied = try Hall.at(.over, .small, .tiedAndHeld)
    #expect(tied.blockers() == ["held-exceeds-lead", "tie-unresolved"])
  }

  @Test(
    "waits while the lead is not greater than what is held (D-6)",
    arguments: [
      // 29 to 19: ten held are as many as the lead, nine are not.
      (StorySheet(2, 2, [0, 0, 0], held: 10), ["held-exceeds-lead"]),
      (StorySheet(2, 2, [0, 0, 0], nota: 1, held: 9), []),
      (StorySheet(2, 2, [0, 1, 0], held: 9), ["held-exceeds-lead"]), (StorySheet(2, 2, [10, 0, 0]), []),
    ])
  func held(_ last: StorySheet, _ codes: [String]) throws {
    #expect(try Hall.at(.over, .small, Story(last: last)).blockers() == codes)
  }

  @Test("freezes the ward; only what follows it is taken, the certificate first (X-2, X-4)")
  func declared() throws {
    var hall = try Hall.at(.declared)
    #expect(hall.says("stage") == "declared" && hall.blockers() == [])
    #expect(hall.says("outcome") == ["kind": "elected", "candidate": 1, "margin": 12, "byLot": false, "tied": []])
    try hall.does(
      #"{"do":"certificate.acknowledge","receivedBy":"C1","identifiedBy":"Agent"}"#,
      #"{"do":"objection.add","by":"obs","text":"Noted"}"#,
      #"{"do":"ward.hold","kind":"declaration","reason":"Writ","order":"WP 9"}"#,
      #"{"do":"ward.release","order":"WP 10"}"#,
      #"{"do":"officer.add","officer":"n","name":"N","role":"entry"}"#)
  }

  @Test("is amended by order: a new version, the figures as counted (X-4)")
  func amended() throws {
    var hall = try Hall.at(.declared)
    let figures = hall.says("totals")
    try hall.does(#"{"do":"result.amend","order":"EP 3","reason":"Election petition","candidate":2}"#)
    #expect(hall.says("outcome.kind") == "elected" && hall.says("outcome.candidate") == 2)
    #expect(hall.says("totals") == figures && hall.says("stage") == "declared")
    try hall.does(#"{"do":"result.amend","order":"EP 4","reason":"Appeal","candidate":1}"#)
    #expect(hall.says("outcome.candidate") == 1)
  }

  @Test("counts NOTA as valid only where the setting says so; NOTA never wins (L-1)")
  func nota() throws {
    var settings = Settings.small
    settings.notaInValid = true
    let story = Story(last: StorySheet(2, 2, [0, 0, 0], nota: 10))
    #expect(try Hall.at(.totals, settings, story).says("totals.valid") == 73)
    let hall = try Hall.at(.totals, .small, story)
    #expect(hall.says("totals.valid") == 58 && hall.says("totals.nota") == 15)
    #expect(hall.says("outcome.candidate") == 1 && hall.says("outcome.margin") == 10)
  }
}
