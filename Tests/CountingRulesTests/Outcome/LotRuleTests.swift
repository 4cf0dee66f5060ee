import CountingRules
import Testing

@Suite("Writing the lot to the letter")
struct LotRuleTests {
  @Test("states election, ward, journal, tie, slips, commitment and sources (L-4)")
  func statement() {
    let statement = lotStatement(
      election: "in-ap-demo", ward: 7, treeSize: 412, root: "ab12", tie: Tie(candidates: [3, 7], votes: 1204),
      commitment: "cd34", sources: ["DICE", "AGENT-C003"])
    #expect(
      statement == """
        wardlot/1
        election: in-ap-demo
        ward: 7
        journal: 412 ab12
        tied: C003 1204
        tied: C007 1204
        slips-per-candidate: 5
        slip: C003-1
        slip: C003-2
        slip: C003-3
        slip: C003-4
        slip: C003-5
        slip: C007-1
        slip: C007-2
        slip: C007-3
        slip: C007-4
        slip: C007-5
        otp-commitment: cd34
        entropy: DICE AGENT-C003

        """)
  }

  private func entropy(_ digits: [(source: String, digits: String)]) throws(Refusal) -> String {
    try lotEntropy(digits, sources: ["B", "A"])
  }

  @Test("joins the digits in the stated order (L-4)")
  func order() throws {
    #expect(try entropy([("A", "3141592653"), ("B", "5897932384")]) == "B:5897932384/A:3141592653/")
    #expect(try entropy([("A", "3"), ("B", "5897932384626433832")]) == "B:5897932384626433832/A:3/")
  }

  private static let refused: [([(source: String, digits: String)], Rule)] = [
    ([("A", "31415926535897932384")], .sourcesDiffer), ([("A", "3141592653"), ("C", "5897932384")], .sourcesDiffer),
    ([("A", "3141592653"), ("B", "5897932384"), ("C", "1")], .sourcesDiffer), ([], .sourcesDiffer),
    ([("A", "3141592653"), ("B", "")], .entropyMalformed),
    ([("A", "3141592653"), ("B", "58979 32384")], .entropyMalformed),
    ([("A", "3141592653"), ("B", "٥٨٩٧٩٣٢٣٨٤")], .entropyMalformed), ([("A", "x"), ("B", "1")], .entropyMalformed),
    ([("A", "314159265"), ("B", "5897932384")], .entropyShort),
  ]

  @Test("refuses other sources, other signs, and fewer than twenty digits (L-4)", arguments: 0..<9)
  func refused(_ row: Int) {
    let (digits, rule) = Self.refused[row]
    #expect(refusal { () throws(Refusal) in try entropy(digits) } == rule)
  }
}

@Suite("Naming the packets")
struct PacketNameTests {
  @Test(
    "reads each name back (X-5, X-6)",
    arguments: [
      "late-covers", "rejected-covers", "declarations", "postal-valid", "postal-rejected", "candidate-12", "nota",
      "rejected", "held", "tendered-12", "outer", "unused-A/1", "counterfoils-12", "marked-copy-b 2",
    ])
  func names(_ name: String) { #expect(Packet(name)?.name == name) }

  @Test("knows no others", arguments: ["", "candidate-", "candidate-01", "candidate-x", "Nota", "late", "postal-nota"])
  func others(_ name: String) { #expect(Packet(name) == nil) }

  @Test("knows which rest on the totals: candidate-N, nota, rejected, held and no others (X-5)")
  func resting() {
    let all: [Packet] = [
      .lateCovers, .rejectedCovers, .declarations, .postalValid, .postalRejected, .candidate(1), .nota, .rejected,
      .held,
      .tendered("1"), .outer, .unused("1"), .counterfoils("1"), .markedCopy("1"),
    ]
    #expect(all.filter(\.restsOnTotals) == [.candidate(1), .nota, .rejected, .held])
  }
}
