import ArgumentParser
import CountingDesk
import CountingJournal
import CountingRules
import CountingStore

/// `lekka journal`: the record, for those who trust nobody.
struct Journal: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The record itself: export it, verify it.", subcommands: [Export.self, Verify.self])

  struct Export: BenchCommand {
    static let configuration = CommandConfiguration(abstract: "The entries, exactly the stored bytes, one a line.")

    @OptionGroup var book: BookArgument

    func perform(_ context: CommandContext) throws {
      let book = try CountBook.open(book.path(context), for: .read)
      try book.lines { _, line in try context.write(String(decoding: line, as: UTF8.self) + "\n") }
    }
  }

  struct Verify: BenchCommand {
    static let configuration = CommandConfiguration(
      abstract: "Judge every act again and check every byte of the journal.")

    @OptionGroup var book: BookArgument
    @OptionGroup var format: FormatOption

    func perform(_ context: CommandContext) throws {
      let report = try BookVerification.verify(book.path(context))
      try format.render(
        context,
        json: ["verified": true, "treeSize": .int(report.entries), "root": .string(report.root.hex)],
        text: "Verified: \(grouped(report.entries)) entries, every act judged again. Root \(report.root.hex)\n")
    }
  }
}
