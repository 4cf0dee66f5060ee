import CountingRules
import TOMLKit

/// election.toml, read: the heading, the rulebook it names, the settings that result.
struct ElectionFile {
  private(set) var rulebook: RulebookReading?
  private(set) var problems: [FolderProblem] = []
  private var heading: ElectionHeading?
  private var settings = Settings()

  init(_ source: FolderSources.Source, _ rulebooks: RulebookReader) throws {
    guard case .text(let bytes) = source else { return }
    let document: TOMLDocument
    do { document = try TOMLDocument(bytes) } catch {
      let column = error.column.map(String.init)
      problems = [FolderProblem(.badToml, in: .election, row: error.line, column: column, error.message)]
      return
    }
    var keys = TOMLKeys(document)
    heading = ElectionHeading(&keys)
    rulebook = try Self.rulebook(&keys, rulebooks)
    settings = Self.settings(&keys, over: rulebook?.settings ?? Settings())
    problems = keys.problems
  }

  private static func rulebook(_ keys: inout TOMLKeys, _ rulebooks: RulebookReader) throws -> RulebookReading? {
    guard let name = keys.text("rulebook") else { return nil }
    if let reading = try rulebooks.read(name) { return reading }
    let remedy = rulebooks.names.isEmpty ? nil : "Name one of \(listed(rulebooks.names))."
    keys.report(.unknownRulebook, "rulebook", "There is no rulebook “\(name)”.", remedy: remedy)
    return nil
  }

  private static func settings(_ keys: inout TOMLKeys, over standing: Settings) -> Settings {
    guard let node = keys.document.table["settings"] else { return standing }
    guard let table = node.table else {
      keys.report(.badToml, "settings", "settings is not a table.", remedy: "Write [settings] on a line of its own.")
      return standing
    }
    let reader = SettingsReader(table, over: standing)
    for fault in reader.faults { keys.report(fault) }
    return reader.settings
  }

  /// The election, when nothing is wrong with the whole folder.
  func election(of tables: FolderTables) -> Election? {
    guard let heading, let rulebook else { return nil }
    return Election(
      id: heading.id, name: heading.name, kind: heading.kind, district: heading.district, state: heading.state,
      poll: heading.poll.text, count: heading.count.text, postalCloses: heading.postalCloses.text,
      rulebook: rulebook.rulebook, settings: settings, wards: tables.assembleWards(),
      officers: tables.assembleOfficers(), listsPostalPapers: tables.postal.isThere)
  }
}
