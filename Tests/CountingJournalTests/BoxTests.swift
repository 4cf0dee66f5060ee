import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

private func box(_ act: String, _ box: String, _ rest: String, by: String = "sup") -> String {
  #"{"do":"box.\#(act)","by":"\#(by)","station":"\#(box.prefix(2))","box":"\#(box)",\#(rest)}"#
}

private func proforma(_ rest: String, by: String = "sup") -> String {
  #"{"do":"station.proforma1","by":"\#(by)","station":"12","cause":"Slip","agents":[{"candidate":1,"name":"A","mark":"refused"}]\#(rest)}"#
}

@Suite("Opening a box")
struct OpeningBoxTests {
  @Test(
    "is stopped by a broken seal or another paper seal number, compared trimmed and without case (B-3)",
    arguments: [
      (true, "PS 121", "verified"), (true, " ps 121 ", "verified"), (true, "PS 122", "stopped"),
      (false, "PS 121", "stopped"), (true, "", "stopped"),
    ])
  func seals(_ intact: Bool, _ seal: String, _ state: String) throws {
    var hall = try Hall.at(.given)
    let answer = try hall.does(box("verify", "12/1", #""sealIntact":\#(intact),"paperSeal":"\#(seal)""#))
    #expect(answer.at("state") == .string(state))
  }

  @Test("goes on when the RO decides to count it (B-3)")
  func decided() throws {
    var hall = try Hall.at(.given)
    try hall.does(
      box("verify", "12/1", #""sealIntact":false,"paperSeal":"PS 121""#),
      box("decide", "12/1", #""count":true,"reason":"Agents agree""#, by: "aro"),
      box("count", "12/1", #""bundles":6,"leftover":0"#))
    #expect(hall.says("stations.1.state") == "equal")
  }

  @Test("is over when it is set aside: its table is free, and it blocks until counted or excluded (B-3)")
  func setAside() throws {
    var hall = try Hall.at(.given)
    try hall.does(
      box("decide", "11/1", #""count":false,"reason":"No seal""#, by: "aro"), box("give", "11/2", #""table":1"#))
    #expect(hall.blockers().contains("box-set-aside") && hall.says("stations.0.state") == "pending")
    try hall.does(#"{"do":"box.exclude","station":"11","box":"11/1","order":"SEC 5"}"#)
    #expect(!hall.blockers().contains("box-set-aside"))
    // True after all: it was given, so it is verified; the exclusion ends.
    try hall.does(box("decide", "11/1", #""count":true,"reason":"Seal found""#, by: "aro"))
    #expect(try hall.does(box("count", "11/1", #""bundles":4,"leftover":4"#)).at("found") == 24)
  }

  @Test("begins again for a box set aside before it was given: it is registered (B-3)")
  func registered() throws {
    var hall = try Hall.at(.given)
    try hall.does(
      box("decide", "11/2", #""count":false,"reason":"Missing""#, by: "aro"),
      box("decide", "11/2", #""count":true,"reason":"Found""#, by: "aro"))
    #expect(hall.enter(box("count", "11/2", #""bundles":3,"leftover":1"#)).at("code") == "box-not-verified")
    #expect(hall.enter(box("give", "11/2", #""table":1"#)).at("code") == "table-busy")
  }
}

@Suite("Comparing a station with its account")
struct ComparingTests {
  @Test("counts bundles and a leftover, as often as it takes: the last count stands (B-5, B-6)")
  func counting() throws {
    var hall = try Hall.at(.verified)
    #expect(try hall.does(box("count", "12/1", #""bundles":5,"leftover":4"#)).at("found") == 29)
    #expect(
      hall.says("stations.1") == ["station": "12", "account": 30, "found": 29, "difference": -1, "state": "different"])
    try hall.does(box("count", "12/1", #""bundles":6,"leftover":0"#))
    #expect(hall.says("stations.1.state") == "equal" && hall.says("stations.0.found") == .null)
    // The first count frees the table.
    try hall.does(box("give", "11/2", #""table":2"#))
  }

  @Test("takes Proforma-1 when the same number has come twice, or the RO waives it (B-6)")
  func proforma1() throws {
    var hall = try Hall.at(.verified)
    let short = box("count", "12/1", #""bundles":5,"leftover":4"#)
    try hall.does(short)
    var waiving = hall
    try waiving.does(proforma(#","waived":"Torn stub seen""#, by: "aro"))
    #expect(waiving.says("stations.1.state") == "proforma-1")
    try hall.does(short, proforma(""))
    #expect(hall.says("stations.1.state") == "proforma-1")
    // It speaks for these figures and no others.
    try hall.does(box("count", "12/1", #""bundles":5,"leftover":3"#))
    #expect(hall.says("stations.1.state") == "different")
    try hall.does(short)
    #expect(hall.says("stations.1.state") == "proforma-1")
  }

  @Test("takes an account entered again with a reason; the old one is kept (B-1a)")
  func account() throws {
    var hall = try Hall.at(.boxes)
    try hall.does(
      #"{"do":"account.enter","by":"sup","station":"12","received":40,"unusedSigned":5,"unusedUnsigned":4,"#
        + #""cancelledProcedure":0,"cancelledOther":0,"tendered":0,"reason":"Misread"}"#)
    #expect(
      hall.says("stations.1") == ["station": "12", "account": 31, "found": 30, "difference": -1, "state": "different"])
  }

  @Test("mixes the drum from what was found, whatever the accounts say (B-7, B-8)")
  func mixing() throws {
    var hall = try Hall.at(.verified)
    let short = box("count", "12/1", #""bundles":5,"leftover":3"#)
    try hall.does(
      box("count", "11/1", #""bundles":4,"leftover":4"#), short, short, proforma(""),
      box("decide", "11/2", #""count":false,"reason":"Missing""#, by: "aro"))
    #expect(hall.says("stations.0.state") == "set-aside" && hall.says("stations.0.found") == 24)
    let answer = try hall.does(#"{"do":"drum.mix","by":"drum"}"#)
    #expect(answer.at("papers") == 52 && answer.at("bundles") == 10 && answer.at("loose") == 2)
    #expect(hall.says("drum") == ["papers": 52, "bundles": 10, "loose": 2, "left": 52])
    #expect(hall.says("stage") == "mixed")
    // A box counted after mixing joins what the drum then holds (B-9); its station may need Proforma-1.
    try hall.does(
      box("decide", "11/2", #""count":true,"reason":"Found""#, by: "aro"), box("give", "11/2", #""table":1"#),
      box("verify", "11/2", #""sealIntact":true,"paperSeal":"PS 112""#),
      box("count", "11/2", #""bundles":3,"leftover":0"#))
    #expect(hall.says("drum.papers") == 67 && hall.says("ledger.found") == 67 && hall.says("ledger.closes") == true)
    #expect(hall.blockers().contains("boxes-incomplete"))
    try hall.does(proforma(#","waived":"Counted late""#, by: "ro").replacing(#""12""#, with: #""11""#))
    #expect(hall.says("stations.0.state") == "proforma-1" && !hall.blockers().contains("boxes-incomplete"))
  }

  @Test("leaves a station its papers and no votes: after mixing nothing gives votes by station (B-10)")
  func secrecy() throws {
    let hall = try Hall.at(.totals)
    for station in hall.says("stations").array ?? [] {
      let members = Set(station.object?.pairs.map(\.key) ?? [])
      #expect(members == ["station", "account", "found", "difference", "state"])
    }
    for line in hall.lines.dropFirst(24) { #expect(try JSONReader.read(line)["station"] == nil) }
  }

  @Test("amends a drum that holds more or less than the book says (R-1a)")
  func amending() throws {
    var hall = try Hall.at(.mixed)
    try hall.does(
      #"{"do":"drum.amend","change":-2,"reason":"Two short","confirmedBy":"sup"}"#,
      #"{"do":"drum.amend","change":1,"reason":"One stuck","confirmedBy":"aro"}"#)
    #expect(hall.says("drum") == ["papers": 69, "bundles": 13, "loose": 4, "left": 69])
    #expect(hall.says("ledger.variances") == -1 && hall.says("ledger.closes") == true)
    try hall.does(#"{"do":"drum.amend","change":-69,"reason":"Fire","confirmedBy":"aro"}"#)
    #expect(hall.says("drum.left") == 0)
  }
}
