import ArgumentParser
import CountingDesk
import CountingRules

/// A command that knows a value for each of its options.
protocol ExampleGiving {
  /// The option and its value, as they are keyed.
  static func example(of option: String) -> [String]
}

/// What a line leaves out, and the line that does not.
enum MissingOption {
  /// - Parameter message: what ArgumentParser says of the line.
  static func told(_ arguments: [String], _ message: String) -> CommandNames.Unknown? {
    guard let (command, said) = try? CommandNames.command(arguments) else { return nil }
    let known = Arguments(of: command)
    guard message.hasPrefix("Missing") else { return nil }
    if message.hasPrefix("Missing expected argument '-") {
      let missing =
        known.missing(in: arguments)
        + (wantsOfficer(command, arguments) ? [known.option("--by")] : []).compactMap(\.self)
      let line = line(arguments, missing, command, said, known)
      let names = missing.map { $0.name == "--by" ? "--by (or LEKKA_BY)" : $0.name }
      return .init(message: "Missing \(listed(names)): \(line)")
    }
    guard let what = message.split(separator: "'").dropFirst().first else { return nil }
    let name = what.split(separator: " ").first.map(String.init) ?? String(what)
    if message.hasPrefix("Missing value") {
      return .init(message: "\(name) wants a value: \(LineFault.use(of: name, command, said))")
    }
    return LineFault.example(of: command, said).map { .init(message: "Missing \(name): \($0)") }
  }

  /// What an act says of a line without an officer, as ArgumentParser says it of what it knows to be wanted.
  static let officer = "Missing expected argument '--by <id>'"

  private static func wantsOfficer(_ command: any ParsableCommand.Type, _ words: [String]) -> Bool {
    command is any ActAsking.Type && CommandContext.current.knownOfficer == nil
      && !words.contains { $0 == "--by" || $0.hasPrefix("--by=") }
  }

  /// The line as it was keyed, with what it leaves out; or the command's own example.
  private static func line(
    _ arguments: [String], _ missing: [Arguments.Argument], _ command: any ParsableCommand.Type, _ said: String,
    _ known: Arguments
  ) -> String {
    guard let giving = command as? any ExampleGiving.Type else {
      return LineFault.example(of: command, said) ?? "\(said) --help"
    }
    let path = said.split(separator: " ").dropFirst().map(String.init)
    let rest = arguments.dropFirst(path.count)
    let book =
      known.positionals(in: rest) == 0 && CommandContext.current.knownBook == nil ? ["day.book"] : []
    let words = path + book + rest + missing.flatMap { giving.example(of: $0.name) }
    return (["lekka"] + words.map(shellQuoted)).joined(separator: " ")
  }
}
