package import ArgumentParser

/// The command line, in the order of the counting day.
package struct Lekka: ParsableCommand {
  package static let configuration = CommandConfiguration(
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
      CommandGroup(name: "On the day", subcommands: [Next.self, Record.self, Status.self]),
      CommandGroup(name: "On paper", subcommands: [Forms.self, Results.self]),
      CommandGroup(name: "Keeping it safe", subcommands: [Backup.self, Restore.self]),
      CommandGroup(
        name: "For those who check", subcommands: [Rules.self, Explain.self, DiaryCommand.self, Journal.self]),
    ])

  package init() {}

  /// The program, from its arguments to its exit code.
  package static func runBench() { main() }
}
