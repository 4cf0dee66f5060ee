import CountingDesk
import CountingScreens
import Foundation
import Testing

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
