import CountingDesk
import CountingJournal
import Foundation
import Testing

@testable import CountingScreens

@Suite("Reading the words of the screens")
struct ReadingWordsTests {
  private enum Greeting: String, ScreenVocabulary {
    static let file = "greeting"
    case welcome, farewell
  }

  private func words(_ toml: String, _ language: String) throws -> Words<Greeting> {
    let folder = NSTemporaryDirectory() + "lekka-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["rulebooks", "screens"] {
      try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
    try toml.write(toFile: "\(folder)/screens/greeting.toml", atomically: true, encoding: .utf8)
    return try Words(language, in: TemplateFolder(chosen: folder, environment: [:], executable: nil))
  }

  @Test("fills the places of a text with values, once")
  func fills() throws {
    let words = try words("welcome = { en = \"{who}: {what}!\" }\nfarewell = { en = \"Bye\" }", "en")
    #expect(words(.welcome, ["who": "{what}", "what": "in"]) == "{what}: in!")
    #expect(words(.farewell) == "Bye")
  }

  @Test("every language of the forms is a language of the screens, with every text and its places")
  func languages() throws {
    let templates = try #require(DeskSeat.templates)
    #expect(ScreenWords.languages(in: templates) == ["en", "hi", "mr", "te"])
    for language in ["en", "hi", "mr", "te"] {
      _ = try DeskWords(language, in: templates)
      _ = try EnteringScreens.all(language)
      let (_, _): (Words<BoardWord>, Words<FrameWord>) = (
        try Words(language, in: templates), try Words(language, in: templates)
      )
    }
  }

  @Test(
    "a yes and a no of any language are one key at the tables and at the desk", arguments: ["en", "te", "hi", "mr"])
  func answers(_ language: String) throws {
    let templates = try #require(DeskSeat.templates)
    let words: Words<EnterWord> = try Words(language, in: templates)
    let question = ActField("signed", .yesNo)
    for (keys, answer) in [(words(.yesKeys), true), (words(.noKeys), false)] {
      for key in keys.unicodeScalars {
        var act = JSON.Members()
        try question.put(String(key), in: &act)
        #expect(act["signed"] == .bool(answer), "\(key)")
      }
    }
    let choices = [
      [words(.yesKeys), words(.noKeys)],
      [words(.signedKeys), words(.refusedKeys), words(.absentKeys), words(.leftKeys)],
    ]
    for keys in choices.map({ $0.flatMap(\.unicodeScalars) }) { #expect(Set(keys).count == keys.count) }
  }

  @Test("names every text that is missing, unknown or fills in other values, with its line")
  func faults() {
    let toml = """
      welcome = { en = "{who}", te = "{whom}" }
      greeting = { en = "Hello" }
      """
    let error = #expect(throws: ScreenWordsFault.self) { try words(toml, "te") }
    #expect(
      error?.faults == [
        "screens/greeting.toml, line 1, welcome: fills in other values in “te” than in “en”.",
        "screens/greeting.toml, line 0, farewell: has no text in “en”.",
        "screens/greeting.toml, line 2, greeting: no screen says this.",
      ])
    let missing = #expect(throws: ScreenWordsFault.self) {
      try words("welcome = { en = \"a\" }\nfarewell = { en = \"b\" }", "te")
    }
    #expect(missing?.faults.count == 2)
  }
}
