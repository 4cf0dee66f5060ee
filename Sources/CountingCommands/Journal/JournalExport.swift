import ArgumentParser
import CountingStore

/// `lekka journal export`
struct JournalExport: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "The entries, exactly the stored bytes, one a line.",
    discussion: "Example:  lekka journal export day.book > day.ndjson")

  @OptionGroup var book: BookArgument
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    let book = try CountBook.open(book.path(context), for: .read)
    try book.lines { _, line, _ in try context.write(String(decoding: line, as: UTF8.self) + "\n") }
  }
}
