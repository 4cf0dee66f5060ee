import ArgumentParser
import CountingDesk
import CountingJournal
import CountingRules
import CountingStore

/// What a shell offers for a field: the names of the book on the line, or of LEKKA_BOOK.
enum FieldCompletion {
  static func kind(of field: ActField) -> CompletionKind? {
    switch field.kind {
    case .choice(let values): .list(values)
    case .flag: .list(["true", "false"])
    default: source(field.name).map(kind)
    }
  }

  static let ward = kind { line in line.outline?.wards.map { "\($0.number)" } ?? [] }
  static let officer = kind { line in line.outline?.officers.map(\.id) ?? [] }
  static let rule = CompletionKind.list(Rule.allCases.map(\.rawValue) + Finding.Kind.allCases.map(\.rawValue))

  private static func kind(_ names: @escaping @Sendable (CompletedLine) -> [String]) -> CompletionKind {
    .custom { words, _, _ in names(CompletedLine(words)) }
  }

  private static func source(_ field: String) -> (@Sendable (CompletedLine) -> [String])? {
    switch field {
    case "table": { $0.wards.flatMap(\.tables).map { "\($0.number)" }.unique }
    case "candidate": { $0.wards.flatMap(\.candidates).map { "\($0.place)" }.unique }
    case "station": { $0.wards.flatMap(\.stations).map(\.id).unique }
    case "box": { $0.stations.flatMap(\.boxes).map(\.id).unique }
    case "paperSeal":
      { line in line.stations.flatMap(\.boxes).filter { $0.id == line.value("box") }.map(\.paperSeal) }
    case "officer", "confirmedBy": { $0.outline?.officers.map(\.id) ?? [] }
    default: nil
    }
  }
}

/// The line so far, as the shell has it.
struct CompletedLine {
  private let words: [String]
  let outline: BookOutline?

  init(_ words: [String]) {
    self.words = words
    let named = words.dropFirst().first { !$0.hasPrefix("-") && CountBook.isOne($0) }
    outline = (named ?? CommandContext.current.environment["LEKKA_BOOK"]).flatMap { try? BookOutline(of: $0) }
  }

  /// What stands after an option already.
  func value(_ option: String) -> String? {
    words.firstIndex(of: "--\(option)").flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
  }

  /// The ward on the line, or all.
  var wards: [Ward] {
    let all = outline?.wards ?? []
    guard let number = value("ward").flatMap({ Int($0) }) else { return all }
    return all.filter { $0.number == number }
  }

  var stations: [PollingStation] {
    let all = wards.flatMap(\.stations)
    guard let id = value("station") else { return all }
    return all.filter { $0.id == id }
  }
}

extension [String] {
  /// Each once, in the order of their first appearance.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
