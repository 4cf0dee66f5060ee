import ArgumentParser
import CountingJournal

/// What a shell offers at the end of a line: commands, options not said yet, and values, with the names of the book.
struct CompletionOffers {
  private(set) var words: [(word: String, says: String)] = []
  private(set) var paths: Paths?

  enum Paths: String { case files, folders }

  /// The word that a shell puts before a line to ask what to offer.
  static let question = "---offer"

  /// - Parameters:
  ///   - line: the words after `lekka`; the last is being typed.
  ///   - languages: what `--lang` may say.
  init(_ line: [String], _ context: CommandContext) {
    let (typed, said) = (line.last ?? "", line.dropLast())
    var rest = said.first == "help" ? said.dropFirst() : said
    var command: any ParsableCommand.Type = Lekka.self
    while let word = rest.first, let next = command.subcommand(word) { (command, rest) = (next, rest.dropFirst()) }
    if !command.configuration.subcommands.isEmpty {
      if rest.isEmpty { offerCommands(of: command, typed) }
      guard let fallback = command.configuration.defaultSubcommand else { return }
      command = fallback
    }
    offer(Arguments(of: command), rest, typed, CompletedLine(line, context))
  }

  private mutating func offerCommands(of command: any ParsableCommand.Type, _ typed: String) {
    for inner in command.configuration.subcommands where inner.configuration.shouldDisplay {
      offer(inner._commandName, inner.configuration.abstract, typed)
    }
  }

  private mutating func offer(
    _ arguments: Arguments, _ rest: ArraySlice<String>, _ typed: String, _ line: CompletedLine
  ) {
    if let option = rest.last.flatMap(arguments.option), option.takesValue {
      return offerValues(of: option, typed, line)
    }
    let place = arguments.positionals(in: rest)
    if !typed.hasPrefix("-"), let argument = arguments.positional(place) {
      return offerValues(of: argument, typed, line)
    }
    for option in arguments.options where option.repeats || !rest.contains(option.name) {
      offer(option.name, option.says, typed)
    }
  }

  private mutating func offerValues(of argument: Arguments.Argument, _ typed: String, _ line: CompletedLine) {
    paths = argument.paths
    let names = argument.values.isEmpty ? FieldCompletion.names(of: argument.value, line) : argument.values
    for name in names { offer(name, "", typed) }
  }

  private mutating func offer(_ word: String, _ says: String, _ typed: String) {
    if word.hasPrefix(typed) { words.append((word, says)) }
  }

  /// A line an offer, what it is after a tab; without a word, what kind of path is wanted.
  var text: String {
    words.map { "\($0.word)\t\($0.says)\n" }.joined() + (paths.map { "\t\($0.rawValue)\n" } ?? "")
  }
}

extension ParsableCommand {
  fileprivate static func subcommand(_ name: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0._commandName == name }
  }
}
