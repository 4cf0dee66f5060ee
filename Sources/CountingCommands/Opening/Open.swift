import ArgumentParser
import CountingDesk
import CountingJournal

/// `lekka open`: a count book from an election folder, whole or not at all.
struct Open: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open a count book from an election folder.",
    discussion: "Example:  lekka open day.book --from SampleData/kolleru-nagar --rehearsal")

  @Argument(help: "The book to create; an existing file is refused.", completion: .file())
  var book: String
  @Option(name: .customLong("from"), help: "The election folder.", completion: .directory)
  var folder: String
  @Flag(help: "A rehearsal: acts carry their own times, and every form says REHEARSAL.")
  var rehearsal = false
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var format: FormatOption
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    do {
      try BookOpening.open(
        book, from: folder, rehearsal: rehearsal, templates: templates.folder(context), context.surroundings)
    } catch let refused as BookOpening.Refused {
      for problem in refused.problems { context.complain(problem.text(on: context.errors)) }
      if format.format == .json { try context.write(refused.problems.document.canonicalText + "\n") }
      throw CommandFailure(
        "\(folder) has \(refused.problems.count) problems; no book was opened. Mend them and open again.", .badData)
    }
    try format.render(
      context, json: ["book": .string(book), "rehearsal": .bool(rehearsal)],
      text: "\(book) is open\(rehearsal ? " for rehearsal" : "").\n")
  }
}
