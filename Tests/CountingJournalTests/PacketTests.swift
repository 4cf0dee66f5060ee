import CountingJournal
import CountingTestSupport
import Testing

@Suite("Sealing a packet")
struct PacketTests {
  private func seal(_ packet: String, _ papers: Int? = nil) -> String {
    #"{"do":"packet.seal","by":"aro","packet":"\#(packet)","seals":["RO","A"]\#(papers.map { #","papers":\#($0)"# } ?? "")}"#
  }

  /// What each holds at the end of the story, and the stage at which it can first be sealed.
  private static let holding: [(String, Int, Stage)] = [
    ("late-covers", 0, .postal), ("rejected-covers", 0, .postal), ("declarations", 5, .postal),
    ("postal-valid", 4, .postal), ("postal-rejected", 1, .postal), ("candidate-1", 32, .totals),
    ("candidate-2", 19, .totals), ("candidate-3", 12, .totals), ("nota", 4, .totals), ("rejected", 1, .totals),
    ("held", 2, .totals), ("tendered-11", 1, .opened), ("tendered-12", 1, .opened),
  ]

  @Test("holds what the book says, and not before it is settled (P-10, X-5, B-11)", arguments: holding)
  func held(_ packet: String, _ papers: Int, _ first: Stage) throws {
    if first > .opened {
      let early = try Hall.at(first == .totals ? .rounds : .sealed, .small, .held)
      #expect(early.tries(seal(packet, papers)).at("code") == "packet-early")
    }
    var hall = try Hall.at(first, .small, .held)
    for wrong in [papers - 1, papers + 1] where wrong >= 0 {
      #expect(hall.tries(seal(packet, wrong)).at("code") == "packet-mismatch")
    }
    try hall.does(seal(packet, papers))
    #expect(hall.tries(seal(packet, papers)).at("code") == "packet-sealed")
  }

  @Test("accounts for every paper found and every postal paper (X-5)")
  func sum() {
    let papers = Self.holding.filter { !$0.0.hasPrefix("tendered") }.dropFirst(3).reduce(0) { $0 + $1.1 }
    #expect(papers == 70 + 5)
  }

  @Test(
    "registers what came from the stations at any time, whatever number is given (X-6)",
    arguments: ["outer", "unused-11", "counterfoils-12", "marked-copy-11"])
  func registered(_ packet: String) throws {
    var hall = try Hall()
    try hall.does(seal(packet, 7))
  }

  @Test("holds no tendered papers before there is an account (B-11, X-5)")
  func tendered() throws {
    let hall = try Hall()
    #expect(
      hall.tries(#"{"do":"packet.seal","ward":2,"packet":"tendered-21","papers":0,"seals":[]}"#).at("code")
        == "packet-early")
  }

  @Test("holds late covers and those found late together, and covers rejected by any ground (P-5, X-5)")
  func covers() throws {
    var hall = try Hall.at(.closed)
    hall.clock = "08:05"
    try hall.does(
      #"{"do":"postal.receive","cover":"L","kind":"post"}"#,
      #"{"do":"postal.receive","cover":"F","kind":"post","received":"07:00"}"#)
    try hall.does((1...4).map { Stage.scrutinise("P\($0)", serial: "S\($0)") } + [Stage.scrutinise("P5", serial: "S1")])
    try hall.does(
      #"{"do":"postal.seal"}"#, #"{"do":"postal.count","empty":0,"votes":[4,0,0],"nota":0,"rejected":{}}"#,
      seal("late-covers", 2), seal("rejected-covers", 1), seal("declarations", 4))
  }

  @Test("goes on after the declaration, to the treasury against a receipt; signed copies by hash (X-5, X-7, P-13)")
  func handedOver() throws {
    var hall = try Hall.at(.declared)
    try hall.does(
      seal("candidate-1", 32), #"{"do":"packet.handOver","by":"aro","to":"Treasury","receipt":"T 4"}"#,
      #"{"do":"attachment.add","form":"form-33","name":"signed.pdf","sha256":"\#(String(repeating: "ab", count: 32))","bytes":70000000}"#
    )
  }
}
