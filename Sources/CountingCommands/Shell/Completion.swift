import ArgumentParser

/// `lekka completion`: what a shell needs to complete commands, options, and the names of the book.
struct Completion: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "A script with which bash, zsh or fish completes commands, options, wards, tables, officers, boxes.",
    discussion: """
      Example:  source <(lekka completion bash)
      For good:  lekka completion bash > ~/.local/share/bash-completion/completions/lekka
                lekka completion zsh > ~/.zfunc/_lekka      (with ~/.zfunc in fpath, before compinit)
                lekka completion fish > ~/.config/fish/completions/lekka.fish
      The names come from the book on the line, or from LEKKA_BOOK.
      """)

  @Argument(help: "The shell.")
  var shell: Shell

  enum Shell: String, ExpressibleByArgument, CaseIterable { case bash, zsh, fish }

  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    let script =
      switch shell {
      case .bash: CompletionScripts.bash
      case .zsh: CompletionScripts.zsh
      case .fish: CompletionScripts.fish
      }
    try context.write(script + "\n")
  }
}
