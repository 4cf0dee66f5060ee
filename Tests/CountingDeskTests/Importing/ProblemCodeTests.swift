import Testing

@testable import CountingDesk

@Suite("Listing the problems of an election folder")
struct ProblemCodeTests {
  @Test("has a case for every code of the contract (§2)")
  func everyCode() {
    let cases = [
      CellProblemTests.values, CellProblemTests.lines, CellProblemTests.headers, ReferenceProblemTests.references,
      ReferenceProblemTests.accounts, ReferenceProblemTests.parts, HeadingProblemTests.keys,
      HeadingProblemTests.settings,
    ]
    // These have tests of their own: no line of a file makes them.
    let others: Set<FolderProblem.Code> = [.missingFile, .badEncoding, .noStations]
    let missing = Set(FolderProblem.Code.allCases).subtracting(cases.joined().map(\.code)).subtracting(others)
    #expect(missing.isEmpty)
  }

  @Test("gives every code a remedy that is a sentence", arguments: FolderProblem.Code.allCases)
  func remedy(code: FolderProblem.Code) {
    #expect(code.remedy.hasSuffix("."))
  }

  @Test("survives any byte in any place of any file")
  func mutation() throws {
    // A linear congruential generator: the same mutations on every run.
    var state: UInt64 = 2021
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let bytes = Array("\"\n\r,;-=[]{}#'\\.0x\u{0}ÿ".utf8) + [0xFF]
    for _ in 0..<400 {
      var folder = FolderFixture()
      let file = FolderFile.allCases[random(FolderFile.allCases.count)].rawValue
      var content = Array((folder.files[file] ?? "").utf8)
      for _ in 0...random(4) { content[random(content.count)] = bytes[random(bytes.count)] }
      folder.raw[file] = content
      let reading = try folder.read()
      #expect((reading.election == nil) == !reading.problems.isEmpty)
      #expect(reading.problems == reading.problems.sorted())
    }
  }
}
