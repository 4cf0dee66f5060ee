import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

@Suite("Entering a counting sheet")
struct SheetTests {
  private let sheet = StorySheet(1, 1, [8, 7, 3], nota: 1, accepted: [0, 1, 0], rejected: 1)

  @Test("settled: is entered twice, and shows nothing until it is settled (R-5, R-6a, D-7)")
  func settled() throws {
    var hall = try Hall.at(.issued)
    try hall.does(sheet.decided)
    #expect(hall.says("rounds.0.sheets.0.state") == "issued")
    #expect(try hall.does(sheet.entered(by: "ent-1")).at("state") == "first-entry")
    #expect(hall.says("rounds.0.sheets.0.votes") == [0, 0, 0] && hall.says("totals.rounds") == [0, 0, 0])
    #expect(try hall.does(sheet.entered(by: "ent-2")).at("state") == "settled")
    #expect(
      hall.says("rounds.0.sheets.0")
        == [
          "table": 1, "papers": 20, "variance": 0, "state": "settled", "votes": [8, 7, 3], "nota": 1, "doubtful": 2,
          "accepted": [0, 1, 0], "acceptedNota": 0, "rejected": 1, "held": 0,
        ])
    #expect(hall.says("totals.rounds") == [8, 7, 3])
  }

  @Test("clear: is entered with its doubtful papers, accepted ones come on top (R-6a, D-7)")
  func clear() throws {
    var hall = try Hall.at(.issued, .clear)
    try hall.does(sheet.entered(by: "ent-1", .clear))
    #expect(try hall.does(sheet.entered(by: "ent-2", .clear)).at("state") == "entered")
    #expect(hall.says("totals.rounds") == [8, 6, 3] && hall.says("totals.papers") == 23)
    try hall.does(sheet.decided)
    #expect(
      hall.says("rounds.0.sheets.0")
        == [
          "table": 1, "papers": 20, "variance": 0, "state": "settled", "votes": [8, 6, 3], "nota": 1, "doubtful": 2,
          "accepted": [0, 1, 0], "acceptedNota": 0, "rejected": 1, "held": 0,
        ])
    #expect(hall.says("totals.rounds") == [8, 7, 3])
    // A clear sheet with no doubtful paper is settled at once.
    let plain = StorySheet(1, 2, [9, 6, 4], nota: 1)
    try hall.does(plain.entered(by: "ent-1", .clear))
    #expect(try hall.does(plain.entered(by: "sup", .clear)).at("state") == "settled")
  }

  @Test("once: the first entry settles the matter, where the setting asks for one (R-5)")
  func once() throws {
    var hall = try Hall.at(.issued, .once)
    #expect(try hall.does(StorySheet(1, 1, [10, 7, 3]).entered(by: "ent-1")).at("state") == "settled")
    hall = try Hall.at(.issued, .small(.clear, entries: 1))
    #expect(try hall.does(sheet.entered(by: "ent-1", .clear)).at("state") == "entered")
  }

  @Test("differing: names the cells and no figure; each keys its own again until they agree (R-5)")
  func differing() throws {
    var hall = try Hall.at(.issued, .clear)
    let other = StorySheet(1, 1, [9, 6, 3], nota: 1, rejected: 1)
    try hall.does(sheet.entered(by: "ent-1", .clear))
    let answer = try hall.does(other.entered(by: "ent-2", .clear))
    // 8, 6, 3, NOTA 1, doubtful 2 against 9, 6, 3, NOTA 1, doubtful 1.
    #expect(answer.at("state") == "differs" && answer.at("differs") == ["votes.1", "doubtful"])
    #expect(hall.says("rounds.0.sheets.0.state") == "differs" && hall.says("totals.rounds") == [0, 0, 0])
    let still = try hall.does(reenter(by: "ent-2", #"{"votes.1":7,"doubtful":3}"#))
    #expect(still.at("state") == "differs" && still.at("differs") == ["votes.1", "doubtful"])
    let agreed = try hall.does(reenter(by: "ent-2", #"{"votes.1":8,"doubtful":2}"#))
    #expect(agreed.at("state") == "entered" && agreed.at("differs") == [])
    #expect(hall.says("rounds.0.sheets.0.votes") == [8, 6, 3])
    // Both entries stay in the journal.
    #expect(try hall.lines.suffix(3).map { try JSONReader.read($0).at("by") } == ["ent-2", "ent-2", "ent-2"])
  }

  @Test("differing: the first may be the one who was wrong, and the cells in question change (R-5)")
  func firstWrong() throws {
    var hall = try Hall.at(.issued)
    try hall.does(
      StorySheet(1, 1, [8, 8, 3], nota: 1).entered(by: "ent-1"),
      StorySheet(1, 1, [8, 7, 4], nota: 1).entered(by: "ent-2"))
    let answer = try hall.does(reenter(by: "ent-1", #"{"votes.2":7,"votes.3":4}"#))
    #expect(answer.at("state") == "settled" && hall.says("rounds.0.sheets.0.votes") == [8, 7, 4])
  }

  @Test("takes the agents' marks, and refuses a mark that is none (R-6)")
  func agents() throws {
    var hall = try Hall.at(.issued)
    let marked = StorySheet(1, 1, [10, 7, 3]).entered(by: "ent-1").replacing(
      #""held":0"#, with: #""held":0,"agents":[{"candidate":1,"name":"A","mark":"left"}]"#)
    try hall.does(marked)
    #expect(hall.tries(marked.replacing("left", with: "asleep")).at("code") == "malformed-act")
  }

  @Test("finds both entries from one terminal (R-5)")
  func terminal() throws {
    var hall = try Hall.at(.issued)
    let sheet = StorySheet(1, 1, [10, 7, 3])
    hall.terminal = "desk-1"
    try hall.does(sheet.entered(by: "ent-1"))
    var other = hall
    other.terminal = "desk-2"
    try other.does(sheet.entered(by: "ent-2"))
    #expect(!other.findings().contains("one-terminal"))
    try hall.does(sheet.entered(by: "ent-2"))
    #expect(hall.findings().contains("one-terminal"))
  }

  private func reenter(by: String, _ values: String) -> String {
    #"{"do":"sheet.reenter","by":"\#(by)","round":1,"table":1,"values":\#(values)}"#
  }
}
