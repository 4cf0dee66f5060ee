import ArgumentParser
import CountingDesk
import CountingJournal

/// `lekka journal prove`
struct JournalProve: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove", abstract: "A proof that an entry is in the tree, or that the tree extends an earlier one.",
    discussion: """
      Example:  lekka journal prove day.book --entry 12 > entry-12.json
      One JSON document, checked offline by anyone (RFC 6962).
      """)

  @OptionGroup var book: BookArgument
  @Option(help: "The entry's number, from 0.")
  var entry: Int?
  @Option(name: .customLong("from"), help: "The size of the earlier tree.")
  var size: Int?
  @OptionGroup var format: FormatOption
  @OptionGroup var telling: TellingOptions

  func validate() throws {
    guard (entry == nil) != (size == nil) else { throw ValidationError("Give --entry N or --from SIZE, one of them.") }
  }

  func perform(_ context: CommandContext) throws {
    let proof = try proof(book.path(context))
    try format.render(context, json: proof, text: proof.canonicalText + "\n")
  }

  private func proof(_ path: String) throws -> JSON {
    do {
      if let entry { return try BookProof.inclusion(of: entry, in: path).json }
      return try BookProof.consistency(from: size ?? 0, in: path).json
    } catch let missing as BookProof.NoSuchPlace {
      throw CommandFailure(missing.message, .noInput)
    }
  }
}
