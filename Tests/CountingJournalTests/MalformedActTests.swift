import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

/// A line that is no act, or an act whose fields are wrong, as it comes.
struct MalformedLine: Sendable, CustomTestStringConvertible {
  let line: String
  let settings: Settings
  /// What the message must name.
  let naming: String

  init(_ line: String, naming: String = "", _ settings: Settings = .small) {
    (self.line, self.settings, self.naming) = (line, settings, naming)
  }

  var testDescription: String { line }

  static let lines: [MalformedLine] = [
    // No JSON object, no `do`.
    .init("hello"), .init(""), .init("{"), .init("[]"), .init("7"), .init("null"), .init(#""ward.begin""#),
    .init(#"{"do":"ward.begin","by":"ro","ward":1}{}"#), .init(#"{"do":"ward.begin","by":"ro","ward":1,}"#),
    .init("{}", naming: "do"), .init(#"{"do":7}"#, naming: "do"), .init(#"{"do":null}"#, naming: "do"),
    // A key twice, whatever its values.
    .init(#"{"do":"ward.begin","by":"ro","by":"ro","ward":1}"#),
    .init(#"{"do":"ward.begin","by":"ro","ward":1,"w\u0061rd":1}"#),
    // Whole numbers, from 0, written as such.
    .init(#"{"do":"ward.begin","by":"ro","ward":1.5}"#, naming: "ward"),
    .init(#"{"do":"ward.begin","by":"ro","ward":1.0}"#, naming: "ward"),
    .init(#"{"do":"ward.begin","by":"ro","ward":1e3}"#, naming: "ward"),
    .init(#"{"do":"ward.begin","by":"ro","ward":-1}"#, naming: "ward"),
    .init(#"{"do":"ward.begin","by":"ro","ward":10000000}"#, naming: "ward"),
    .init(#"{"do":"ward.begin","by":"ro","ward":99999999999999999999}"#, naming: "ward"),
    .init(#"{"do":"ward.begin","by":"ro","ward":"1"}"#, naming: "ward"),
    .init(#"{"do":"ward.begin","by":"ro","ward":null}"#, naming: "ward"),
    .init(#"{"do":"ward.begin","by":"ro","ward":true}"#, naming: "ward"),
    .init(#"{"do":"ward.begin","by":"ro"}"#, naming: "ward"),
    .init(#"{"do":"ward.begin","by":"ro","ward":01}"#), .init(#"{"do":"ward.begin","by":"ro","ward":+1}"#),
    // The envelope.
    .init(#"{"do":"ward.begin","ward":1}"#, naming: "by"), .init(#"{"do":"ward.begin","ward":1,"by":7}"#, naming: "by"),
    .init(#"{"do":"ward.begin","by":"ro","ward":1,"hurry":true}"#, naming: "hurry"),
    .init(#"{"do":"ward.begin","by":"ro","ward":1,"seq":7}"#, naming: "seq"),
    .init(#"{"do":"ward.begin","by":"ro","ward":1,"note":7}"#, naming: "note"),
    .init(#"{"do":"ward.begin","by":"ro","ward":1,"id":7}"#, naming: "id"),
    .init(#"{"do":"ward.begin","by":"ro","ward":1,"id":null}"#, naming: "id"),
    .init(#"{"do":"ward.begin","by":"ro","ward":1,"at":"08:00"}"#, naming: "at"),
    .init(#"{"do":"ward.begin","by":"ro","ward":1,"at":"2021-03-14T08:00:00"}"#, naming: "at"),
    .init(#"{"do":"ward.begin","by":"ro","ward":1,"at":"2021-02-29T08:00:00Z"}"#, naming: "at"),
    .init(#"{"do":"clock.accept","by":"ro","ward":1,"reason":"Mended"}"#, naming: "ward"),
  ]

  static let fields: [MalformedLine] =
    [
      #"{"do":"agent.add","candidate":1,"name":" "}"#: "name",
      #"{"do":"objection.add","text":""}"#: "text",
      #"{"do":"officer.add","officer":"x","name":"X","role":"king"}"#: "role",
      #"{"do":"officer.add","officer":"x","name":"X","role":"ro","wards":"1-"}"#: "wards",
      #"{"do":"officer.add","officer":"x","name":"X","role":"ro","wards":[]}"#: "wards",
      #"{"do":"ward.hold","kind":"rain","reason":"R"}"#: "kind",
      #"{"do":"count.suspend","reason":7}"#: "reason",
      #"{"do":"strike","entries":[]}"#: "entries", #"{"do":"strike","entries":[-1]}"#: "entries",
      #"{"do":"strike","entries":7}"#: "entries",
      #"{"do":"postal.receive","cover":" ","kind":"post"}"#: "cover",
      #"{"do":"postal.receive","cover":"A","kind":"pigeon"}"#: "kind",
      #"{"do":"postal.receive","cover":"A","kind":"post","received":"08:00:01"}"#: "received",
      #"{"do":"postal.scan","cover":"A","step":"13D","code":"C"}"#: "step",
      #"{"do":"postal.scan","cover":"A","step":"13C","code":""}"#: "code",
      #"{"do":"postal.count","empty":0,"votes":[1,-1,0],"nota":0,"rejected":{}}"#: "votes",
      #"{"do":"postal.count","empty":0,"votes":[1,0,0],"nota":0,"rejected":[]}"#: "rejected",
      #"{"do":"postal.count","empty":0,"votes":[1,0,0],"nota":0}"#: "rejected",
      #"{"do":"box.verify","station":"11","box":"11/1","sealIntact":"yes","paperSeal":"PS 111"}"#: "sealIntact",
      #"{"do":"box.give","station":11,"box":"11/1","table":1}"#: "station",
      #"{"do":"station.proforma1","station":"11","cause":"C","agents":[{"candidate":1,"name":"A","mark":"x"}]}"#:
        "mark",
      #"{"do":"station.proforma1","station":"11","cause":"C","agents":[7]}"#: "agents",
      #"{"do":"drum.amend","change":0,"reason":"R"}"#: "change",
      #"{"do":"round.issue","issues":[]}"#: "issues",
      #"{"do":"round.issue","issues":[{"table":1,"papers":0}]}"#: "papers",
      #"{"do":"round.issue","issues":[{"table":1,"papers":5},{"table":1,"papers":5}]}"#: "issues",
      #"{"do":"round.issue","issues":[{"table":1,"papers":5,"bundle":1}]}"#: "bundle",
      #"{"do":"issue.return","round":1,"table":1,"papers":0,"reason":"R"}"#: "papers",
      #"{"do":"sheet.enter","round":1,"table":1,"votes":[1,1,1],"nota":0,"doubtful":0}"#: "rejected",
      #"{"do":"sheet.enter","round":1,"table":1,"votes":[1,1,1],"nota":0,"rejected":0}"#: "held",
      #"{"do":"sheet.enter","round":1,"table":1,"votes":[1,1,1],"nota":0,"rejected":0,"held":0,"doubtful":0}"#:
        "doubtful",
      #"{"do":"sheet.reenter","round":1,"table":1,"values":{}}"#: "values",
      #"{"do":"doubtful.decide","round":1,"table":1,"decisions":[]}"#: "decisions",
      #"{"do":"doubtful.decide","round":1,"table":1,"decisions":[{"outcome":"nota"}]}"#: "paper",
      #"{"do":"doubtful.decide","round":1,"table":1,"decisions":[{"paper":1,"papers":"1-2","outcome":"nota"}]}"#:
        "paper",
      #"{"do":"doubtful.decide","round":1,"table":1,"decisions":[{"papers":"5-3","outcome":"nota"}]}"#: "papers",
      #"{"do":"doubtful.decide","round":1,"table":1,"decisions":[{"paper":1,"outcome":"lost"}]}"#: "outcome",
      #"{"do":"doubtful.decide","round":1,"table":1,"decisions":[{"paper":1,"outcome":"nota","circumstance":"x"}]}"#:
        "circumstance",
      #"{"do":"held.release","source":"drum","order":"O","votes":[1,0,0],"nota":0,"rejected":0}"#: "source",
      #"{"do":"recount.request","candidate":1,"capacity":"uncle"}"#: "capacity",
      #"{"do":"recount.request","candidate":1,"capacity":"candidate","received":"08:00:01"}"#: "received",
      #"{"do":"recount.decide","request":1,"decision":"maybe"}"#: "decision",
      #"{"do":"recount.pile","recount":1,"pile":"nota","found":1}"#: "moved",
      #"{"do":"lot.commit","sources":["dice"]}"#: "sources", #"{"do":"lot.commit","sources":["A","A"]}"#: "sources",
      #"{"do":"lot.commit","sources":[""]}"#: "sources", #"{"do":"lot.draw","digits":{"DICE":7}}"#: "digits",
      #"{"do":"lot.record","slip":"C001-1","drawnBy":" "}"#: "drawnBy",
      #"{"do":"certificate.acknowledge","receivedBy":"A"}"#: "identifiedBy",
      #"{"do":"packet.seal","packet":"outer"}"#: "seals", #"{"do":"packet.handOver","to":"T","receipt":""}"#: "receipt",
      #"{"do":"attachment.add","form":"30","name":"a","sha256":"0a","bytes":9}"#: "sha256",
    ].map { MalformedLine($0.key, naming: $0.value) }.sorted { $0.line < $1.line }

  static let clear: [MalformedLine] = [
    .init(#"{"do":"sheet.enter","round":1,"table":1,"votes":[1,1,1],"nota":0}"#, naming: "doubtful", .clear),
    .init(
      #"{"do":"sheet.enter","round":1,"table":1,"votes":[1,1,1],"nota":0,"doubtful":0,"held":0}"#, naming: "held",
      .clear),
  ]
}

@Suite("Reading an act")
struct MalformedActTests {
  @Test("refuses a line that is no act: malformed-act, naming what is wrong", arguments: MalformedLine.lines)
  func lines(_ row: MalformedLine) throws {
    var hall = try Hall()
    let before = hall.status
    let answer = hall.enter(exactly: Array(row.line.utf8))
    #expect(answer.at("code") == "malformed-act" && answer.at("accepted") == false)
    #expect(row.naming.isEmpty || answer.at("message").string?.contains("`\(row.naming)`") == true, "\(answer)")
    #expect(hall.status == before)
  }

  @Test(
    "refuses a field absent, unknown or ill-typed: malformed-act, naming it",
    arguments: MalformedLine.fields + MalformedLine.clear)
  func fields(_ row: MalformedLine) throws {
    var hall = try Hall(.small(row.settings))
    hall.clock = "08:00"
    let answer = hall.enter(row.line)
    #expect(answer.at("code") == "malformed-act", "\(answer)")
    #expect(answer.at("message").string?.contains(row.naming) == true, "\(answer)")
    #expect(hall.last == 0)
  }

  @Test("takes the largest count, a blank line's worth of space, and fields in any order")
  func sound() throws {
    var hall = try Hall()
    try hall.does(
      #"{"ward":2,"tendered":0,"by":"sup-2","station":"21","received":9999999,"unusedSigned":9999999,"#
        + #""unusedUnsigned":0,"cancelledProcedure":0,"cancelledOther":0,"do":"account.enter"}"#)
    #expect(hall.says("stations.0.account", ward: 2) == 0)
    let answer = hall.enter(exactly: Array("  { \"do\" : \"ward.begin\", \"by\":\"ro\",\t\"ward\":1 }  ".utf8))
    #expect(answer.at("accepted") == true && answer.at("seq") == 2)
  }
}
