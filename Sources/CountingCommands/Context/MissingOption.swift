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
    let missing = known.missing(in: arguments)
    guard message.hasPrefix("Missing") else { return nil }
    if message.hasPrefix("Missing expected argument '-"), !missing.isEmpty {
      let line = line(arguments, missing, command, said, known)
      return .init(message: "Missing \(listed(missing.map(\.name))): \(line)")
    }
    guard let what = message.split(separator: "'").dropFirst().first, let line = documented(command) else { return nil }
    let name = what.split(separator: " ").first.map(String.init) ?? String(what)
    return .init(
      message: message.hasPrefix("Missing value") ? "\(name) wants a value: \(line)" : "Missing \(name): \(line)")
  }

  /// The line as it was keyed, with what it leaves out; or the command's own example.
  private static func line(
    _ arguments: [String], _ missing: [Arguments.Argument], _ command: any ParsableCommand.Type, _ said: String,
    _ known: Arguments
  ) -> String {
    guard let giving = command as? any ExampleGiving.Type else { return documented(command) ?? "\(said) --help" }
    let path = said.split(separator: " ").dropFirst().map(String.init)
    let rest = arguments.dropFirst(path.count)
    let book =
      known.positionals(in: rest) == 0 && CommandContext.current.environment["LEKKA_BOOK"] == nil ? ["day.book"] : []
    let words = path + book + rest + missing.flatMap { giving.example(of: $0.name) }
    return (["lekka"] + words.map(shellQuoted)).joined(separator: " ")
  }

  /// The first example of the command's help, in one line.
  private static func documented(_ command: any ParsableCommand.Type) -> String? {
    let help = command.configuration.discussion
    guard let begin = help.ranges(of: "Example:  ").first?.upperBound else { return nil }
    let lines = help[begin...].split(separator: "\n", omittingEmptySubsequences: false)
    let more = lines.prefix { $0.hasSuffix("\\") }.map { trimmed(String($0.dropLast())) }
    return (more + [trimmed(String(lines[more.count]))]).joined(separator: " ")
  }
}
