import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

@Suite("Receiving postal covers")
struct ReceivingTests {
  @Test(
    "tells late covers from those in time, to the millisecond (P-2)",
    arguments: [("08:00", "received"), ("08:00:00.000", "received"), ("08:00:00.001", "late"), ("07:00", "received")])
  func arrival(_ received: String, _ state: String) throws {
    var hall = try Hall()
    hall.clock = "08:01"
    let answer = try hall.does(#"{"do":"postal.receive","cover":"A","kind":"post","received":"\#(received)"}"#)
    #expect(answer.at("state") == .string(state))
    #expect(hall.says("postal.late") == (state == "late" ? 1 : 0))
  }

  @Test("registers one found after postal was closed as found late, and never opens it (P-0)")
  func foundLate() throws {
    var hall = try Hall.at(.closed)
    let answer = try hall.does(#"{"do":"postal.receive","cover":"F","kind":"post","received":"07:59"}"#)
    #expect(answer.at("state") == "found-late")
    #expect(hall.says("postal.foundLate") == 1 && hall.says("postal.received") == 6)
    #expect(hall.findings() == ["cover-found-late"])
    // The statement is struck in time: the cover counts.
    try hall.does(#"{"do":"strike","entries":[6],"reason":"Found","confirmedBy":"aro"}"#)
    #expect(hall.says("postal.foundLate") == 0 && hall.says("postal.closed") == false)
    try hall.does(#"{"do":"postal.close"}"#, Stage.scrutinise("F", serial: "S9"))
    #expect(hall.says("postal.admitted") == 1)
  }

  @Test("finds the entry of a cover after the closing time as received before it (P-2)")
  func backdated() throws {
    var hall = try Hall()
    try hall.does(
      #"{"do":"postal.receive","cover":"A","kind":"post","received":"07:59","at":"08:00"}"#,
      #"{"do":"postal.receive","cover":"B","kind":"post","received":"08:00","at":"08:00:00.001"}"#)
    #expect(hall.findings() == ["received-backdated"])
    #expect(hall.says("findings.0.place") == "cover B")
  }

  @Test("is complete with a nil statement, and no box is given before (P-0, P-1)")
  func nilStatement() throws {
    var hall = try Hall()
    #expect(hall.says("postal.complete") == false && hall.says("stage") == "opened")
    try hall.does(#"{"do":"postal.receive","cover":"L","kind":"post","at":"08:00:01"}"#, #"{"do":"postal.close"}"#)
    #expect(hall.says("postal.complete") == true && hall.says("stage") == "postal")
    try hall.does(#"{"do":"box.give","station":"11","box":"11/1","table":1}"#)
    #expect(hall.says("stage") == "boxes")
  }
}

@Suite("Scrutinising a declaration")
struct ScrutinisingTests {
  /// What was seen, and the first ground that applies.
  private static let seen: KeyValuePairs<String, String> = [
    #""declarationFound":false,"signed":false,"attested":false,"innerFound":false"#: "not-found",
    #""declarationFound":true,"signed":false,"attested":false,"innerFound":false"#: "not-signed",
    #""declarationFound":true,"signed":true,"attested":false,"defect":"Torn","innerFound":false"#: "not-attested",
    #""declarationFound":true,"signed":true,"attested":true,"defect":"Torn","innerFound":false"#: "defective",
    #""declarationFound":true,"signed":true,"attested":true,"declarationSerial":"S2","innerFound":false"#:
      "inner-missing",
    #""declarationFound":true,"signed":true,"attested":true,"declarationSerial":"X","innerFound":true"#:
      "serial-differs",
    #""declarationFound":true,"signed":true,"attested":true,"declarationSerial":"S2","innerFound":true,"innerSerial":"s2""#:
      "serial-differs",
    #""declarationFound":true,"signed":true,"attested":true,"innerFound":true"#: "serial-not-issued",
    #""declarationFound":true,"signed":true,"attested":true,"declarationSerial":"X","innerFound":true,"innerSerial":"X""#:
      "serial-not-issued",
    #""declarationFound":true,"signed":true,"attested":true,"declarationSerial":"S1","innerFound":true,"innerSerial":" S1 ""#:
      "serial-duplicate",
    #""declarationFound":true,"signed":true,"attested":true,"defect":" ","declarationSerial":" S2","innerFound":true,"innerSerial":"S2""#:
      "",
  ]

  @Test(
    "rejects on the first ground that applies, else admits: the declaration before cover A (P-3, P-4)",
    arguments: seen.map { ($0.key, $0.value) })
  func grounds(_ seen: String, _ ground: String) throws {
    var hall = try Hall.at(.closed)
    try hall.does(Stage.scrutinise("P1", serial: "S1"))
    let answer = try hall.does(#"{"do":"postal.scrutinise","cover":"P2",\#(seen)}"#)
    #expect(answer.at("outcome") == (ground.isEmpty ? "admitted" : "rejected"))
    #expect(answer["ground"] == (ground.isEmpty ? nil : .string(ground)))
    #expect(hall.says("postal.admitted") == (ground.isEmpty ? 2 : 1))
    #expect(hall.says("postal.rejectedUnopened") == (ground.isEmpty ? [:] : .object(.init([(ground, .int(1))]))))
  }

  @Test("asks whether a serial was issued only where the folder lists them (P-4)")
  func unlisted() throws {
    var election = Election.small()
    election.listsPostalPapers = false
    var hall = try Hall(election)
    try hall.comes(to: .closed)
    #expect(try hall.does(Stage.scrutinise("P1", serial: "X9")).at("outcome") == "admitted")
    #expect(try hall.does(Stage.scrutinise("P2", serial: "")).at("outcome") == "admitted")
    #expect(try hall.does(Stage.scrutinise("P3", serial: " ")).at("outcome") == "admitted")
  }
}

@Suite("Counting postal papers")
struct PostalCountingTests {
  @Test("conserves them: covers A opened = empty + papers, sorted and in the totals at once (P-7, P-9, P-11)")
  func count() throws {
    var hall = try Hall.at(.sealed)
    try hall.does(
      #"{"do":"postal.count","empty":1,"votes":[1,0,1],"nota":0,"rejected":{"no-vote":1,"spurious":0},"held":1}"#)
    #expect(hall.says("postal.votes") == [1, 0, 1] && hall.says("postal.empty") == 1 && hall.says("postal.held") == 1)
    #expect(hall.says("postal.rejected") == ["no-vote": 1] && hall.says("postal.complete") == true)
    #expect(hall.says("totals.postal") == [1, 0, 1] && hall.says("totals.papers") == 4)
  }

  @Test("releases held ones by order; those rejected stand under by-order (D-6)")
  func release() throws {
    var hall = try Hall.at(.sealed)
    try hall.does(
      #"{"do":"postal.count","empty":0,"votes":[1,0,0],"nota":0,"rejected":{"no-vote":1},"held":3}"#,
      #"{"do":"held.release","source":"postal","order":"O-2","votes":[0,1,0],"nota":0,"rejected":1}"#,
      #"{"do":"held.release","source":"postal","order":"O-3","votes":[0,0,0],"nota":0,"rejected":1}"#)
    #expect(hall.says("postal.votes") == [1, 1, 0] && hall.says("postal.held") == 0)
    #expect(hall.says("postal.rejected") == ["no-vote": 1, "by-order": 2])
    let more = #"{"do":"held.release","source":"postal","order":"O-4","votes":[1,0,0],"nota":0,"rejected":0}"#
    #expect(hall.enter(more).at("code") == "held-short")
  }
}
