package import ArgumentParser
import CountingDesk

/// The command line, in the order of the counting day.
package struct Lekka: ParsableCommand {
  /// ArgumentParser asks every command it is shown for all its words, so a line that names one is shown that one alone.
  package static var configuration: CommandConfiguration {
    var configuration = whole
    let line = ActCommands.line.map { $0.first == "help" ? $0.dropFirst() : $0[...] }
    if let word = line?.first, let named = whole.subcommands.first(where: { $0._commandName == word }) {
      (configuration.groupedSubcommands, configuration.ungroupedSubcommands) = ([], [named])
    }
    return configuration
  }

  private static let whole = CommandConfiguration(
    commandName: "lekka",
    abstract: "The workbench on which a municipality counts its paper ballots.",
    discussion: """
      A day: check the election folder, open the book, record the acts, look at the status, print the forms.
      Try it first:  lekka demo --out out
      Nothing is edited; a wrong act is struck and done again.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(name: "First", subcommands: [Demo.self]),
      CommandGroup(name: "Before the day", subcommands: [Check.self, Plan.self, Staff.self, Open.self]),
      CommandGroup(
        name: "On the day", subcommands: [Next.self, Enter.self, Desk.self, Board.self, Record.self, Status.self]),
    ] + ActCommands.groups + [
      CommandGroup(name: "On paper", subcommands: [Forms.self, Results.self]),
      CommandGroup(name: "Keeping it safe", subcommands: [Backup.self, Restore.self]),
      CommandGroup(
        name: "For those who check", subcommands: [Rules.self, Explain.self, DiaryCommand.self, Journal.self]),
      CommandGroup(name: "For the shell", subcommands: [Completion.self, Man.self]),
    ])

  package init() {}

  package func run() throws { try attend(.usual, perform) }

  private func perform(_ context: CommandContext) throws {
    try context.say(DayScreen.text)
    guard let book = context.knownBook else { return }
    let state = try BookReading.state(of: book, context.surroundings.onlooker)
    try context.say(DayScreen.waiting(state, at: BookView.now(state, context), on: context.output))
  }

  /// The program, from its arguments to its exit code.
  package static func runBench() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == CompletionOffers.question { return offer(Array(arguments.dropFirst())) }
    do {
      var command = try parsed(arguments)
      try command.run()
    } catch {
      exit(withError: error)
    }
  }

  /// Answers a shell; where nothing can be said it stays silent.
  private static func offer(_ line: [String]) {
    let context = CommandContext.current
    let offers = ActCommands.$line.withValue(line) { CompletionOffers(line, context) }
    try? context.write(offers.text)
  }

  /// The command that the arguments ask for; a name nobody knows is answered with the one probably meant.
  package static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    do {
      return try ActCommands.$line.withValue(arguments) {
        try CommandNames.check(arguments)
        if let empty = LineFault.emptyName(arguments) { throw empty }
        return try parseAsRoot(arguments)
      }
    } catch let unknown as CommandNames.Unknown {
      throw refused(unknown)
    } catch  where exitCode(for: error) == .validationFailure {
      throw refused(LineFault.told(arguments, message(for: error)))
    }
  }

  private static func refused(_ unknown: CommandNames.Unknown) -> ExitCode {
    CommandContext.current.refuse(unknown.message)
    return .validationFailure
  }
}
