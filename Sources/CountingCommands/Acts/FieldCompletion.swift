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
    default: nil
    }
  }

  static let rule = CompletionKind.list(Rule.allCases.map(\.rawValue) + Finding.Kind.allCases.map(\.rawValue))

  /// - Parameter option: without its hyphens; it means the same on every command.
  static func names(of option: String, _ line: CompletedLine) -> [String] {
    switch option {
    case "ward": line.outline?.wards.map { "\($0.number)" } ?? []
    case "table": line.wards.flatMap(\.tables).map { "\($0.number)" }.unique
    case "candidate": line.wards.flatMap(\.candidates).map { "\($0.place)" }.unique
    case "station": line.wards.flatMap(\.stations).map(\.id).unique
    case "box": line.stations.flatMap(\.boxes).map(\.id).unique
    case "paper-seal": line.stations.flatMap(\.boxes).filter { $0.id == line.value("box") }.map(\.paperSeal)
    case "by", "officer", "confirmed-by": line.outline?.officers.map(\.id) ?? []
    case "lang", "screen": line.languages
    case "form": line.forms
    default: []
    }
  }
}

/// The line so far, as the shell has it.
struct CompletedLine {
  private let words: [String]
  private let templates: TemplateFolder?
  let outline: BookOutline?

  init(_ words: [String], _ context: CommandContext) {
    self.words = words
    let named = words.first { !$0.hasPrefix("-") && CountBook.isOne($0) }
    outline = (named ?? context.knownBook).flatMap { try? BookOutline(of: $0) }
    templates = try? TemplateFolder(chosen: nil, environment: context.environment, executable: context.executable)
  }

  var languages: [String] { templates.map(ScreenWords.languages) ?? [] }

  var forms: [String] { templates?.formNames ?? [] }

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
