import ArgumentParser
import CountingDesk
import CountingJournal

/// `lekka journal key`
struct JournalKey: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "The book's verifier key (C2SP vkey), for whoever checks its signatures.",
    discussion: "Example:  lekka journal key day.book")

  @OptionGroup var book: BookArgument
  @OptionGroup var format: FormatOption
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    let key = try BookCheckpoint.verifier(book.path(context))
    try format.render(context, json: ["vkey": .string(key.vkey)], text: key.vkey + "\n")
  }
}
