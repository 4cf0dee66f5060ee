import ArgumentParser
package import CountingJournal
import CountingRules

/// An act as a command: its words, its example, who does it and how it is mended.
package struct ActScreen {
  let act: any Act.Type

  init(_ act: any Act.Type) { self.act = act }

  /// `packet hand-over`
  var words: [String] { kebab(act.name).utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) } }

  var noun: String { words[0] }
  var verb: String { words[words.count - 1] }

  /// Somebody who does it, by the ids of the sample.
  var officer: String {
    if act.roles.contains(.drum) { return "drum-01" }
    if act.roles.contains(.supervisor) { return "sup-02" }
    return act.roles.contains(.assistantReturningOfficer) ? "aro-01" : "ro-01"
  }

  var configuration: CommandConfiguration {
    CommandConfiguration(commandName: verb, abstract: act.purpose, discussion: discussion)
  }

  private var discussion: String {
    let who = Role.allCases.filter(act.roles.contains).map(\.rawValue)
    let mending = ActMending.of(act)
    return """
      Example:  \(example)
      By: \(who.count == Role.allCases.count ? "anyone" : who.joined(separator: ", ")) (rule \(act.requirement)).
      If it was wrong: \(mending.mended).
      """
  }

  /// The whole line, as it is keyed.
  private var example: String {
    let envelope = JSON.Members([("by", .string(officer))] + (act.takesWard ? [("ward", 5)] : []))
    let options = arguments(act.example, envelope).map(shellQuoted)
    return Self.folded(["lekka"] + words + ["day.book"] + options)
  }

  /// The options that make an act of these fields; what every act bears comes from the envelope.
  private func arguments(_ fields: JSON.Members, _ envelope: JSON.Members) -> [String] {
    let own = act.fields.flatMap { field in
      fields[field.name].map { ActFieldScreen(field, of: act).arguments($0) } ?? []
    }
    let rest = ["by", "at", "note", "id"].flatMap { name in
      envelope[name]?.string.map { $0.hasPrefix("-") ? ["--\(name)=\($0)"] : ["--\(name)", $0] } ?? []
    }
    return (envelope["ward"]?.int.map { ["--ward", "\($0)"] } ?? []) + own + rest
  }

  /// The command that makes this line of `lekka record`; nil where the line is no act.
  package static func arguments(of line: JSON.Members) -> [String]? {
    guard (try? ActRequest(line)) != nil, let act = ActCatalogue.all.first(where: { line["do"] == .string($0.name) })
    else { return nil }
    let screen = ActScreen(act)
    return screen.words + screen.arguments(line, line)
  }

  private static let (width, indent) = (64, "    ")

  /// Lines short enough for a screen; a shell reads them as one.
  private static func folded(_ words: [String]) -> String {
    var (lines, line) = ([String](), "")
    for (index, word) in words.enumerated() {
      let joined = line.isEmpty ? word : "\(line) \(word)"
      let startsPair = word.hasPrefix("--")
      let next = startsPair && index + 1 < words.count ? words[index + 1].count + 1 : 0
      if joined.count + next > width, startsPair {
        lines.append(line)
        line = word
      } else {
        line = word.count + line.count > width ? "\(line) \(broken(word, after: line.count))" : joined
      }
    }
    return (lines + [line]).joined(separator: " \\\n\(indent)")
  }

  /// JSON in quotes may go on in the next line between two fields: a shell keeps the line end, JSON passes over it.
  private static func broken(_ word: String, after used: Int) -> String {
    guard word.hasPrefix("'[{") || word.hasPrefix("'{") else { return word }
    var (text, column) = ("", used)
    // A comma within a text is never followed by a quote that is not escaped.
    for (place, field) in word.split(separator: ",\"", omittingEmptySubsequences: false).enumerated() {
      let piece = place == 0 ? String(field) : "\"\(field)"
      if place > 0 {
        let isLong = column + piece.count > width
        text += isLong ? ",\n\(indent)  " : ","
        column = isLong ? 2 : column + 1
      }
      text += piece
      column += piece.count
    }
    return text
  }
}
