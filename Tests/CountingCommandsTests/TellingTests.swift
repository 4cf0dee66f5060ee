import ArgumentParser
import CountingCommands
import Testing

@Suite("Telling more, or less")
struct TellingTests {
  private static func all(
    _ command: any ParsableCommand.Type, _ words: [String] = []
  ) -> [[String]] {
    let inner = command.configuration.subcommands
    return inner.isEmpty ? [words] : inner.flatMap { all($0, words + [$0.configuration.commandName ?? ""]) }
  }

  @Test("is there on every command")
  func everywhere() {
    let commands = Self.all(Lekka.self)
    #expect(commands.count > 80)
    for words in commands {
      let help = CommandRun(words + ["--help"]).complaints
      #expect(help.contains("\n  --quiet ") && help.contains("\n  --verbose "), "\(words)")
    }
  }

  @Test("is one or the other")
  func oneOfThem() {
    let run = CommandRun("rules", "--quiet", "--verbose")
    #expect(run.code == 64)
    #expect(run.complaints.contains("Choose --quiet or --verbose."))
  }

  @Test("leaves refusals and errors where they are")
  func errorsStay() throws {
    let scratch = try Scratch()
    let book = scratch.path + "/day.book"
    #expect(CommandRun("open", book, "--from", SampleBook.folder, "--rehearsal", "--quiet").code == 0)
    #expect(CommandRun("status", scratch.path + "/none", "--quiet").complaints.contains("none"))
    let refused = CommandRun("totals", "announce", book, "--ward", "3", "--by", "ro-01", "--quiet")
    #expect(refused.code == 1)
    #expect(refused.complaints.contains("The way out: "))
  }
}
