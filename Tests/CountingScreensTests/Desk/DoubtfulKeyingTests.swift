import CountingRules
import CountingScreens
import CountingTestSupport
import Testing

@Suite("Keying doubtful papers")
struct DoubtfulKeyingTests {
  private static let grounds = Rulebook.municipalities.grounds

  private func keying(papers: Int = 50, decided: Set<Int> = []) -> DoubtfulKeying {
    DoubtfulKeying(
      round: 1, table: 2, papers: papers, candidates: 12, grounds: Self.grounds, decided: decided)
  }

  @Test("is one key a paper: a number, 0, a letter, x (D-1, D-2)")
  func oneKey() {
    let keying = keying()
    #expect(keying.read("3") == .decision(papers: 1...1, .valid(candidate: 3, nil)))
    #expect(keying.read("౩") == .decision(papers: 1...1, .valid(candidate: 3, nil)))
    #expect(keying.read("12") == .decision(papers: 1...1, .valid(candidate: 12, nil)))
    #expect(keying.read("0") == .decision(papers: 1...1, .nota(nil)))
    #expect(keying.read("A") == .decision(papers: 1...1, .rejected(Self.grounds[0])))
    #expect(keying.read("x") == .decision(papers: 1...1, .held))
    #expect(keying.read("o") == .objection)
    #expect(keying.read("z") == .strike)
  }

  @Test("goes on with the lowest paper not decided, and past the last there is none (D-9)")
  func next() {
    #expect(keying(decided: [1, 2, 4]).next == 3)
    #expect(keying(papers: 2, decided: [1, 2]).next == nil)
    #expect(keying(papers: 2, decided: [1, 2]).read("1") == .unreadable(.papers))
  }

  @Test("settles many alike: so many from here on, or from one number to another")
  func ranges() {
    let keying = keying(decided: [1])
    #expect(keying.read("5*3") == .decision(papers: 2...6, .valid(candidate: 3, nil)))
    #expect(keying.read("3-7 c") == .decision(papers: 3...7, .rejected(Self.grounds[2])))
    #expect(keying.read("3-7c") == .decision(papers: 3...7, .rejected(Self.grounds[2])))
    #expect(keying.read("3-7 12") == .decision(papers: 3...7, .valid(candidate: 12, nil)))
    #expect(keying.read("49*0") == .decision(papers: 2...50, .nota(nil)))
    #expect(keying.read("50*0") == .unreadable(.papers))
    #expect(keying.read("7-3 c") == .unreadable(.papers))
    #expect(keying.read("40-51 c") == .unreadable(.papers))
  }

  @Test("says why a defect does not reject (D-4)")
  func circumstances() {
    #expect(keying().read("4m") == .decision(papers: 1...1, .valid(candidate: 4, .officerMistake)))
    #expect(keying().read("12i") == .decision(papers: 1...1, .valid(candidate: 12, .clearIntention)))
    #expect(keying().read("0m") == .decision(papers: 1...1, .nota(.officerMistake)))
  }

  @Test(
    "takes nothing it cannot read", arguments: ["13", "y", "cc", "", "c3", "*3", "-", "3-", "99999999999999999999"])
  func unreadable(line: String) {
    guard case .unreadable = keying().read(line) else {
      Issue.record("\(line) was taken")
      return
    }
  }

  @Test("keeps o, x and z for themselves, however many grounds a rulebook has")
  func letters() {
    let many = (1...23).map { Ground(code: "g\($0)", clause: "", title: "", curedBy: nil) }
    let keys = GroundKeys(many)
    #expect(keys.keyed.count == 23 && !keys.keyed.contains { "oxz".contains($0.key) })
    #expect(keys.key(of: "g1") == "a" && keys.ground("A")?.code == "g1")
  }
}
