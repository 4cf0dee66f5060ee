import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

@Suite("Striking an act")
struct StrikeTests {
  private func strike(_ entries: [Int], by: String = "ro", _ rest: String = #","confirmedBy":"sup""#) -> String {
    #"{"do":"strike","by":"\#(by)","entries":\#(entries),"reason":"Wrong"\#(rest)}"#
  }

  @Test("is its author's alone while it is the ward's last, objections and strikes apart (R-10)")
  func author() throws {
    var hall = try Hall.at(.boxes)
    try hall.does(
      #"{"do":"objection.add","text":"No"}"#, #"{"do":"ward.begin","ward":2}"#, strike([22], by: "sup", ""))
    #expect(hall.says("struck") == [22] && hall.findings().contains("entries-struck"))
    // Entry 21 is the last that stands now.
    try hall.does(strike([21], by: "sup", ""))
    #expect(hall.says("struck") == [21, 22] && hall.says("stations.0.state") == "pending")
  }

  @Test("of one's own last needs no second officer, an RO's too; of anything else it does (R-10)")
  func confirmation() throws {
    var hall = try Hall.at(.received)
    try hall.does(strike([5], ""))
    #expect(hall.tries(strike([3], "")).at("code") == "confirmation-missing")
    try hall.does(strike([3], by: "aro"), strike([4], by: "aro", #","confirmedBy":"ro""#))
    #expect(hall.says("postal.received") == 2)
  }

  @Test("makes others rest on it when they would be refused without it, and they may be named too (R-10)")
  func resting() throws {
    var hall = try Hall.at(.scrutinised)
    let answer = hall.enter(strike([1, 2]))
    #expect(answer.at("code") == "others-rest-on-it" && answer.at("resting") == [7, 8])
    try hall.does(strike([1, 8, 2, 7]))
    #expect(hall.says("postal.received") == 3 && hall.says("postal.admitted") == 3)
  }

  @Test("judges a sheet again: its issue, its second entry, its decisions (R-10)")
  func sheets() throws {
    let hall = try Hall.at(.sheets)
    #expect(hall.tries(strike([24])).at("resting") == [25, 26, 27, 28, 29])
    // Without the decisions the entries of table 1 would differ from them.
    #expect(hall.tries(strike([25])).at("resting") == [26, 27])
  }

  @Test("of a first entry leaves the second as the first: both are struck to do it again (R-5, R-10)")
  func entries() throws {
    var hall = try Hall.at(.sheets)
    try hall.does(strike([28]))
    #expect(hall.says("rounds.0.sheets.1.state") == "first-entry")
    try hall.does(strike([29]))
    #expect(hall.says("rounds.0.sheets.1.state") == "issued")
    try hall.does(StorySheet(1, 2, [9, 6, 4], nota: 1).acts())
    #expect(hall.says("rounds.0.sheets.1.state") == "settled" && hall.says("totals.rounds") == [17, 13, 7])
  }

  @Test("leaves what only concerns the order of the day: what was done in its time stays done (R-10)")
  func orderOfTheDay() throws {
    // postal-incomplete: boxes were given and the drum mixed after the count now struck.
    var hall = try Hall.at(.mixed)
    try hall.does(strike([13]))
    #expect(hall.says("postal.complete") == false && hall.says("stage") == "mixed")
    #expect(hall.blockers().first == "postal-incomplete")
    // table-busy: box 11/2 was given to table 1 after the count of 11/1 now struck.
    hall = try Hall.at(.boxes)
    try hall.does(strike([18]))
    #expect(hall.says("stations.0.state") == "pending")
    // round-open: round 2 was issued after the announcement that falls with a figure of round 1.
    hall = try Hall.at(.issuedTwice)
    try hall.does(strike([28, 29]))
    #expect(hall.says("rounds.1.sheets.0.state") == "issued" && hall.says("rounds.0.announced") == false)
  }

  @Test("lets an act judged again keep its round and issues; a later round rests on it (R-10)")
  func keeping() throws {
    var hall = try Hall.at(.mixed, .small(overlapping: true))
    try hall.does(#"{"do":"round.issue","issues":[{"table":1,"papers":10}]}"#, #"{"do":"round.issue"}"#)
    let answer = hall.enter(strike([24]))
    #expect(answer.at("code") == "others-rest-on-it" && answer.at("resting") == [25])
    // 10 papers more in the drum would make other issues; those of the round stay as they were given.
    try hall.does(#"{"do":"drum.amend","change":-5,"reason":"Short","confirmedBy":"sup"}"#, strike([25]))
    #expect(hall.says("rounds").array?.count == 1 && hall.says("drum.left") == 55)
    #expect(try hall.does(#"{"do":"round.issue"}"#).at("round") == 2)
  }

  @Test("counts every other act of the ward on: a struck act stays legible in the journal (R-10)")
  func legible() throws {
    var hall = try Hall.at(.received)
    try hall.does(strike([5]))
    #expect(hall.lines.count == 7 && hall.says("postal.received") == 4)
    #expect(try JSONReader.read(hall.lines[5]).at("cover") == "P5")
    try hall.does(#"{"do":"postal.receive","cover":"P5","kind":"post"}"#)
    #expect(hall.says("postal.received") == 5)
  }

  @Test(
    "of a postal closing, scan, receipt, attachment, agent, waiver or account is possible (R-10)",
    arguments: [
      (Stage.closed, #"{"do":"agent.add","candidate":1,"name":"A"}"#),
      (.totals, #"{"do":"recount.waive","candidate":1,"witnesses":["A","B"]}"#),
      (.opened, #"{"do":"postal.receive","cover":"A","kind":"etpbs"}"#),
      (
        .opened,
        #"{"do":"attachment.add","form":"30","name":"a","sha256":"0000000000000000000000000000000000000000000000000000000000000000","bytes":1}"#
      ),
    ])
  func kinds(_ stage: Stage, _ act: String) throws {
    var hall = try Hall.at(stage)
    let before = hall.ward(1)
    try hall.does(act)
    try hall.does(strike([hall.last], ""))
    for part in ["stage", "postal", "totals", "announced", "blockers"] {
      #expect(hall.ward(1)[part] == before[part], "\(part)")
    }
  }
}
