/// A workbook read back: what its cells say, and where it says it comes from.
package struct WorkbookReading: Sendable {
  /// Custom properties by name.
  package private(set) var properties: [String: String] = [:]
  /// By sheet and address, `Form 30!B7`: the formula, if it is live, and the value.
  package private(set) var cells: [String: String] = [:]
  private let archive: ZipArchive

  /// Nil where the bytes are no workbook.
  package init?(_ bytes: [UInt8]) {
    guard let archive = ZipArchive(bytes), let workbook = archive["xl/workbook.xml"] else { return nil }
    self.archive = archive
    if let custom = archive["docProps/custom.xml"] { properties = Self.properties(in: custom) }
    let strings = archive["xl/sharedStrings.xml"].map(Self.strings) ?? []
    let targets = archive["xl/_rels/workbook.xml.rels"].map(Self.targets) ?? [:]
    for (name, relation) in Self.sheets(in: workbook) {
      guard let target = targets[relation] else { return nil }
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
      guard let sheet = archive[path] else { return nil }
      readCells(in: sheet, named: name, strings)
    }
  }

  /// Parts of the file that are not byte for byte those of the other.
  package func parts(unlike other: WorkbookReading) -> [String] {
    Set(archive.names).union(other.archive.names).filter { archive[$0] != other.archive[$0] }.sorted()
  }

  private static func properties(in part: [UInt8]) -> [String: String] {
    var scanner = XMLScanner(part)
    var (properties, name): ([String: String], String) = ([:], "")
    while let event = scanner.next() {
      switch event {
      case .open("property", let attributes): name = attributes["name"] ?? ""
      case .text(let text) where !name.isEmpty: properties[name, default: ""] += text
      case .close("property"): name = ""
      default: continue
      }
    }
    return properties
  }

  private static func sheets(in part: [UInt8]) -> [(name: String, relation: String)] {
    var scanner = XMLScanner(part)
    var sheets: [(name: String, relation: String)] = []
    while let event = scanner.next() {
      if case .open("sheet", let attributes) = event {
        sheets.append((attributes["name"] ?? "", attributes["id"] ?? ""))
      }
    }
    return sheets
  }

  private static func targets(in part: [UInt8]) -> [String: String] {
    var scanner = XMLScanner(part)
    var targets: [String: String] = [:]
    while let event = scanner.next() {
      if case .open("Relationship", let attributes) = event { targets[attributes["Id"] ?? ""] = attributes["Target"] }
    }
    return targets
  }

  private static func strings(in part: [UInt8]) -> [String] {
    var scanner = XMLScanner(part)
    var (strings, isText) = ([String](), false)
    while let event = scanner.next() {
      switch event {
      case .open("si", _): strings.append("")
      case .open("t", _): isText = true
      case .close("t"): isText = false
      case .text(let text) where isText && !strings.isEmpty: strings[strings.count - 1] += text
      default: continue
      }
    }
    return strings
  }

  private mutating func readCells(in part: [UInt8], named sheet: String, _ strings: [String]) {
    var scanner = XMLScanner(part)
    var (place, kind, tag) = ("", "", "")
    var found: [String: String] = [:]
    while let event = scanner.next() {
      switch event {
      case .open("c", let attributes): (place, kind, found) = (attributes["r"] ?? "", attributes["t"] ?? "", [:])
      case .open(let name, _): tag = name
      case .text(let text) where ["v", "f", "t"].contains(tag): found[tag, default: ""] += text
      case .close("c"):
        let value =
          kind == "s"
          ? found["v"].flatMap { Int($0) }.flatMap { strings.indices.contains($0) ? strings[$0] : nil }
          : found["v"] ?? found["t"]
        let said = [found["f"].map { "=\($0)" }, value].compactMap(\.self).joined(separator: " → ")
        if !said.isEmpty { cells["\(sheet)!\(place)"] = said }
      case .close: tag = ""
      default: continue
      }
    }
  }
}
