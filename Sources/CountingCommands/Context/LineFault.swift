import ArgumentParser
import CountingRules

/// What is wrong with a line, in the program's own words, with a line that is right.
enum LineFault {
  /// - Parameter message: what ArgumentParser, or the command itself, says of the line.
  static func told(_ arguments: [String], _ message: String) -> CommandNames.Unknown {
    CommandNames.unknownOption(arguments) ?? MissingOption.told(arguments, message)
      ?? CommandNames.Unknown(message: said(arguments, message))
  }

  /// A name that is empty, as of a variable of the shell that was never set. The values of an act's own fields are the
  /// rules' to judge.
  static func emptyName(_ arguments: [String]) -> CommandNames.Unknown? {
    guard arguments.contains(""), let (command, said) = try? CommandNames.command(arguments) else { return nil }
    let known = Arguments(of: command)
    for (argument, value) in known.values(in: arguments.dropFirst(said.split(separator: " ").count - 1)) {
      guard value.isEmpty, let argument else { continue }
      if argument.isPositional {
        return .init(
          message: "<\(argument.name)> is empty on this line: \(example(of: command, said) ?? "\(said) --help")")
      }
      guard argument.paths != nil || argument.name == "--by" else { continue }
      return .init(message: "\(argument.name) is empty on this line: \(use(of: argument.name, command, said))")
    }
    return nil
  }

  /// A whole line that is right: of an act what it cannot do without, of another command the first example of its help.
  static func example(of command: any ParsableCommand.Type, _ said: String) -> String? {
    if let giving = command as? any ExampleGiving.Type {
      let wanted = Arguments(of: command).options.filter { $0.isWanted || $0.name == "--by" }
      return ([said, "day.book"] + wanted.flatMap { giving.example(of: $0.name) }.map(shellQuoted))
        .joined(separator: " ")
    }
    let help = command.configuration.discussion
    guard let begin = help.ranges(of: "Example:  ").first?.upperBound else { return nil }
    let lines = help[begin...].split(separator: "\n", omittingEmptySubsequences: false)
    let more = lines.prefix { $0.hasSuffix("\\") }.map { trimmed(String($0.dropLast())) }
    return (more + [trimmed(String(lines[more.count]))]).joined(separator: " ")
  }

  /// What the command says itself it says whole; of ArgumentParser's sentences the words within quotes are what counts.
  private static func said(_ arguments: [String], _ message: String) -> String {
    guard let (command, said) = try? CommandNames.command(arguments) else { return message }
    let quoted = message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    if message.hasPrefix("The value '"), quoted.count > 1 {
      let option = String(quoted[1].prefix { $0 != " " })
      let wrong = "“\(quoted[0])” is no value for \(option)"
      if quoted.count > 2 { return "\(wrong), which takes \(quoted[2...].joined(separator: ", "))." }
      return "\(wrong): \(use(of: option, command, said))"
    }
    if message.lowercased().contains("unexpected argument") {
      let right = example(of: command, said).map { " Example: \($0)" } ?? ""
      return "`\(said)` has no use for \(listed(quoted.map { "“\($0)”" })).\(right)"
    }
    return message.hasPrefix("Unknown option '")
      ? "`\(said)` has no option \(quoted.first ?? ""). `\(said) --help` lists them." : message
  }

  /// A line that has the option; where the command's example has it not, what it is for.
  static func use(of option: String, _ command: any ParsableCommand.Type, _ said: String) -> String {
    let known = Arguments(of: command).option(option)
    let right = example(of: command, said)
    guard let known, !(right?.contains("\(option) ") ?? false) else { return right ?? "\(said) --help" }
    return known.says
  }
}
