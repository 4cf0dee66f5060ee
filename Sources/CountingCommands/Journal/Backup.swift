import ArgumentParser
import CountingDesk
import CountingJournal
import CountingRules

/// `lekka backup`: a verified copy while the book is in use.
struct Backup: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "A verified copy of a book, made while it is in use.",
    discussion: """
      Example:  lekka backup day.book /media/stick/day-1200.backup
      It holds the signing key and the secrets of lots: nobody but its owner may read it.
      """)

  @Argument(help: "The count book. LEKKA_BOOK saves typing it.", completion: .file())
  var book: String
  @Argument(help: "The copy to make; an existing file is refused.", completion: .file())
  var file: String?
  @OptionGroup var format: FormatOption
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    let (book, file) = try places(context)
    let report = try BookBackup.backUp(book, to: file, context.surroundings.onlooker)
    try format.render(
      context, json: report.json,
      text: "\(file) holds \(book) with \(report.words), verified. To bring it back:  lekka restore \(file) BOOK\n")
  }

  private func places(_ context: CommandContext) throws -> (book: String, file: String) {
    if let file { return (book, file) }
    guard let known = context.knownBook else {
      throw ValidationError("Name the copy to make: lekka backup \(book) FILE.")
    }
    return (known, book)
  }
}

/// `lekka restore`: a backup becomes a book again.
struct Restore: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Bring a book back from a backup; its journal says so.",
    discussion: """
      Example:  lekka restore /media/stick/day-1200.backup day.book
      What was entered after the backup is not in it: compare the last receipt.
      """)

  @Argument(help: "The backup.", completion: .file())
  var file: String
  @Argument(help: "The book to make; an existing file is refused.", completion: .file())
  var book: String
  @OptionGroup var format: FormatOption
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    let report = try BookBackup.restore(file, to: book, context.surroundings)
    try format.render(
      context, json: report.json,
      text: "\(book) is back with \(report.words), verified; the last entry says so. "
        + "What was entered after the backup is to be entered again.\n")
  }
}

extension BookBackup.Report {
  fileprivate var json: JSON { ["treeSize": .int(entries), "secrets": .int(secrets)] }

  fileprivate var words: String {
    counted(entries, "entry", "entries") + (secrets > 0 ? " and \(counted(secrets, "secret")) of lots" : "")
  }
}
