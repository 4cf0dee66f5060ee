import ArgumentParser

/// `lekka man`: the manual, made from the commands themselves.
struct Man: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "man",
    abstract: "The manual page: every command with its options and an example.",
    discussion: """
      Example:  lekka man | man -l -
      For good:  lekka man > ~/.local/share/man/man1/lekka.1
      """)

  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws { try context.write(ManualPage.text) }
}
