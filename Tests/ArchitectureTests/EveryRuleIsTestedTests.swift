import CountingRules
import Testing

@Suite("Testing every rule")
struct EveryRuleIsTestedTests {
  @Test("every code of the catalogue stands in a suite", arguments: Rule.allCases)
  func codeStandsInASuite(rule: Rule) throws {
    let suites = try Project.files("Tests").filter { $0.path.hasSuffix("Tests.swift") && !$0.path.hasPrefix("Arch") }
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
}
