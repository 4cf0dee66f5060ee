import CountingJournal
import Testing

@Suite("Asking what is next")
struct NextCommandTests {
  @Test("answers a step, who takes it and why, for every ward (X-3)")
  func json() throws {
    let run = CommandRun("next", SampleBook.path, "--format", "json")
    let wards = try #require(try JSONReader.read(run.output)["wards"]?.array)
    #expect(wards.compactMap { $0["ward"]?.int } == Array(1...9))
    #expect(wards[3]["step"] == "held.release")
    #expect(wards[3]["who"] == ["ro", "aro"])
    #expect(wards[0]["step"] == .null)
    #expect(wards[0]["who"] == [])
  }

  @Test("tells people the same in a sentence")
  func text() {
    let run = CommandRun("next", SampleBook.path, "--ward", "4")
    #expect(run.output.hasPrefix("Ward 4 Nereduthopu: held.release, by ro or aro\n"))
    #expect(run.output.contains("544 papers held, the lead is 504"))
  }

  @Test("says which wards there are when asked for another")
  func unknownWard() {
    let run = CommandRun("next", SampleBook.path, "--ward", "77")
    #expect(run.code == 66)
    #expect(run.complaints.contains("no ward 77"))
  }
}
