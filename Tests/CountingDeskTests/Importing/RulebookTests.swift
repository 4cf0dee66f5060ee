import CountingForms
import CountingRules
import Foundation
import Testing

@testable import CountingDesk

@Suite("Reading a rulebook")
struct RulebookTests {
  private static let names = ["ap-municipalities-2005", "ap-corporations-2005", "ts-ulb-2026"]

  @Test("gives the grounds of the contract, in the order of the rule (D-2, D-3)", arguments: names)
  func grounds(name: String) throws {
    let grounds = try read(name).rulebook.grounds.map(\.code)
    let municipal = [
      "identifying-mark", "no-mark", "mark-elsewhere", "wrong-instrument", "more-than-one", "doubtful-mark", "spurious",
      "damaged", "wrong-serial-or-design", "lacks-mark-and-signature",
    ]
    let corporate = [
      "identifying-mark", "wrong-instrument", "more-than-one", "doubtful-mark", "spurious", "damaged",
      "wrong-serial-or-design", "lacks-mark",
    ]
    #expect(grounds == (name == "ap-corporations-2005" ? corporate : municipal))
  }

  @Test("gives what cures a ground (D-4)", arguments: names)
  func cures(name: String) throws {
    let cures = try read(name).rulebook.grounds.reduce(into: [:]) { $0[$1.code] = $1.curedBy }
    let last = name == "ap-corporations-2005" ? "lacks-mark" : "lacks-mark-and-signature"
    #expect(
      cures == [
        "wrong-serial-or-design": .officerMistake, last: .officerMistake, "doubtful-mark": .clearIntention,
        "more-than-one": .clearIntention,
      ])
  }

  @Test("gives the grounds on postal papers, the instrument not among them (P-8)", arguments: names)
  func postalGrounds(name: String) throws {
    #expect(
      try read(name).rulebook.postalGrounds.map(\.code) == [
        "identifying-mark", "no-vote", "more-than-one", "doubtful-mark", "spurious", "damaged", "other-cover",
      ])
  }

  @Test("gives every role, ground and the rules themselves a title in every language", arguments: names)
  func titles(name: String) throws {
    let rulebook = try read(name).rulebook
    let others: Set = ["te", "hi", "mr"]
    for role in Role.allCases.map(\.rawValue) {
      for key in [role] + others.map({ "\(role)_\($0)" }) { #expect(rulebook.titles[key]?.isEmpty == false, "\(key)") }
    }
    #expect(Set(rulebook.localTitles?.keys.map(\.self) ?? []) == others)
    for ground in rulebook.grounds + rulebook.postalGrounds {
      #expect(Set(ground.localTitles?.keys.map(\.self) ?? []) == others, "\(ground.code)")
      for (language, title) in ground.localTitles ?? [:] {
        #expect(Script(of: title)?.languages.contains(language) == true)
      }
    }
    #expect(try read(name).rulebook.quotas["reserve_percent"] == 15)
    #expect(try read(name).rulebook.citations["form-30"] == "Form XXX")
  }

  @Test("gives the settings that hold under it (R-6a, D-8, X-5)")
  func settings() throws {
    #expect(try read("ap-municipalities-2005").settings == Settings())
    #expect(try read("ap-corporations-2005").settings == Settings())
    var telangana = Settings()
    (telangana.sheet, telangana.doubtful, telangana.countedBundle) = (.clear, .atEnd, 100)
    #expect(try read("ts-ulb-2026").settings == telangana)
  }

  @Test("lets the folder override its settings one by one")
  func overriding() throws {
    var folder = FolderFixture().replacing(9, of: "election.toml", with: "rulebook = \"ts-ulb-2026\"")
    folder.files["election.toml"]? += """
      bundle = 50
      issue = 500
      counted_bundle = 20
      sheet = "settled"
      doubtful = "per-round"
      nota_in_valid = true
      recount_minutes = 0
      overlap_rounds = true
      close_margin = 0
      """
    folder.files["election.toml"] = folder.files["election.toml"]?.replacing("entries = 2", with: "entries = 1")
    let reading = try folder.read()
    let settings = try #require(reading.election?.settings)
    #expect((settings.bundle, settings.issue, settings.countedBundle) == (50, 500, 20))
    #expect(settings.sheet == .settled && settings.doubtful == .perRound && settings.entries == 1)
    #expect(settings.notaInValid && settings.overlapRounds)
    #expect((settings.recountMinutes, settings.closeMargin) == (0, 0))
    #expect(reading.rulebookSettings?.countedBundle == 100)
  }

  @Test("finds a fourth one that was dropped in, the first directory first")
  func dropped() throws {
    try inScratchFolder { directory in
      let text = try sound().replacing("ts-ulb-2026", with: "ka-2027").replacing("Telangana", with: "Karnataka")
      try Data(text.utf8).write(to: directory.appendingPathComponent("ka-2027.toml"))
      let reader = RulebookReader(directories: ["/nowhere", directory.path, FolderFixture.rulebooks])
      #expect(try reader.read("ka-2027")?.rulebook.title.hasPrefix("Karnataka") == true)
      #expect(try reader.read("ts-ulb-2026") != nil)
      #expect(reader.names == (Self.names + ["ka-2027"]).sorted())
    }
  }

  @Test(
    "is stopped by an ill-formed file, which it names with the line",
    arguments: [
      ("name = \"ts-ulb-2026\"", "name = \"other\"", 6),
      ("sheet = \"clear\"", "sheet = \"murky\"", nil),
      ("reserve_percent = 15", "reserve_percent = \"15\"", nil),
      ("cured_by = \"clear-intention\"", "cured_by = \"prayer\"", nil),
      ("code = \"no-mark\"", "code = \"identifying-mark\"", nil),
      ("clause = ", "clauses = ", nil),
      ("[titles]", "[titel]", nil),
      ("title = \"Telangana", "title = Telangana", 7),
    ])
  func illFormed(old: String, new: String, line: Int?) throws {
    try inScratchFolder { directory in
      let path = directory.appendingPathComponent("ts-ulb-2026.toml")
      try Data(try sound().replacing(old, with: new).utf8).write(to: path)
      let fault = #expect(throws: RulebookFault.self) {
        try RulebookReader(directories: [directory.path]).read("ts-ulb-2026")
      }
      #expect(fault?.file == path.path && fault?.message.isEmpty == false)
      if let line { #expect(fault?.line == line) }
    }
  }

  private func read(_ name: String) throws -> RulebookReading {
    try #require(try RulebookReader(directories: [FolderFixture.rulebooks]).read(name))
  }

  private func sound() throws -> String {
    try String(contentsOfFile: "\(FolderFixture.rulebooks)/ts-ulb-2026.toml", encoding: .utf8)
  }
}
