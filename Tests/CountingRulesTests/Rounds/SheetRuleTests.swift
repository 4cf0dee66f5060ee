import CountingRules
import Testing

@Suite("Balancing a sheet")
struct SheetBalanceTests {
  private let entry = SheetEntry(
    by: "a", terminal: nil, votes: [412, 305], nota: 3, doubt: .settled(rejected: 4, held: 1))

  @Test(
    "Σ candidates + NOTA + doubtful = papers issued; it says by how many not (R-3)",
    arguments: [
      (725, nil), (726, "1 paper short of the 726"), (1725, "1,000 papers short of the 1,725"),
      (720, "5 papers more than the 720"),
    ] as [(Int, String?)])
  func balance(_ issued: Int, _ says: String?) {
    do throws(Refusal) {
      try entry.checkBalance(issued: issued)
      #expect(says == nil)
    } catch {
      #expect(error.rule == .sheetBalance && error.message.contains(says ?? "nothing"))
    }
  }

  @Test("names its lines from the top, and reads a name back only to the letter (R-5)")
  func cells() {
    #expect(entry.lines.map(\.cell.name) == ["votes.1", "votes.2", "nota", "rejected", "held"])
    #expect(entry.lines.map(\.figure) == [412, 305, 3, 4, 1])
    for name in ["votes.1", "votes.2", "nota", "doubtful", "rejected", "held"] {
      #expect(SheetCell(name)?.name == name)
    }
    for name in ["votes.01", "votes.", "votes", "votes.+1", "Nota", ""] { #expect(SheetCell(name) == nil) }
  }

  @Test("finds the cells in which two entries differ (R-5)")
  func differing() {
    var other = entry
    other.set(.votes(2), to: 306)
    other.set(.held, to: 0)
    other.set(.doubtful, to: 9)
    #expect(entry.differs(from: other) == [.votes(2), .held] && entry.differs(from: entry) == [])
  }

  @Test("final = clear + accepted; doubtful = accepted + rejected + held (D-7)")
  func settled() {
    var papers = DoubtfulPapers()
    let outcomes: [Decision.Outcome] = [.valid(candidate: 2), .nota, .rejected(ground: "spurious"), .held(order: "O")]
    for (index, outcome) in outcomes.enumerated() {
      papers.decisions.append(
        Decision(paper: index + 1, outcome: outcome, circumstance: nil, objection: nil, by: "ro", entry: index))
    }
    let clear = SheetEntry(by: "a", terminal: nil, votes: [10, 5], nota: 1, doubt: .clear(doubtful: 6))
    let sheet = SettledSheet(clear, doubtful: papers)
    #expect(sheet.votes == [10, 5] && sheet.accepted == [0, 1] && sheet.acceptedNota == 1 && sheet.undecided == 2)
    #expect(sheet.tally == Tally(votes: [10, 6], nota: 2, rejected: 1, held: 1) && sheet.clearOfDoubt == 18)
    let final = SheetEntry(by: "a", terminal: nil, votes: [10, 6], nota: 2, doubt: .settled(rejected: 1, held: 1))
    papers.releases = [Release(votes: [1, 0], nota: 0, rejected: 0, order: "O", entry: 9)]
    let released = SettledSheet(final, doubtful: papers)
    #expect(released.votes == [11, 6] && released.held == 0 && released.doubtful == 4 && released.accepted == [1, 1])
    #expect(released.tally.papers == 20)
  }
}

@Suite("Adding up a tally")
struct TallyTests {
  @Test(
    "only equality at the top is a tie, and NOTA never wins (L-1)",
    arguments: [
      ([5, 3, 3], nil, 2, 1), ([5, 5, 3], [1, 2], 0, nil), ([3, 5, 5], [2, 3], 0, nil),
      ([4, 4, 4], [1, 2, 3], 0, nil),
      ([0, 0], [1, 2], 0, nil), ([0, 1], nil, 1, 2), ([7], nil, nil, 1), ([0], nil, nil, 1),
    ] as [([Int], [Int]?, Int?, Int?)])
  func tie(_ votes: [Int], _ tied: [Int]?, _ margin: Int?, _ leader: Int?) {
    let tally = Tally(votes: votes, nota: 99)
    #expect(tally.tie?.candidates == tied && tally.margin == margin && tally.leader == leader)
    #expect(tally.tie == nil || tally.tie?.votes == votes.max())
  }

  @Test("every paper is in one place")
  func papers() {
    let tally = Tally(votes: [3, 4], nota: 2, rejected: 1, held: 5)
    #expect(tally.candidateVotes == 7 && tally.papers == 15)
    #expect((tally + tally).papers == 30 && (tally + tally - tally) == tally)
  }

  @Test("five slips a candidate, in ballot order (L-3)")
  func slips() {
    let slips = Tie(candidates: [3, 12], votes: 9).slips.map(\.text)
    #expect(slips == (1...5).map { "C003-\($0)" } + (1...5).map { "C012-\($0)" })
  }
}
