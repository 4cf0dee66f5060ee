import ArgumentParser
import CountingDesk
import CountingJournal

/// `lekka journal checkpoint`
struct JournalCheckpoint: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint", abstract: "The signed checkpoint of now: keep it outside the book.",
    discussion: """
      Example:  lekka journal checkpoint day.book > kept.txt
      Whoever keeps one can find out later whether a book still holds what it held:
      lekka journal verify day.book --checkpoint kept.txt
      """)

  @OptionGroup var book: BookArgument
  @OptionGroup var format: FormatOption
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    let note = try BookCheckpoint.now(book.path(context), context.surroundings)
    try format.render(context, json: json(note), text: note)
  }

  private func json(_ note: String) -> JSON {
    let kept = KeptCheckpoint(note)
    return .make([
      "origin": kept?.origin.map(JSON.string), "treeSize": kept.map { .int($0.size) },
      "root": kept.map { .string($0.root.hex) }, "note": .string(note),
    ])
  }
}
