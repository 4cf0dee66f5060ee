import ArgumentParser
import CountingJournal

/// Every act as a command: `lekka NOUN VERB`, in the order of the day.
enum ActCommands {
  /// The chapters of the day and the nouns of their acts.
  static let chapters: [(title: String, nouns: [String])] = [
    ("Acts · people and the day", ["officer", "ward", "agent", "objection", "count", "clock", "strike"]),
    ("Acts · postal papers", ["postal"]),
    ("Acts · boxes", ["account", "box", "station", "drum"]),
    ("Acts · rounds", ["round", "issue", "sheet", "doubtful", "held"]),
    ("Acts · totals, recount, lot", ["totals", "recount", "lot"]),
    ("Acts · the result", ["result", "certificate", "packet", "attachment"]),
  ]

  static var groups: [CommandGroup] {
    chapters.map { chapter in
      CommandGroup(name: chapter.title, subcommands: chapter.nouns.compactMap { noun($0) })
    }
  }

  /// The words of a line while it is parsed: only a noun among them shows its verbs, because ArgumentParser asks every
  /// command it knows for all its words. Nil where all are wanted, as for the manual.
  @TaskLocal static var line: [String]?

  private static func noun(_ name: String) -> (any ParsableCommand.Type)? {
    guard let first = acts(of: name).first else { return nil }
    return first.name == name ? command(first) : nounCommand(first)
  }

  /// In the order of the catalogue. Grouped once: every start of the program asks for every noun.
  private static let byNoun = Dictionary(grouping: ActCatalogue.all) { ActScreen($0).noun }

  static func acts(of noun: String) -> [any Act.Type] { byNoun[noun] ?? [] }

  /// The acts of a noun that a line has need of: the one it names, all where it names none, none of another noun.
  static func shown(_ acts: [any Act.Type], of noun: String) -> [any Act.Type] {
    guard let line else { return acts }
    guard let place = line.firstIndex(of: noun) else { return [] }
    guard place + 1 < line.count, let named = acts.first(where: { ActScreen($0).verb == line[place + 1] }) else {
      return acts
    }
    return [named]
  }

  static func command<Asked: Act>(_: Asked.Type) -> any ParsableCommand.Type { ActCommand<Asked>.self }

  private static func nounCommand<First: Act>(_: First.Type) -> any ParsableCommand.Type { ActNoun<First>.self }
}

/// A noun and its verbs; named by its first act, because ArgumentParser wants a type a command.
struct ActNoun<First: Act>: ParsableCommand {
  static var configuration: CommandConfiguration {
    let noun = ActScreen(First.self).noun
    let acts = ActCommands.acts(of: noun)
    return CommandConfiguration(
      commandName: noun, abstract: acts.map { ActScreen($0).verb }.joined(separator: ", "),
      discussion: "Acts of the counting day; each has an example:  lekka \(noun) \(ActScreen(First.self).verb) --help",
      subcommands: ActCommands.shown(acts, of: noun).map { ActCommands.command($0) })
  }
}
