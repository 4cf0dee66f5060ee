import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

@Suite("Keeping the book on any day")
struct PropertyTests {
  @Test(
    "conserves papers: the ledger closes after every act, and every counted paper is in one place (R-13)",
    arguments: 0..<12)
  func conserved(_ seed: Int) throws {
    var day = try RandomDay(seed: seed)
    for _ in 0..<150 where day.goOn() {
      let (hall, ledger) = (day.hall, day.hall.says("ledger"))
      #expect(ledger.at("closes") == true, "\(ledger)")
      let count = try #require(hall.state.ward(1)?.count)
      let undecided = count.sheets.reduce(0) { $0 + (count.settled($1)?.undecided ?? 0) }
      #expect(count.booked.rounds.papers + undecided == count.ledger.counted)
      #expect(count.totals.all.papers >= 0 && count.booked.all.votes.allSatisfy { $0 >= 0 } && count.ledger.drum >= 0)
    }
    #expect(day.accepted > 10)
  }

  @Test("replays to the same status, and would accept every entry again with the same answer (R-10)", arguments: 0..<12)
  func replayed(_ seed: Int) throws {
    var day = try RandomDay(seed: seed)
    for _ in 0..<200 { _ = day.goOn() }
    let lines = day.hall.lines
    var state = CountState(try Opening(line: lines[0]), line: lines[0])
    for (seq, line) in lines.enumerated().dropFirst() {
      let entry = try JournalEntry(line: line, seq: seq)
      try state.verify(entry)
      state.record(entry, line: line)
    }
    #expect(state.status(at: day.hall.now) == day.hall.status)
  }

  @Test("is believed only with its answers: another answer is damage (JOURNAL)")
  func damaged() throws {
    let hall = try Hall.at(.mixed)
    var state = CountState(try Opening(line: hall.lines[0]), line: hall.lines[0])
    for seq in 1..<23 { state.record(try JournalEntry(line: hall.lines[seq], seq: seq), line: hall.lines[seq]) }
    let altered = String(decoding: hall.lines[23], as: UTF8.self).replacing(#""papers":70"#, with: #""papers":71"#)
    let entry = try JournalEntry(line: Array(altered.utf8), seq: 23)
    #expect(throws: DamagedEntry.self) { try state.verify(entry) }
  }

  /// Parts of the status that an act done again brings back.
  private static let figures = ["postal", "stations", "drum", "totals", "ledger"]

  @Test(
    "stands as before when an act is struck and done again, but for struck and numbers (R-10)",
    arguments: Stage.allCases)
  func again(_ stage: Stage) throws {
    let hall = try Hall.at(min(stage, .over))
    for seq in 1...max(hall.last, 1) where seq <= hall.last {
      var other = hall
      let struck = #"{"do":"strike","entries":[\#(seq)],"reason":"W","confirmedBy":"sup"}"#
      guard other.enter(struck)["accepted"] == true else { continue }
      var act = try #require(JSONReader.read(hall.lines[seq]).object)
      for key in ["seq", "answer", "at"] { act[key] = nil }
      if act["do"] == "postal.receive" { act["received"] = "07:30" }
      let answer = other.enter(JSON.object(act).canonicalText)
      // A cover received again after postal was closed is found late: the day has gone on.
      guard answer.at("state") != "found-late", answer["accepted"] == true else { continue }
      for part in Self.figures { #expect(other.says(part) == hall.says(part), "\(part) after \(seq)") }
      #expect(other.says("struck") == [.int(seq)])
      #expect(try sheets(other) == sheets(hall))
    }
  }

  private func sheets(_ hall: Hall) throws -> [JSON] {
    try (hall.says("rounds").array ?? []).map { try #require($0["sheets"]) }
  }

  @Test("comes to the same totals whatever table had a sheet, and whatever box was counted first (R-1, B-8)")
  func permuted() throws {
    let straight = try Hall.at(.totals)
    var other = try Hall.at(.postal)
    for (box, bundles, leftover, seal) in [
      ("11/2", 3, 1, "PS 112"), ("12/1", 6, 0, "PS 121"), ("11/1", 4, 4, "PS 111"),
    ] {
      let place = #""station":"\#(box.prefix(2))","box":"\#(box)""#
      try other.does(
        #"{"do":"box.give",\#(place),"table":2}"#,
        #"{"do":"box.verify",\#(place),"sealIntact":true,"paperSeal":"\#(seal)"}"#,
        #"{"do":"box.count",\#(place),"bundles":\#(bundles),"leftover":\#(leftover)}"#)
    }
    try other.does(#"{"do":"drum.mix"}"#)
    for round in 1...2 {
      let papers = round == 1 ? (20, 20) : (10, 20)
      try other.does(
        #"{"do":"round.issue","issues":[{"table":1,"papers":\#(papers.0)},{"table":2,"papers":\#(papers.1)}]}"#)
      for var sheet in Story.plain.sheets.reversed() where sheet.round == round {
        sheet.table = 3 - sheet.table
        try other.does(sheet.acts())
      }
      try other.does(#"{"do":"round.announce","round":\#(round)}"#)
    }
    other.clock = "12:00"
    try other.does(#"{"do":"totals.announce"}"#)
    for part in ["stage", "postal", "stations", "drum", "totals", "ledger", "announced", "outcome", "blockers"] {
      #expect(other.says(part) == straight.says(part), "\(part)")
    }
  }

  @Test("tells stages apart: declared over totals over rounds over mixed over boxes over postal over opened (§4)")
  func stages() throws {
    let names: [(Stage, JSON)] = [
      (.opened, "opened"), (.received, "postal"), (.postal, "postal"), (.given, "boxes"), (.boxes, "boxes"),
      (.mixed, "mixed"), (.issued, "rounds"), (.rounds, "rounds"), (.totals, "totals"), (.declared, "declared"),
    ]
    for (stage, name) in names { #expect(try Hall.at(stage).says("stage") == name) }
  }
}
