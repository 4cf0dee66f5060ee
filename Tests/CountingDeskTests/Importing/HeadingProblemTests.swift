import CountingRules
import Testing

@testable import CountingDesk

/// Contract §2: election.toml and its settings.
@Suite("Checking election.toml")
struct HeadingProblemTests {
  @Test("names the line and the key that is wrong", arguments: Self.keys)
  func key(_ fault: FolderFault) throws { try fault.check() }

  @Test("names the setting that is wrong", arguments: Self.settings)
  func setting(_ fault: FolderFault) throws { try fault.check() }

  @Test("tells each key that is missing", arguments: Array(1...9))
  func missing(line: Int) throws {
    let text = try #require(FolderFixture.sound["election.toml"])
    let key = try #require(text.split(separator: "\n")[line - 1].split(separator: " ").first)
    try FolderFault("election.toml", line, nil, .badToml, at: String(key), row: nil).check()
  }

  @Test("takes dates and the closing time in quotation marks too")
  func quoted() throws {
    var folder = FolderFixture()
    folder.replace(6, of: "election.toml", with: "poll = \"2021-03-10\"")
    folder.replace(8, of: "election.toml", with: "postal_closes = \"2021-03-14T08:00:00Z\"")
    let election = try #require(try folder.read().election)
    #expect(election.poll == "2021-03-10" && election.postalCloses == "2021-03-14T08:00:00.000+00:00")
  }

  @Test("leaves unknown keys alone and lets settings be absent")
  func absentSettings() throws {
    var folder = FolderFixture()
    folder.replace(10, of: "election.toml", with: "remark = \"x\"")
    #expect(try folder.read().election?.settings.entries == 2)
  }

  static let keys: [FolderFault] = [
    FolderFault("election.toml", 1, "id = \"In AP\"", .badToml, at: "id"),
    FolderFault("election.toml", 1, "id = 5", .badToml, at: "id"),
    FolderFault("election.toml", 1, "id = \"\"", .emptyValue, at: "id"),
    FolderFault("election.toml", 2, "name = [\"a\"]", .badToml, at: "name"),
    FolderFault("election.toml", 3, "kind = \"panchayat\"", .unknownValue, at: "kind"),
    FolderFault("election.toml", 3, "kind = true", .badToml, at: "kind"),
    FolderFault("election.toml", 6, "poll = 2021", .badToml, at: "poll"),
    FolderFault("election.toml", 6, "poll = \"10 March\"", .badToml, at: "poll"),
    FolderFault("election.toml", 6, "poll = 2021-03-10T08:00:00Z", .badToml, at: "poll"),
    FolderFault("election.toml", 6, "poll = 2021-02-30", .badToml, at: "18"),
    FolderFault("election.toml", 8, "postal_closes = 2021-03-14T08:00:00", .badToml, at: "postal_closes"),
    FolderFault("election.toml", 8, "postal_closes = 2021-03-14", .badToml, at: "postal_closes"),
    FolderFault("election.toml", 9, "rulebook = \"kerala\"", .unknownRulebook, at: "rulebook"),
    FolderFault("election.toml", 9, "rulebook = \"../rulebooks/ts-ulb-2026\"", .unknownRulebook, at: "rulebook"),
    FolderFault("election.toml", 9, "rulebook = \"ts-ulb-2026.toml\"", .unknownRulebook, at: "rulebook"),
    FolderFault("election.toml", 9, "rulebook = 2005", .badToml, at: "rulebook"),
    FolderFault("election.toml", 10, "settings = 3", .badToml, at: "settings"),
    FolderFault("election.toml", 2, "name = \"Demo", .badToml, at: "13"),
    FolderFault("election.toml", 2, "id = \"again\"", .badToml, at: "6"),
    FolderFault("election.toml", 4, "district", .badToml, at: "9"),
  ]

  static let settings: [FolderFault] = [
    setting("bundel = 25", .unknownSetting, "bundel"),
    setting("bundle = \"25\"", .notANumber, "bundle"),
    setting("bundle = 25.0", .notANumber, "bundle"),
    setting("bundle = 0", .outOfRange, "bundle"),
    setting("bundle = 30", .outOfRange, "issue"),
    setting("issue = 1010", .outOfRange, "issue"),
    setting("issue = -1000", .outOfRange, "issue"),
    setting("issue = 0", .outOfRange, "issue"),
    setting("issue = 10000000", .outOfRange, "issue"),
    setting("counted_bundle = true", .notANumber, "counted_bundle"),
    setting("counted_bundle = -50", .outOfRange, "counted_bundle"),
    setting("recount_minutes = -1", .outOfRange, "recount_minutes"),
    setting("recount_minutes = \"soon\"", .notANumber, "recount_minutes"),
    setting("close_margin = 99999999", .outOfRange, "close_margin"),
    setting("entries = 3", .unknownValue, "entries"),
    setting("entries = -1", .unknownValue, "entries"),
    setting("entries = \"two\"", .notANumber, "entries"),
    setting("sheet = \"open\"", .unknownValue, "sheet"),
    setting("sheet = 1", .unknownValue, "sheet"),
    setting("doubtful = \"never\"", .unknownValue, "doubtful"),
    setting("nota_in_valid = \"yes\"", .unknownValue, "nota_in_valid"),
    setting("overlap_rounds = 1", .unknownValue, "overlap_rounds"),
  ]

  private static func setting(_ line: String, _ code: FolderProblem.Code, _ key: String) -> FolderFault {
    FolderFault("election.toml", 11, line, code, at: key)
  }
}
