import CountingRules
import Testing

@Suite("Filling posts from the order of a draw")
struct StaffTests {
  private static let officers = [
    ("s1", Role.supervisor), ("s2", .supervisor), ("a1", .assistant), ("ro", .returningOfficer),
  ]
  .map { Officer(id: $0.0, name: $0.0, role: $0.1, wards: nil, table: nil) }
  private static let posts = [
    StaffPost(ward: 1, table: 2, role: .supervisor), StaffPost(ward: 1, table: nil, role: .assistant),
  ]

  @Test("gives each post the first of its role, the next ones are the reserve (S-1)")
  func fills() {
    let filled = Self.posts.filled(from: ["s2", "a1", "s1"], officers: Self.officers)
    #expect(filled.filled.map(\.officer) == ["s2", "a1"])
    #expect(filled.reserve == ["s1"])
  }

  @Test("draws only among the roles asked for, in one order for everybody (S-1)")
  func labels() {
    #expect(Self.posts.drawn(among: Self.officers).map(\.id) == ["a1", "s1", "s2"])
    #expect(Self.posts.shortage(among: Self.officers) == nil)
    #expect((Self.posts + [Self.posts[1]]).shortage(among: Self.officers)?.role == .assistant)
  }

  @Test("commits to everything but the entropy, to the letter (S-1, L-4)")
  func statement() throws {
    let text = StaffStatement(
      election: "e", posts: Self.posts, officers: Self.posts.drawn(among: Self.officers), commitment: "ab",
      sources: ["DICE", "AGENT-C001"]
    ).text
    #expect(
      text == """
        stafflot/1
        election: e
        post: 1 2 supervisor
        post: 1 - assistant
        officer: a1 assistant
        officer: s1 supervisor
        officer: s2 supervisor
        otp-commitment: ab
        entropy: DICE AGENT-C001

        """)
    let foot = try #require(StaffStatement.foot(of: text))
    #expect(foot.commitment == "ab" && foot.sources == ["DICE", "AGENT-C001"])
  }

  @Test("takes dice alone, or two sources or more (L-4)", arguments: [["DICE"], ["A-1", "B"]])
  func sources(names: [String]) throws { try StaffStatement.check(sources: names) }

  @Test(
    "refuses one person alone, a name twice, and what is no name (L-4)",
    arguments: [[], ["A"], ["A", "A"], ["a", "B"]])
  func noSources(names: [String]) {
    #expect(refusal { () throws(Refusal) in try StaffStatement.check(sources: names) } == .sourcesMissing)
  }
}
