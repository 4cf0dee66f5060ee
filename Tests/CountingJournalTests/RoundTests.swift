import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

@Suite("Issuing a round")
struct RoundTests {
  @Test("gives each table, ascending, an issue until the drum is empty (R-1)")
  func plan() throws {
    var hall = try Hall.at(.mixed)
    let first = try hall.does(#"{"do":"round.issue","by":"drum"}"#)
    #expect(first.at("round") == 1 && first.at("issues") == [["table": 1, "papers": 20], ["table": 2, "papers": 20]])
    #expect(hall.says("drum.left") == 30 && hall.says("stage") == "rounds")
    try hall.does(Story.plain.acts(round: 1, .small) + [#"{"do":"round.announce","round":1}"#])
    let second = try hall.does(#"{"do":"round.issue","by":"drum"}"#)
    #expect(
      second.at("round") == 2 && second.at("issues") == [["table": 1, "papers": 20], ["table": 2, "papers": 10]])
  }

  @Test("gives what the officer chooses, and overlaps only where the setting lets it (R-9)")
  func chosen() throws {
    var hall = try Hall.at(.mixed, .small(overlapping: true))
    try hall.does(#"{"do":"round.issue","issues":[{"table":2,"papers":7}]}"#)
    #expect(try hall.does(#"{"do":"round.issue"}"#).at("round") == 2)
    #expect(hall.says("drum.left") == 23 && hall.says("rounds.0.sheets.0.table") == 2)
    #expect(hall.says("ledger.atTables") == 47 && hall.says("ledger.closes") == true)
  }

  @Test("is taken back in part or whole, and the ledger closes (R-1a, R-13)")
  func returned() throws {
    var hall = try Hall.at(.issued)
    try hall.does(#"{"do":"issue.return","by":"drum","round":1,"table":1,"papers":5,"reason":"Not handed over"}"#)
    #expect(hall.says("rounds.0.sheets.0.papers") == 15 && hall.says("drum.left") == 35)
    try hall.does(
      #"{"do":"issue.amend","round":1,"table":1,"papers":17,"reason":"Counted","confirmedBy":"sup"}"#,
      #"{"do":"issue.return","by":"drum","round":1,"table":1,"papers":17,"reason":"Table closed"}"#)
    #expect(hall.says("rounds.0.sheets").array?.count == 1)
    // The variance of an issue stays when it is returned.
    #expect(
      hall.says("ledger") == ["found": 70, "variances": 2, "drum": 52, "atTables": 20, "counted": 0, "closes": true])
  }

  @Test("moves an issue with what was decided and entered to a free table (R-1a)")
  func moved() throws {
    var hall = try Hall.at(.mixed)
    let sheet = StorySheet(1, 1, [8, 7, 3], nota: 1, rejected: 1)
    try hall.does(#"{"do":"round.issue","issues":[{"table":1,"papers":20}]}"#)
    try hall.does(sheet.decided + [sheet.entered(by: "ent-1")])
    try hall.does(#"{"do":"issue.move","by":"drum","round":1,"table":1,"to":2,"reason":"Lamp"}"#)
    #expect(hall.says("rounds.0.sheets.0.state") == "first-entry")
    let there = StorySheet(1, 2, [8, 7, 3], nota: 1, rejected: 1)
    #expect(try hall.does(there.entered(by: "ent-2")).at("state") == "settled")
  }

  @Test("keeps the variance of a bundle of 4 or 6; entries begun are lost (R-4)")
  func amended() throws {
    var hall = try Hall.at(.issued)
    try hall.does(
      StorySheet(1, 1, [10, 7, 3]).entered(by: "ent-1"),
      #"{"do":"issue.amend","by":"drum","round":1,"table":1,"papers":21,"reason":"Bundle of 6","confirmedBy":"sup"}"#)
    #expect(hall.says("rounds.0.sheets.0.state") == "issued" && hall.says("rounds.0.sheets.0.variance") == 1)
    try hall.does(
      StorySheet(1, 1, [11, 7, 3]).entered(by: "ent-1"),
      #"{"do":"issue.amend","by":"drum","round":1,"table":1,"papers":21,"reason":"Same","confirmedBy":"sup"}"#)
    #expect(hall.says("rounds.0.sheets.0.state") == "first-entry")
    #expect(hall.says("ledger.variances") == 1 && hall.says("ledger.closes") == true)
    try hall.does(
      #"{"do":"issue.amend","by":"drum","round":1,"table":2,"papers":0,"reason":"Empty","confirmedBy":"sup"}"#)
    #expect(hall.says("ledger.variances") == -19 && hall.says("ledger.closes") == true)
  }

  @Test("announces a round with a blank table; the ward is not closed (R-7, R-8, R-11)")
  func blank() throws {
    var hall = try Hall.at(.issued)
    let sheet = StorySheet(1, 1, [10, 7, 3])
    try hall.does(
      sheet.entered(by: "ent-1"), #"{"do":"sheet.blank","by":"sup","round":1,"table":1,"reason":"Wet"}"#)
    #expect(hall.says("rounds.0.sheets.0.state") == "blank" && hall.says("rounds.0.sheets.0.votes") == [0, 0, 0])
    try hall.does(StorySheet(1, 2, [10, 7, 3]).acts())
    try hall.does(#"{"do":"round.announce","by":"aro","round":1}"#)
    #expect(hall.blockers().contains("sheet-blank"))
    #expect(hall.says("ledger.atTables") == 20 && hall.says("ledger.counted") == 20)
    // A later entry fills it: the announcement falls when it is begun.
    #expect(try hall.does(sheet.entered(by: "ent-1")).at("state") == "first-entry")
    #expect(hall.says("rounds.0.announced") == false && !hall.blockers().contains("sheet-blank"))
    #expect(try hall.does(sheet.entered(by: "ent-2")).at("state") == "settled")
  }
}
