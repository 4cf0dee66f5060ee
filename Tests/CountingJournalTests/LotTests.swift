import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

@Suite("Drawing of a lot")
struct LotTests {
  private let commit = #"{"do":"lot.commit","sources":["AGENT-C002","AGENT-C001"]}"#
  private let draw = #"{"do":"lot.draw","digits":{"AGENT-C001":"3141592653","AGENT-C002":"5897932384"}}"#
  private let byHand = #"{"do":"lot.record","slip":"C002-4","drawnBy":"A child","witnesses":["A","B"]}"#

  @Test("is wanted where candidates are equal at the top (L-1)")
  func tie() throws {
    let hall = try Hall.at(.over, .small, .tied)
    #expect(hall.says("totals.candidates") == [29, 29, 10])
    #expect(
      hall.says("outcome") == ["kind": "tie", "candidate": .null, "margin": 0, "byLot": false, "tied": [1, 2]])
    #expect(hall.blockers() == ["tie-unresolved"])
  }

  @Test("is committed by a statement to the letter, its digest, and no secret in the journal (L-4)")
  func committed() throws {
    var hall = try Hall.at(.over, .small, .tied)
    let (size, root) = (hall.state.tree.size, hall.status.at("root").string ?? "")
    let answer = try hall.does(commit)
    let slips = [1, 2].flatMap { candidate in (1...5).map { "slip: C00\(candidate)-\($0)\n" } }.joined()
    let statement =
      "wardlot/1\nelection: in-ap-small-2021\nward: 1\njournal: \(size) \(root)\ntied: C001 29\ntied: C002 29\n"
      + "slips-per-candidate: 5\n" + slips
      + "otp-commitment: \(Digest256.of(Array(0..<32)).hex)\nentropy: AGENT-C002 AGENT-C001\n"
    #expect(answer.at("statement") == .string(statement))
    #expect(answer.at("digest") == .string(Digest256.of(statement).hex))
    #expect(!String(decoding: hall.lines[hall.last], as: UTF8.self).contains("00010203"))
    #expect(hall.blockers() == ["tie-unresolved"])
  }

  @Test("is drawn from the committed secret and the entropy, and anybody can replay it (L-4)")
  func drawn() throws {
    var hall = try Hall.at(.over, .small, .tied)
    let digest = try hall.does(commit).at("digest").string ?? ""
    let answer = try hall.does(draw)
    let entropy = "AGENT-C002:5897932384/AGENT-C001:3141592653/"
    #expect(answer.at("entropy") == .string(entropy))
    #expect(answer.at("otp") == .string(hexadecimal(Array(0..<32))))
    let labels = [1, 2].flatMap { candidate in (1...5).map { "C00\(candidate)-\($0)" } }
    let replay = Draw(randomness: "\(digest)/\(entropy)", oneTimeCode: Array(0..<32), labels: labels)
    #expect(answer.at("prk") == .string(hexadecimal(replay.prk)))
    #expect(
      answer.at("order")
        == .array(replay.order.map { ["slip": .string($0.label), "position": .string(hexadecimal($0.position))] }))
    let slip = try #require(replay.order.first?.label)
    #expect(answer.at("slip") == .string(slip))
    let winner: JSON = slip.hasPrefix("C001") ? 1 : 2
    #expect(answer.at("candidate") == winner)
    #expect(
      hall.says("outcome") == ["kind": "elected", "candidate": winner, "margin": 0, "byLot": true, "tied": [1, 2]])
    // The counted votes never change (L-3).
    #expect(hall.says("totals.candidates") == [29, 29, 10] && hall.blockers() == [])
    try hall.does(#"{"do":"result.declare"}"#)
  }

  @Test("takes dice as its only source (L-4)")
  func dice() throws {
    var hall = try Hall.at(.over, .small, .tied)
    try hall.does(
      #"{"do":"lot.commit","sources":["DICE"]}"#, #"{"do":"lot.draw","digits":{"DICE":"31415926535897932384"}}"#)
  }

  @Test("by hand is recorded instead (L-5)")
  func hand() throws {
    var hall = try Hall.at(.over, .small, .tied)
    try hall.does(byHand)
    #expect(
      hall.says("outcome") == ["kind": "elected", "candidate": 2, "margin": 0, "byLot": true, "tied": [1, 2]])
  }

  @Test("is left to the hand when the commitment is abandoned by order (L-5)")
  func abandoned() throws {
    var hall = try Hall.at(.over, .small, .tied)
    try hall.does(commit, #"{"do":"lot.abandon","order":"SEC 6","reason":"Disk lost"}"#)
    #expect(hall.tries(commit).at("code") == "lot-committed" && hall.tries(draw).at("code") == "lot-not-committed")
    try hall.does(byHand)
    #expect(hall.blockers() == [])
  }

  @Test("needs the secret of its commitment, and no other (L-4)")
  func secret() throws {
    var hall = try Hall.at(.over, .small, .tied)
    try hall.does(commit)
    hall.secret = Array(1...32)
    #expect(hall.tries(draw).at("code") == "secret-missing")
  }

  @Test("belongs to its tie: another tie is committed anew (L-5)")
  func anotherTie() throws {
    var hall = try Hall.at(.over, .small, .tied)
    try hall.does([
      commit, #"{"do":"drum.amend","change":2,"reason":"Stuck","confirmedBy":"sup"}"#, #"{"do":"round.issue"}"#,
    ])
    try hall.does(StorySheet(3, 1, [1, 1, 0]).acts())
    try hall.does(#"{"do":"round.announce","round":3}"#, #"{"do":"totals.announce"}"#)
    hall.clock = "12:30"
    #expect(hall.tries(draw).at("code") == "lot-not-committed")
    try hall.does(commit, draw)
    #expect(hall.says("outcome.byLot") == true)
  }
}
