import CountingRules
import Foundation
import Testing

@Suite("Testing every rule")
struct EveryRuleIsTestedTests {
  @Test("every code of the catalogue stands in a suite", arguments: Rule.allCases)
  func codeStandsInASuite(rule: Rule) throws {
    let suites = try Project.files("Tests").filter { !$0.path.hasPrefix("ArchitectureTests") }
    #expect(suites.contains { $0.text.contains("\"\(rule.rawValue)\"") }, "\(rule.rawValue)")
  }

  @Test("every rule is decided somewhere", arguments: Rule.allCases)
  func ruleIsUsed(rule: Rule) throws {
    let files = try Project.files("Sources").filter { !$0.path.contains("Rulebook/") }
    let name = "\(rule)"
    #expect(files.contains { $0.text.contains(".\(name),") || $0.text.contains(".\(name))") }, "\(name)")
  }

  @Test("every rule has its requirement, its sentence and the way out", arguments: Rule.allCases)
  func catalogueIsComplete(rule: Rule) {
    #expect(!rule.requirement.isEmpty)
    #expect(rule.sentence.hasSuffix("."))
    #expect(rule.remedy.hasSuffix("."))
  }

  @Test("the requirements are read from the foundation that numbers them")
  func requirementsAreRead() {
    #expect(Requirements.all.first == "P-0" && Requirements.all.last == "S-3")
    #expect(Set(Requirements.all).count == Requirements.all.count)
  }

  @Test("every requirement is cited by a test, or is the hall's alone", arguments: Requirements.all)
  func requirementIsCited(id: String) throws {
    let tests = try RequirementTable.tests(citing: id)
    #expect(tests.isEmpty == Requirements.ofTheHall.contains(id), "\(id) is cited by \(tests)")
  }

  @Test("every rule speaks for a requirement there is", arguments: Rule.allCases)
  func requirementsExist(rule: Rule) { #expect(Requirements.all.contains(rule.requirement), "\(rule.requirement)") }

  @Test("the table of requirements, rules and tests is the committed one")
  func tableIsCommitted() throws {
    let path = Project.root.appendingPathComponent("Sources/CountingRules/Documentation.docc/Requirements.md")
    let made = try RequirementTable.markdown()
    if ProcessInfo.processInfo.environment["LEKKA_RENEW"] != nil {
      try made.write(to: path, atomically: true, encoding: .utf8)
    }
    let committed = try? String(contentsOf: path, encoding: .utf8)
    #expect(made == committed, "LEKKA_RENEW=1 swift test --filter EveryRuleIsTested writes it anew")
  }
}
