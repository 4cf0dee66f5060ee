import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

@Suite("Deciding doubtful papers")
struct DoubtfulTests {
  private func decide(_ rest: String) -> String {
    #"{"do":"doubtful.decide","by":"aro","round":1,"table":1,"decisions":[{\#(rest)}]}"#
  }

  private static let municipal = [
    "identifying-mark", "no-mark", "mark-elsewhere", "wrong-instrument", "more-than-one", "doubtful-mark", "spurious",
    "damaged", "wrong-serial-or-design", "lacks-mark-and-signature",
  ]

  @Test(
    "rejects on each ground of the rules, an objection beside it, and is not reopened (D-2, D-5, D-9)",
    arguments: municipal)
  func grounds(_ ground: String) throws {
    var hall = try Hall.at(.issued)
    try hall.does(decide(#""paper":1,"outcome":"rejected","ground":"\#(ground)","objection":"Ours""#))
    #expect(hall.tries(decide(#""paper":1,"outcome":"nota""#)).at("code") == "paper-decided")
  }

  @Test("in a corporation knows neither no-mark nor mark-elsewhere, and lacks-mark is cured (D-3, D-4)")
  func corporation() throws {
    var hall = try Hall(.small(.small, .corporations))
    try hall.comes(to: .issued)
    for ground in ["no-mark", "mark-elsewhere", "lacks-mark-and-signature"] {
      #expect(
        hall.tries(decide(#""paper":1,"outcome":"rejected","ground":"\#(ground)""#)).at("code") == "unknown-ground")
    }
    let lacking = #""paper":1,"outcome":"rejected","ground":"lacks-mark""#
    #expect(hall.tries(decide(lacking + #","circumstance":"officer-mistake""#)).at("code") == "ground-cured")
    try hall.does(decide(lacking + #","circumstance":"clear-intention""#))
  }

  /// A circumstance cures only the grounds it is written for; and it may be recorded beside a paper accepted.
  @Test(
    "rejects where the circumstance does not cure the ground (D-4)",
    arguments: [
      ("wrong-serial-or-design", "clear-intention"), ("more-than-one", "officer-mistake"),
      ("spurious", "officer-mistake"),
    ])
  func uncured(_ ground: String, _ circumstance: String) throws {
    var hall = try Hall.at(.issued)
    try hall.does(decide(#""paper":1,"outcome":"rejected","ground":"\#(ground)","circumstance":"\#(circumstance)""#))
    try hall.does(decide(#""paper":2,"outcome":"valid","candidate":1,"circumstance":"\#(circumstance)""#))
  }

  @Test("takes one paper or a range, over several acts, in any order (D-1)")
  func ranges() throws {
    var hall = try Hall.at(.issued)
    try hall.does(
      decide(#""papers":"18-20","outcome":"held","order":"O-1""#), decide(#""papers":"2-2","outcome":"nota""#),
      decide(#""paper":1,"outcome":"valid","candidate":3"#))
    let sheet = StorySheet(1, 1, [8, 6, 2], nota: 1, held: 3)
    try hall.does(sheet.entered(by: "ent-1"), sheet.entered(by: "ent-2"))
    #expect(hall.says("rounds.0.sheets.0.doubtful") == 5 && hall.says("rounds.0.sheets.0.acceptedNota") == 1)
    #expect(hall.says("rounds.0.sheets.0.accepted") == [0, 0, 1] && hall.says("rounds.0.sheets.0.held") == 3)
  }

  @Test("may wait until after the last round, where the setting says so (D-8)")
  func atEnd() throws {
    var hall = try Hall.at(.issued, .atEnd)
    let sheets = Story.plain.sheets
    try hall.does(sheets[0].acts(.atEnd).dropLast() + sheets[1].acts(.atEnd))
    try hall.does(#"{"do":"round.announce","round":1}"#)
    #expect(hall.says("rounds.0.sheets.0.state") == "entered" && hall.blockers().contains("doubtful-unsettled"))
    // Deciding changes no figure as entered: the round stays announced.
    try hall.does(sheets[0].decided)
    #expect(hall.says("rounds.0.announced") == true && hall.says("totals.rounds") == [17, 13, 7])
  }
}

@Suite("Releasing held papers")
struct HeldReleaseTests {
  private func release(_ votes: [Int], nota: Int = 0, rejected: Int = 0) -> String {
    #"{"do":"held.release","source":"sheet","round":2,"table":2,"order":"O-7","votes":\#(votes),"nota":\#(nota),"rejected":\#(rejected)}"#
  }

  /// Of ten papers five are held: votes 5, 0, 0 are clear.
  private let story = Story(last: StorySheet(2, 2, [5, 0, 0], held: 5))

  @Test("settled: what is released grows accepted and votes, NOTA and rejected (D-6)")
  func settled() throws {
    var hall = try Hall.at(.rounds, .small, story)
    try hall.does(release([0, 2, 0], nota: 1, rejected: 1))
    let sheet = hall.says("rounds.1.sheets.1")
    #expect(sheet.at("votes") == [5, 2, 0] && sheet.at("nota") == 1 && sheet.at("rejected") == 1)
    #expect(sheet.at("accepted") == [0, 2, 0] && sheet.at("acceptedNota") == 1 && sheet.at("held") == 1)
    #expect(sheet.at("doubtful") == 5 && hall.says("totals.held") == 1)
    #expect(hall.says("rounds.1.announced") == true)
  }

  @Test("clear: what is released grows accepted, and votes stay as keyed (D-6)")
  func clear() throws {
    var hall = try Hall.at(.rounds, .clear, story)
    try hall.does(release([0, 2, 0], nota: 1, rejected: 1), release([0, 0, 1]))
    let sheet = hall.says("rounds.1.sheets.1")
    #expect(sheet.at("votes") == [5, 0, 0] && sheet.at("nota") == 0 && sheet.at("rejected") == 1)
    #expect(sheet.at("accepted") == [0, 2, 1] && sheet.at("acceptedNota") == 1 && sheet.at("held") == 0)
    #expect(hall.says("totals.papers") == 75 && hall.says("ledger.closes") == true)
  }

  @Test("makes the totals fall, not the rounds (D-6, R-10)")
  func falling() throws {
    var hall = try Hall.at(.totals, .small, story)
    try hall.does(release([0, 2, 0]))
    #expect(hall.says("announced") == .null && hall.says("rounds.1.announced") == true)
    #expect(hall.says("outcome.kind") == "pending" && hall.says("outcome.margin") == .null)
  }
}
