import Testing

@testable import CountingForms

@Suite("Lines for signatures")
struct SigningTests {
  @Test("are apart from their neighbours, and words in the middle under them", arguments: [1, 2, 3, 4], [1, 6, 12])
  func areApart(count: Int, candidates: Int) throws {
    let title = SampleForm.wording("Returning Officer")
    let blocks = [
      FormBlock(.table(SampleForm.table())),
      FormBlock(.signatures(Array(repeating: SignatureDesign(title: title), count: count))),
    ]
    let document = try SampleForm.template(blocks).laidOut(with: SampleForm.facts(candidates: candidates), in: ["en"])
    let rows = try #require(document.sheets.last).rows
    let place = try #require(rows.firstIndex { $0.cells.contains { $0.style.edges == .below } })
    let lines = rows[place].cells.map(\.columns)
    let words = rows[place + 1].cells.map(\.columns)
    #expect(lines.count == count)
    for (line, next) in zip(lines, lines.dropFirst()) { #expect(line.upperBound < next.lowerBound) }
    for ((line, word), next) in zip(zip(lines, words), lines.dropFirst().map(\.lowerBound)) {
      #expect(word == line || count > 2 && word == line.lowerBound..<next)
    }
    #expect(words.last == lines.last)
  }

  @Test("leave a long title the room between")
  func longTitle() throws {
    let title = SampleForm.wording("Assistant Returning Officer of the corporation")
    let blocks = [
      FormBlock(.table(SampleForm.table())),
      FormBlock(.signatures(Array(repeating: SignatureDesign(title: title), count: 4))),
    ]
    let document = try SampleForm.template(blocks).laidOut(with: SampleForm.facts(candidates: 6), in: ["en"])
    let rows = try #require(document.sheets.last).rows
    let place = try #require(rows.firstIndex { $0.cells.contains { $0.style.edges == .below } })
    let words = rows[place + 1].cells.map(\.columns)
    for (word, next) in zip(words, words.dropFirst()) { #expect(word.upperBound == next.lowerBound) }
  }
}
