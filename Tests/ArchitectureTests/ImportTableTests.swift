import Testing

@Suite("Importing")
struct ImportTableTests {
  /// Who may import whom. SwiftPM lets an undeclared transitive import pass, so this reads the sources.
  static let table: [(module: String, may: Set<String>)] = [
    ("CountingRules", []),
    ("CountingJournal", ["CountingRules", "Foundation", "Crypto"]),
    ("CountingForms", ["CountingRules"]),
    ("CountingStore", ["CountingJournal", "GRDB", "Foundation"]),
    ("CountingSpreadsheets", ["CountingForms", "CXLSXWriter", "Foundation", "Synchronization"]),
    ("CountingCodes", ["CountingForms", "CQRencode"]),
    (
      "CountingDesk",
      [
        "CountingRules", "CountingJournal", "CountingStore", "CountingForms", "CountingCodes", "Logging", "TOMLKit",
        "Foundation", "Synchronization",
      ]
    ),
    ("CountingTerminal", ["Glibc"]),
    (
      "CountingScreens",
      ["CountingRules", "CountingJournal", "CountingForms", "CountingDesk", "CountingTerminal", "Foundation"]
    ),
    (
      "CountingCommands",
      [
        "CountingRules", "CountingJournal", "CountingStore", "CountingForms", "CountingSpreadsheets", "CountingDesk",
        "CountingTerminal", "CountingScreens", "ArgumentParser", "Foundation",
        "Synchronization",
      ]
    ),
    ("lekka", ["CountingCommands"]),
  ]

  @Test("keeps to the table of the house", arguments: table.indices)
  func keepsToTheTable(index: Int) throws {
    let (module, may) = Self.table[index]
    let files = try Project.files("Sources/\(module)")
    #expect(!files.isEmpty)
    for file in files {
      for line in file.text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 2, !line.hasPrefix("//") else { continue }
        let imported = String(words[place + 1])
        #expect(may.contains(imported), "\(module)/\(file.path) imports \(imported)")
      }
    }
  }

  @Test("leaves nothing public: the package is one house")
  func nothingPublic() throws {
    for file in try Project.files("Sources") {
      let lines = file.text.split(separator: "\n").map { $0.drop { $0 == " " } }
      #expect(!lines.contains { $0.hasPrefix("public ") }, "\(file.path)")
    }
  }
}
