import CountingRules

/// Which rules speak for a requirement, and which tests cite it.
enum RequirementTable {
  private static func files() throws -> [Project.File] {
    let swift = try Project.files("Tests").filter { !$0.path.hasPrefix("ArchitectureTests") }
    return swift + (try Project.files("Tests", ending: ".py"))
  }

  static func tests(citing id: String) throws -> [String] { tests(citing: id, in: try files()) }

  private static func tests(citing id: String, in files: [Project.File]) -> [String] {
    files.filter { cites($0.text, id) }.map(\.path)
  }

  /// `R-1` is not cited where `R-1a` or `R-13` is.
  private static func cites(_ text: String, _ id: String) -> Bool {
    text.ranges(of: id).contains { range in
      let after = range.upperBound == text.endIndex ? " " : text[range.upperBound]
      let before = range.lowerBound == text.startIndex ? " " : text[text.index(before: range.lowerBound)]
      return !after.isLetter && !after.isNumber && !before.isLetter && !before.isNumber
    }
  }

  static func markdown() throws -> String {
    let files = try files()
    var text = """
      # Requirements, rules and tests

      Generated: `LEKKA_RENEW=1 swift test --filter EveryRuleIsTested` writes it anew.

      | requirement | codes that speak for it | tests that cite it |
      |---|---|---|

      """
    for id in Requirements.all {
      let codes = Rule.allCases.filter { $0.requirement == id }.map { "`\($0.rawValue)`" }
      let findings = Finding.Kind.allCases.filter { $0.meaning.requirement == id }.map { "`\($0.rawValue)`" }
      let tests = tests(citing: id, in: files).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
      let cited =
        Requirements.ofTheHall.contains(id) ? "done by hands in the hall" : tests.sorted().joined(separator: ", ")
      text += "| \(id) | \((codes + findings).joined(separator: " ")) | \(cited) |\n"
    }
    return text
  }
}
