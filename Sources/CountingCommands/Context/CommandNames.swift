import ArgumentParser
import Foundation

/// The names of commands and options on a line. A name nobody knows is answered with the one probably meant.
enum CommandNames {
  struct Unknown: Error {
    let message: String
  }

  /// Throws where a word that must be a command is none.
  static func check(_ arguments: [String]) throws { _ = try command(arguments) }

  /// An option that the command on the line does not have.
  static func unknownOption(_ arguments: [String]) -> Unknown? {
    guard let (command, said) = try? command(arguments) else { return nil }
    let known = options(of: command)
    for word in arguments.prefix(while: { $0 != "--" }) where word.hasPrefix("--") {
      let name = String(word.prefix { $0 != "=" })
      guard !known.contains(name) else { continue }
      if command == Lekka.self, let first = arguments.first(where: { !$0.hasPrefix("-") }) {
        return Unknown(message: "Options follow their command: `lekka \(first) … \(name)`.")
      }
      let meant = Likeness.suggestion(name, among: known).map { " \($0)" } ?? ""
      return Unknown(message: "`\(said)` has no option \(name).\(meant) `\(said) --help` lists them.")
    }
    return nil
  }

  static func command(_ arguments: [String]) throws -> (any ParsableCommand.Type, String) {
    var (command, said): (any ParsableCommand.Type, String) = (Lekka.self, "lekka")
    for word in arguments.first == "help" ? arguments.dropFirst() : arguments[...] {
      let known = command.configuration.subcommands
      guard !known.isEmpty, !word.hasPrefix("-") else { break }
      guard let next = known.first(where: { $0._commandName == word }) else {
        if let fallback = command.configuration.defaultSubcommand { return (fallback, said) }
        throw Unknown(message: unknown(word, after: said, among: known.map { $0._commandName }))
      }
      (command, said) = (next, "\(said) \(word)")
    }
    return (command, said)
  }

  private static func unknown(_ word: String, after said: String, among known: [String]) -> String {
    let meant = Likeness.nearest(word, among: known).map { " Did you mean `\(said) \($0)`?" }
    let others = said == "lekka" ? " `lekka help` lists them all." : " There are: \(known.joined(separator: ", "))."
    return "There is no command `\(said) \(word)`." + (meant ?? others)
  }

  /// As the help screen has them: a line an option.
  private static func options(of command: any ParsableCommand.Type) -> [String] {
    let lines = command.helpMessage(includeHidden: true, columns: 200).split(separator: "\n")
    let heads = lines.filter { $0.hasPrefix("  -") }.flatMap {
      $0.prefix(60).split(whereSeparator: { " ,/".contains($0) })
    }
    return heads.filter { $0.hasPrefix("--") }.map(String.init) + ["--version", "--help", "--help-hidden"]
      + ["--experimental-dump-help", "--generate-completion-script"]
  }
}
