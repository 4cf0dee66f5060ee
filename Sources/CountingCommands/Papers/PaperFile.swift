import CountingSpreadsheets

/// A paper's file as it was handed in: in what it is written, what it says it was made from, what stands where.
struct PaperFile {
  let mouth: PaperMouth
  let properties: [String: String]
  private let content: Content

  private enum Content {
    case workbook(WorkbookReading)
    case lines([String])
  }

  /// Nil for what is no paper.
  init?(_ bytes: [UInt8]) {
    if let workbook = WorkbookReading(bytes) {
      (mouth, properties, content) = (.xlsx, workbook.properties, .workbook(workbook))
    } else if let text = String(validating: bytes, as: UTF8.self), !bytes.isEmpty, !bytes.contains(0) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      mouth = lines[0] == "<!DOCTYPE html>" ? .html : .text
      properties = mouth == .html ? Self.meta(lines) : Self.lastLine(lines)
      content = .lines(lines)
    } else {
      return nil
    }
  }

  /// `<meta name="form" content="form-30">`
  private static func meta(_ lines: [String]) -> [String: String] {
    let found = lines.compactMap { line -> (String, String)? in
      let pieces = line.split(separator: "\"", omittingEmptySubsequences: false)
      guard pieces.count == 5, pieces[0] == "<meta name=", pieces[2] == " content=" else { return nil }
      return (String(pieces[1]), String(pieces[3]))
    }
    return Dictionary(found) { first, _ in first }
  }

  /// `--- ward: ward-003; form: form-30`
  private static func lastLine(_ lines: [String]) -> [String: String] {
    guard let line = lines.last(where: { !$0.isEmpty }), line.hasPrefix("--- ") else { return [:] }
    let pairs = line.dropFirst(4).split(separator: "; ").map { pair in
      pair.split(separator: ": ", maxSplits: 1).map(String.init)
    }
    return Dictionary(pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }) { first, _ in first }
  }

  typealias Difference = (place: String, given: String, made: String)

  /// What stands in which place, and what stands there on the paper that the book makes.
  func differences(from made: PaperFile) -> [Difference] {
    switch (content, made.content) {
    case (.workbook(let workbook), .workbook(let other)):
      let (given, made) = (workbook.cells, other.cells)
      let places = Set(given.keys).union(made.keys).filter { given[$0] != made[$0] }.sorted()
      return places.map { ($0, given[$0] ?? "", made[$0] ?? "") }
    case (.lines(let given), .lines(let made)):
      let common = zip(given, made).prefix { $0 == $1 }.count
      let rest = zip(given.dropFirst(common).reversed(), made.dropFirst(common).reversed()).prefix { $0 == $1 }.count
      let (ours, theirs) = (given[common..<given.count - rest], made[common..<made.count - rest])
      return (0..<max(ours.count, theirs.count)).compactMap { place in
        let (line, other) = (ours.dropFirst(place).first ?? "", theirs.dropFirst(place).first ?? "")
        return line == other ? nil : ("line \(common + place + 1)", line, other)
      }
    default: return []
    }
  }

  /// What of a workbook is not as in the one that the book makes, cells or not: formats, heads and feet, pictures.
  func parts(unlike made: PaperFile) -> [String] {
    guard case .workbook(let given) = content, case .workbook(let made) = made.content else { return [] }
    return given.parts(unlike: made)
  }
}
