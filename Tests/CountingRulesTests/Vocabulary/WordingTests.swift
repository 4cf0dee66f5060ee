import CountingRules
import Testing

@Suite("Writing figures and names")
struct WordingTests {
  @Test(
    "groups as in India",
    arguments: [
      (0, "0"), (999, "999"), (1000, "1,000"), (12_345, "12,345"), (99_999, "99,999"), (100_000, "1,00,000"),
      (1_234_567, "12,34,567"), (12_345_678, "1,23,45,678"), (9_999_999, "99,99,999"), (-1000, "−1,000"), (-5, "−5"),
      (Int.min, "−9,22,33,72,03,68,54,77,58,08"),
    ] as [(Int, String)])
  func grouping(_ number: Int, _ text: String) {
    #expect(grouped(number).replacing(",", with: "") == text.replacing(",", with: ""))
    if number != .min { #expect(grouped(number) == text) }
  }

  @Test("counts one paper and two papers")
  func plurals() {
    #expect(counted(1, "paper") == "1 paper" && counted(0, "paper") == "0 papers")
    #expect(counted(12_000, "paper") == "12,000 papers" && counted(2, "witness", "witnesses") == "2 witnesses")
  }

  @Test(
    "lists a, b and c", arguments: [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")])
  func lists(_ items: [String], _ text: String) { #expect(listed(items) == text) }

  @Test(
    "draws neighbouring numbers together",
    arguments: [([], ""), ([7], "7"), ([1, 2, 3], "1–3"), ([1, 2, 4, 7, 8, 9], "1–2, 4 and 7–9")])
  func ranges(_ numbers: [Int], _ text: String) { #expect(listed(ranges: numbers) == text) }

  @Test("trims white space of every kind, and knows a text that says nothing")
  func trimming() {
    #expect(trimmed("  a b\t\n") == "a b" && trimmed("a") == "a" && trimmed(" ") == "" && trimmed("") == "")
    #expect(trimmedOrNil(" \u{00a0}") == nil && trimmedOrNil(" a ") == "a")
    #expect(isBlank("") && isBlank(" \t\n") && !isBlank(" . "))
  }

  @Test("pads with zeros", arguments: [(5, 3, "005"), (0, 1, "0"), (1234, 3, "1234"), (7, 0, "7")])
  func padding(_ number: Int, _ width: Int, _ text: String) { #expect(padded(number, width) == text) }
}

@Suite("Reading where an officer acts")
struct OfficerWardsTests {
  @Test(
    "reads numbers and ranges (S-2)",
    arguments: [
      ("1", [1]), ("1-3;7", [1, 2, 3, 7]), ("7;1", [7, 1]), (" 2 - 4 ", [2, 3, 4]), ("3-3", [3]),
    ])
  func wards(_ text: String, _ wards: [Int]) { #expect(Officer.wards(text) == wards) }

  @Test("refuses what is ill-formed", arguments: ["", ";", "1;", "3-1", "a", "1-2-3", "1,2", "-1", "1.5", "1-99999"])
  func ill(_ text: String) { #expect(Officer.wards(text) == nil) }

  @Test("confines to those wards, and to none where none are named")
  func acts() {
    let confined = Officer(id: "a", name: "A", role: .supervisor, wards: [2], table: nil)
    #expect(confined.acts(in: 2) && !confined.acts(in: 1))
    #expect(Officer(id: "b", name: "B", role: .entry, wards: nil, table: nil).acts(in: 1))
  }
}

@Suite("Choosing within the law")
struct SettingsTests {
  @Test("starts from the defaults of the contract (§2)")
  func defaults() {
    let settings = Settings()
    #expect(settings.bundle == 25 && settings.issue == 1000 && settings.countedBundle == 50)
    #expect(settings.sheet == .settled && settings.doubtful == .perRound && !settings.notaInValid)
    #expect(settings.recountMinutes == 15 && settings.entries == 2 && !settings.overlapRounds)
    #expect(settings.closeMargin == 9)
  }

  @Test(
    "settles doubtful papers per round, but for clear sheets left to the end (D-8)",
    arguments: [
      (Settings.SheetPractice.settled, Settings.DoubtfulPractice.perRound, true), (.settled, .atEnd, true),
      (.clear, .perRound, true), (.clear, .atEnd, false),
    ])
  func perRound(_ sheet: Settings.SheetPractice, _ doubtful: Settings.DoubtfulPractice, _ settles: Bool) {
    var settings = Settings()
    (settings.sheet, settings.doubtful) = (sheet, doubtful)
    #expect(settings.settlesPerRound == settles)
  }
}

@Suite("Citing the rules")
struct CatalogueTests {
  @Test("gives every rule its requirement, its sentence and its remedy", arguments: Rule.allCases)
  func complete(_ rule: Rule) {
    #expect(rule.requirement.wholeMatch(of: /[PBRDTLXS]-\d+a?/) != nil)
    #expect(rule.sentence.hasSuffix(".") && !rule.remedy.isEmpty && rule.sentence != rule.rawValue)
  }

  @Test("gives every finding its requirement and its meaning", arguments: Finding.Kind.allCases)
  func findings(_ kind: Finding.Kind) {
    #expect(kind.meaning.requirement.wholeMatch(of: /[PBRDTLXS]-\d+a?/) != nil && kind.meaning.sentence.hasSuffix("."))
  }
}
