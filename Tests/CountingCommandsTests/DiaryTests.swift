import CountingDesk
import CountingJournal
import Testing

@Suite("Telling the day as a diary")
struct DiaryTests {
  private static func wording(_ language: String) throws -> DiaryWording {
    let folder = try TemplateFolder(
      chosen: CommandRun.root + "/Templates", environment: [:], executable: nil)
    return try DiaryWording(language, in: folder)
  }

  @Test("has a sentence for every act in every language", arguments: ["en", "te", "hi", "mr"])
  func everyAct(language: String) throws {
    let acts = try Self.wording(language).acts
    let missing = Set(ActCatalogue.names).subtracting(acts)
    #expect(missing.isEmpty)
  }

  @Test("says the same in every language, variant by variant and place by place", arguments: ["te", "hi", "mr"])
  func samePlaces(language: String) throws {
    let (english, other) = (try Self.wording("en"), try Self.wording(language))
    #expect(Set(english.places.keys) == Set(other.places.keys))
    for (sentence, places) in english.places { #expect(other.places[sentence] == places, "\(sentence)") }
    #expect(english.named == other.named)
  }

  @Test("leaves no place of a sentence empty in the whole sample", arguments: ["en", "te", "hi", "mr"])
  func nothingEmpty(language: String) throws {
    let run = CommandRun("diary", SampleBook.path, "--lang", language)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 799)
    for line in lines {
      #expect(!line.contains(" –") && !line.contains("{") && !line.contains("[") && !line.contains(".."), "\(line)")
    }
  }

  @Test("marks what was struck and by which entry (R-10)")
  func struck() {
    let lines = CommandRun("diary", SampleBook.path, "--ward", "8").output.split(separator: "\n")
    #expect(lines.count { $0.hasSuffix("— STRUCK by entry 734.") } == 2)
    #expect(lines.contains { $0.hasPrefix("734 ·") && $0.contains("struck the entries 706, 707") })
  }

  @Test("never tells the figures of a first entry (R-5)")
  func firstEntry() {
    let lines = CommandRun("diary", SampleBook.path).output.split(separator: "\n")
    let first = lines.filter { $0.contains("first entry of") }
    #expect(!first.isEmpty)
    #expect(!first.contains { $0.contains("in ballot order") })
  }

  @Test("puts two languages one under the other, and both into JSON")
  func languages() throws {
    let run = CommandRun("diary", SampleBook.path, "--ward", "7", "--lang", "te,en", "--format", "json")
    let entries = try #require(try JSONReader.read(run.output)["entries"]?.array)
    #expect(entries.allSatisfy { $0["text"]?["te"]?.string != nil && $0["text"]?["en"]?.string != nil })
    let text = CommandRun("diary", SampleBook.path, "--ward", "7", "--lang", "te,en").output
    #expect(text.split(separator: "\n").count == 2 * entries.count)
  }

  @Test("says which language is missing")
  func unknownLanguage() {
    let run = CommandRun("diary", SampleBook.path, "--lang", "xx")
    #expect(run.code == 65)
    #expect(run.complaints.contains("no diary in “xx”"))
  }
}
