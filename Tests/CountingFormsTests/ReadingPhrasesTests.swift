import CountingForms
import Testing

@Suite("Reading phrases")
struct ReadingPhrasesTests {
  @Test func `finds placeholders and their forms`() throws {
    let phrase = try Phrase("Ward {ward_number}, {votes:words}; r{round:2}_{column} {root:groups} {{as it is}}")
    #expect(phrase.placeholders.map(\.key) == ["ward_number", "votes", "round", "column", "root"])
    #expect(phrase.placeholders.map(\.form) == [.plain, .words, .padded(2), .plain, .groups])
    #expect(phrase.parts.last == .literal(" {as it is}"))
  }

  @Test(
    "refuses what is no phrase",
    arguments: ["{open", "shut}", "{votes:loud}", "{votes:0}", "{votes:10}", "{votes:2:3}"])
  func refuses(source: String) {
    #expect(throws: PhraseFault.self) { try Phrase(source) }
  }
}
