package import CountingDesk
import CountingJournal
import CountingRules

/// The pages of `lekka enter`, each in one language.
package struct EnteringPage: Sendable {
  private let officer: String
  private let language: String
  private let templates: TemplateFolder
  private let common: Words<EnterWord>
  private let refusals: RefusalWords

  /// - Throws: `ScreenWordsFault`
  package init(by officer: String, in language: String, _ templates: TemplateFolder) throws {
    (self.officer, self.language, self.templates) = (officer, language, templates)
    common = try Words(language, in: templates)
    refusals = try RefusalWords(language, in: templates)
  }

  /// In a drill ctrl-C ends more than the page.
  init(by officer: String, in language: String, _ templates: TemplateFolder, drilled words: Words<DrillWord>) throws {
    (self.officer, self.language, self.templates) = (officer, language, templates)
    let others: [EnterWord: String] = [
      .helpLine: words(.helpLine), .helpFresh: words(.helpFresh), .leaving: words(.leaving),
    ]
    common = try Words<EnterWord>(language, in: templates).saying(others)
    refusals = try RefusalWords(language, in: templates)
  }

  private var isLocal: Bool { language != "en" }

  package func sheet(at seat: SheetPage.Seat) throws -> SheetPage {
    SheetPage(seat, by: officer, isLocal: isLocal, try Words(language, in: templates), common, refusals)
  }

  package func box(ward: Int, table: Int, mayWaive: Bool) throws -> some Page {
    ErrandPage(
      BoxErrand(
        ward: ward, table: table, officer: officer, mayWaive: mayWaive, words: try Words(language, in: templates),
        common: common, marks: AgentLines(common), isLocal: isLocal), common, refusals)
  }

  package func postal(ward: Int, _ standing: Standing) throws -> some Page {
    ErrandPage(
      PostalErrand(
        ward: ward, officer: officer, language: language, rulebook: standing.state.election.rulebook,
        words: try Words(language, in: templates), common: common), common, refusals)
  }
}
