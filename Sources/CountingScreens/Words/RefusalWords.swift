package import CountingDesk
import CountingJournal
package import CountingRules
import CountingTerminal

/// A refusal in the language of the screen. The law says what it found in English; every other language has the rule and
/// the way out in its own words, and what was found beside them.
package struct RefusalWords: Sendable {
  private let rules: Words<RuleWord>?
  private let acts: Words<ActWord>
  private let fields: Words<FieldWord>

  /// - Throws: `ScreenWordsFault`
  package init(_ language: String, in templates: TemplateFolder) throws {
    rules = language == "en" ? nil : try Words(language, in: templates)
    (acts, fields) = (try Words(language, in: templates), try Words(language, in: templates))
  }

  /// Why, and the way out.
  package func said(of rule: Rule, _ message: String, _ remedy: String) -> (why: String, way: String) {
    guard let rules, let why = RuleWord(rule), let way = RuleWord(wayOutOf: rule) else {
      return (message, asOnScreen(remedy))
    }
    return (rules(why), rules(way))
  }

  /// The rule book names acts and fields as a file has them; here they are called as on the pages.
  private func asOnScreen(_ remedy: String) -> String {
    let names = ActCatalogue.names.filter { $0.contains(".") }
    let called = names.reduce(remedy) { text, name in
      ActWord(rawValue: name).map { text.replacing(name, with: "“\(acts($0))”") } ?? text
    }
    return FieldWord.allCases.reduce(called) { text, field in
      text.replacing("`\(field.rawValue)`", with: "“\(fields(field))”")
    }
  }

  /// What was found, where it is not said already.
  func found(_ rule: Rule, _ message: String) -> String? {
    rules != nil && RuleWord(rule) != nil ? "(\(message))" : nil
  }
}

/// The rules and the ways out: `Templates/screens/rules.toml`.
package struct RuleWord: ScreenVocabulary {
  package static let file = "rules"
  package let rawValue: String

  /// No page can send what these refuse.
  package static let unheard: Set<Rule> = [.malformedAct, .unknownAct, .idReused, .atNotAllowed, .unknownForm]

  package init?(rawValue: String) {
    guard Self.known.contains(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  package init?(_ rule: Rule) { self.init(rawValue: rule.rawValue) }

  package init?(wayOutOf rule: Rule) { self.init(rawValue: "\(rule.rawValue).way") }

  package static var allCases: [RuleWord] { said.compactMap(RuleWord.init(rawValue:)) }

  private static let said = Rule.allCases.filter { !unheard.contains($0) }.flatMap { rule in
    [rule.rawValue, "\(rule.rawValue).way"]
  }
  private static let known = Set(said)
}
