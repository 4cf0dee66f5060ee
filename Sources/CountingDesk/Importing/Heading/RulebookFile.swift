import CountingRules
import TOMLKit

/// The content of one rulebook file; the first thing wrong with it is thrown.
struct RulebookFile {
  private let path: String
  private let name: String
  private let document: TOMLDocument

  init(_ bytes: [UInt8], at path: String, name: String) throws {
    (self.path, self.name) = (path, name)
    if let fault = EncodingFault(in: bytes) {
      throw RulebookFault(file: path, line: fault.line, message: fault.message)
    }
    do { document = try TOMLDocument(bytes) } catch {
      throw RulebookFault(file: path, line: error.line, message: error.message)
    }
  }

  func read() throws -> RulebookReading {
    let root = document.table
    let ownName = try text(root, "name")
    guard ownName == name else { throw fault("name", "The file of \(name) calls itself \(ownName).") }
    let rulebook = Rulebook(
      name: name, title: try text(root, "title"), localTitles: try localTitles(root),
      titles: try table("titles") { try text($0, $1, in: "titles") },
      grounds: try grounds("grounds"), postalGrounds: try grounds("postal_grounds"),
      citations: try table("citations") { try text($0, $1, in: "citations") },
      quotas: try table("quotas") { try number($0, $1) })
    return RulebookReading(rulebook: rulebook, settings: try settings())
  }

  private func settings() throws -> Settings {
    guard let node = document.table["settings"] else { return Settings() }
    guard let table = node.table else { throw fault("settings", "settings is not a table.") }
    let reader = SettingsReader(table, over: Settings())
    if let first = reader.faults.first { throw fault(first.key, in: "settings", first.message) }
    return reader.settings
  }

  private func grounds(_ key: String) throws -> [Ground] {
    guard let array = document.table[key]?.array, !array.isEmpty else { throw fault(key, "[[\(key)]] is missing.") }
    var grounds: [Ground] = []
    for index in 0..<array.count {
      guard let table = array[index].table else { throw fault(key, "\(key) holds something that is no ground.") }
      let ground = try ground(table, of: key)
      guard !grounds.contains(where: { $0.code == ground.code }) else {
        throw fault(key, "\(ground.code) stands twice in \(key).")
      }
      grounds.append(ground)
    }
    return grounds
  }

  private func ground(_ table: TOMLTable, of key: String) throws -> Ground {
    var curedBy: Ground.Circumstance?
    if table["cured_by"] != nil {
      let circumstance = try text(table, "cured_by", in: key)
      curedBy = Ground.Circumstance(rawValue: circumstance)
      if curedBy == nil { throw fault(key, "“\(circumstance)” cures nothing (cured_by).") }
    }
    return Ground(
      code: try text(table, "code", in: key), clause: try text(table, "clause", in: key),
      title: try text(table, "title", in: key), localTitles: try localTitles(table, in: key), curedBy: curedBy)
  }

  /// `title_te`, `title_hi`: the title by language.
  private func localTitles(_ table: TOMLTable, in section: String = "") throws -> [String: String] {
    let prefix = "title_"
    return try table.keys.filter { $0.hasPrefix(prefix) }.reduce(into: [:]) {
      $0[String($1.dropFirst(prefix.count))] = try text(table, $1, in: section)
    }
  }

  private func table<Value>(_ key: String, _ read: (TOMLTable, String) throws -> Value) throws -> [String: Value] {
    guard let table = document.table[key]?.table else { throw fault(key, "[\(key)] is missing.") }
    return try table.keys.reduce(into: [:]) { $0[$1] = try read(table, $1) }
  }

  private func text(_ table: TOMLTable, _ key: String, in section: String = "") throws -> String {
    guard let text = table[key]?.string, !isBlank(text) else {
      throw fault(key, in: section, "\(key) is missing, empty or no text.")
    }
    return text
  }

  private func number(_ table: TOMLTable, _ key: String) throws -> Int {
    guard let number = table[key]?.int, number >= 0 else {
      throw fault(key, in: "quotas", "\(key) is no whole number.")
    }
    return number
  }

  private func fault(_ key: String, in section: String = "", _ message: String) -> RulebookFault {
    let sectionLine = document.line(of: "", in: section.isEmpty ? key : section)
    return RulebookFault(file: path, line: document.line(of: key, in: section) ?? sectionLine, message: message)
  }
}
