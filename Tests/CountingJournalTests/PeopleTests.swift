import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

@Suite("Acting in the hall")
struct PeopleTests {
  /// Who does what (contract §3, the column *by*).
  private static let roles: KeyValuePairs<String, [String]> = [
    "ward.begin,count.suspend,count.resume,postal.receive,postal.scan,postal.close,postal.scrutinise,postal.seal": [
      "ro", "aro",
    ],
    "postal.count,box.decide,drum.amend,doubtful.decide,held.release,round.announce,totals.announce": ["ro", "aro"],
    "recount.waive,recount.decide,recount.pile,recount.close,lot.commit,lot.draw,lot.abandon,lot.record": [
      "ro", "aro",
    ],
    "packet.seal,packet.handOver,attachment.add": ["ro", "aro"],
    "officer.add,officer.relieve,ward.hold,ward.release,ward.void,clock.accept,box.exclude": ["ro"],
    "result.declare,certificate.acknowledge,result.amend": ["ro"],
    "agent.add": ["ro", "aro", "sup"],
    "account.enter,box.give,box.verify,box.count,station.proforma1,sheet.enter,sheet.reenter,sheet.blank,recount.request":
      [
        "ro", "aro", "sup", "ent-1",
      ],
    "drum.mix,round.issue,issue.return,issue.move,issue.amend": ["ro", "aro", "drum"],
    "objection.add": ["ro", "aro", "sup", "asst", "ent-1", "drum", "obs", "micro"],
  ]

  private static let acts = roles.flatMap { pair in pair.key.split(separator: ",").map { (String($0), pair.value) } }

  private static let examples: [String: String] =
    [
      RefusedAct.day, RefusedAct.postal, RefusedAct.boxes, RefusedAct.issues, RefusedAct.sheets, RefusedAct.doubtful,
      RefusedAct.totals, RefusedAct.recounts, RefusedAct.lots, RefusedAct.results,
    ].flatMap(\.self).reduce(into: [
      "objection.add": #"{"do":"objection.add","text":"No"}"#, "result.declare": #"{"do":"result.declare"}"#,
    ]) { $0[$1.name] = $1.act }

  @Test("is for the officers of the act, and no others: supervisors never reject a paper (S-2, R-2)", arguments: acts)
  func permitted(_ act: String, _ allowed: [String]) throws {
    let hall = try Hall()
    let example = try #require(Self.examples[act])
    var members = try #require(JSONReader.read(example).object)
    if members["ward"] != nil { members["ward"] = 1 }
    for officer in ["ro", "aro", "sup", "asst", "ent-1", "drum", "obs", "micro"] {
      members["by"] = .string(officer)
      let code = hall.tries(JSON.object(members).canonicalText).at("code")
      #expect((code == "not-permitted") == !allowed.contains(officer), "\(officer): \(code)")
    }
  }

  @Test("knows every act of the catalogue but strike")
  func complete() {
    #expect(Set(Self.acts.map(\.0)).union(["strike"]) == Set(ActCatalogue.names))
  }

  @Test("passes to an officer from the reserve, confined to wards where they say so (S-2)")
  func reserve() throws {
    var hall = try Hall()
    try hall.does(
      #"{"do":"officer.add","officer":"sup-3","name":"New","role":"supervisor","wards":"1;3-4","table":2}"#,
      #"{"do":"officer.add","officer":"aro-2","name":"New","role":"aro","wards":[2]}"#,
      #"{"do":"agent.add","by":"sup-3","candidate":1,"name":"A"}"#,
      #"{"do":"ward.begin","by":"aro-2","ward":2}"#)
    #expect(
      hall.tries(#"{"do":"agent.add","by":"sup-3","ward":2,"candidate":1,"name":"A"}"#).at("code") == "not-permitted")
    #expect(hall.tries(#"{"do":"ward.begin","by":"aro-2"}"#).at("code") == "not-permitted")
    #expect(
      hall.tries(#"{"do":"officer.add","officer":"x","name":"X","role":"aro","wards":[9]}"#).at("code")
        == "unknown-ward")
  }

  @Test("ends for an officer who is relieved (S-2)")
  func relieved() throws {
    var hall = try Hall()
    try hall.does(
      #"{"do":"officer.add","officer":"ro-2","name":"New","role":"ro"}"#,
      #"{"do":"officer.relieve","officer":"ro","reason":"Recused"}"#)
    #expect(hall.enter(#"{"do":"ward.begin","by":"ro"}"#).at("code") == "unknown-officer")
    try hall.does(#"{"do":"ward.begin","by":"ro-2"}"#)
  }

  @Test("is an objection for anyone, at any time, whatever stops the ward (S-2)", arguments: ["count", "loss"])
  func objections(_ kind: String) throws {
    var hall = try Hall()
    let object = #"{"do":"objection.add","by":"micro","text":"Seal unseen","candidate":7,"place":"table 1"}"#
    try hall.does(
      #"{"do":"count.suspend","reason":"Storm","sealed":"Drum"}"#, object,
      #"{"do":"ward.hold","kind":"\#(kind)","reason":"Fire","order":"O","papers":30,"station":"11"}"#, object,
      #"{"do":"ward.void","order":"SEC 9","reason":"Fire"}"#, object)
  }
}

@Suite("Stopping the count of a ward")
struct StoppingTests {
  private func hold(_ kind: String) -> String {
    #"{"do":"ward.hold","kind":"\#(kind)","reason":"Writ","order":"WP 7"}"#
  }

  @Test("holds it until an order releases it; a bar on the declaration lets it go on (T-8)")
  func holds() throws {
    var hall = try Hall()
    try hall.does(#"{"do":"ward.hold","kind":"loss","reason":"Snatched"}"#)
    #expect(hall.says("hold") == ["kind": "loss", "order": .null])
    #expect(hall.enter(#"{"do":"ward.begin"}"#).at("code") == "ward-held")
    try hall.does(#"{"do":"ward.release","order":"SEC 4"}"#, hold("declaration"), #"{"do":"ward.begin"}"#)
    #expect(hall.says("hold") == ["kind": "declaration", "order": "WP 7"])
    #expect(hall.blockers().first == "ward-held")
  }

  @Test("suspends and resumes it, others untouched (T-8)")
  func suspends() throws {
    var hall = try Hall()
    try hall.does(#"{"do":"count.suspend","reason":"Storm"}"#, #"{"do":"ward.begin","ward":2}"#)
    #expect(hall.says("suspended") == true && hall.says("suspended", ward: 2) == false)
    #expect(hall.blockers().contains("suspended"))
    try hall.does(#"{"do":"count.resume"}"#, #"{"do":"ward.begin"}"#)
    #expect(hall.says("suspended") == false)
  }

  @Test("lets applications, waivers, holds, agents and officers through (T-2, T-8)")
  func through() throws {
    var hall = try Hall.at(.totals)
    try hall.does(
      #"{"do":"count.suspend","reason":"Storm"}"#, hold("count"),
      #"{"do":"recount.request","candidate":2,"capacity":"election-agent","grounds":"Close"}"#,
      #"{"do":"recount.waive","candidate":1,"witnesses":["A","B"]}"#, #"{"do":"agent.add","candidate":1,"name":"A"}"#,
      #"{"do":"officer.relieve","officer":"asst","reason":"Ill"}"#, #"{"do":"clock.accept","reason":"None"}"#,
      #"{"do":"count.resume"}"#, #"{"do":"ward.release","order":"SEC 4"}"#)
  }

  @Test("voids it by order: nothing blocks, nothing more is done (T-8)")
  func void() throws {
    var hall = try Hall.at(.announced)
    try hall.does(hold("declaration"), #"{"do":"ward.void","order":"SEC 9","reason":"Fire"}"#)
    #expect(hall.says("stage") == "void" && hall.says("outcome.kind") == "void" && hall.says("outcome.margin") == .null)
    #expect(hall.blockers() == [])
    #expect(
      hall.enter(#"{"do":"certificate.acknowledge","receivedBy":"A","identifiedBy":"B"}"#).at("code") == "not-declared")
  }

  @Test("finds a ward without a poll void, and an uncontested one elected, from the start")
  func fromTheStart() throws {
    var hall = try Hall()
    #expect(hall.says("stage", ward: 4) == "void" && hall.says("outcome.kind", ward: 4) == "void")
    #expect(hall.blockers(ward: 4) == [] && hall.blockers(ward: 3) == [])
    #expect(
      hall.says("outcome", ward: 3)
        == ["kind": "uncontested", "candidate": 1, "margin": .null, "byLot": false, "tied": []])
    try hall.does(#"{"do":"ward.hold","ward":3,"kind":"declaration","reason":"Writ","order":"WP 8"}"#)
    #expect(hall.blockers(ward: 3) == ["ward-held"])
    try hall.does(#"{"do":"ward.release","ward":3,"order":"WP 9"}"#, #"{"do":"result.declare","ward":3}"#)
    #expect(hall.says("stage", ward: 3) == "declared")
  }
}
