import ArgumentParser
import CountingJournal
import CountingRules

/// `lekka rules`: the catalogue of refusals, blockers and findings.
struct Rules: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "The catalogue: every refusal, blocker and finding, with its requirement and the way out.",
    discussion: "Example:  lekka rules sheet-balance")

  @Argument(help: "One code.", completion: FieldCompletion.rule)
  var code: String?
  @Flag(help: "The whole rule book as one Markdown document.")
  var document = false
  @OptionGroup var format: FormatOption
  @OptionGroup var telling: TellingOptions

  func validate() throws {
    if document, code != nil { throw ValidationError("--document is the whole rule book; leave the code out.") }
  }

  func perform(_ context: CommandContext) throws {
    if document { return try context.write(RulebookDocument.markdown) }
    let rules = Rule.allCases.filter { code == nil || $0.rawValue == code }
    let findings = Finding.Kind.allCases.filter { code == nil || $0.rawValue == code }
    if let code, rules.isEmpty, findings.isEmpty {
      let meant = Likeness.suggestion(
        code, among: Rule.allCases.map(\.rawValue) + Finding.Kind.allCases.map(\.rawValue))
      throw CommandFailure("There is no rule \(code). \(meant ?? "`lekka rules` lists them all.")", .noInput)
    }
    let text =
      rules.map { "\($0.rawValue) (\($0.requirement)): \($0.sentence) → \($0.remedy)\n" }
      + findings.map { "\($0.rawValue) (\($0.meaning.requirement)), a finding: \($0.meaning.sentence)\n" }
    try format.render(context, json: ["rules": .array(rules.map(\.json) + findings.map(\.json))], text: text.joined())
  }
}

extension Rule {
  fileprivate var json: JSON {
    [
      "code": .string(rawValue), "rule": .string(requirement), "sentence": .string(sentence), "remedy": .string(remedy),
    ]
  }
}

extension Finding.Kind {
  fileprivate var json: JSON {
    [
      "code": .string(rawValue), "rule": .string(meaning.requirement), "sentence": .string(meaning.sentence),
      "finding": true,
    ]
  }
}
