import ArgumentParser

/// `lekka forms`: the official papers.
struct Forms: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms",
    abstract: "Write the official papers, or check that a file is what the book makes.",
    discussion: """
      Example:  lekka forms day.book --ward 3 --form 30 --lang te,en --out out
      `lekka forms write --help` lists the options; `write` itself need not be said.
      """,
    subcommands: [FormsWrite.self, FormsCheck.self], defaultSubcommand: FormsWrite.self)
}
