import ArgumentParser
import CountingDesk
import CountingJournal
import CountingRules
import Foundation

/// `lekka forms check`: is this file what the book makes? The paper is made again at the file's own size of the journal.
struct FormsCheck: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Whether a file is what the book makes; if not, which cells or lines differ.",
    discussion: "Example:  lekka forms check day.book out/ward-003/form-30.xlsx")

  @Argument(
    help: ArgumentHelp(
      "The count book, unless LEKKA_BOOK names it, and the paper: a workbook, a page or a text.", valueName: "paper"),
    completion: .file())
  var places: [String]
  @OptionGroup var format: FormatOption
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    let (book, file) = try named(context)
    guard let data = FileManager.default.contents(atPath: file) else {
      throw CommandFailure("There is no file \(file), or it cannot be read. Check its name.", .noInput)
    }
    let bytes = [UInt8](data)
    guard let given = PaperFile(bytes) else {
      throw CommandFailure(
        "\(file) is no paper: no whole workbook, page or text. Check the file that was signed.", .badData)
    }
    guard let origin = PaperOrigin(given.properties) else {
      throw CommandFailure(
        "\(file) does not say which paper it is: its properties are gone. Make the paper again and compare by eye.",
        .badData)
    }
    let made = try remade(origin, given.mouth, of: book, context)
    guard bytes == made else {
      let paper = PaperFile(made)
      let differences = paper.map(given.differences) ?? []
      if format.format == .json {
        try context.write(json(file, origin, isSame: false, differences).canonicalText + "\n")
      }
      let told =
        differences.isEmpty ? Self.told(file, paper.map(given.parts) ?? []) : Self.told(file, given, differences)
      throw CommandFailure(told, .badData)
    }
    try format.render(
      context, json: json(file, origin, isSame: true, []),
      text: "\(file) is what the book made when it had \(grouped(origin.journalSize)) entries.\n")
  }

  private func json(
    _ file: String, _ origin: PaperOrigin, isSame: Bool, _ differences: [PaperFile.Difference]
  ) -> JSON {
    [
      "file": .string(file), "form": .string(origin.form), "journalSize": .int(origin.journalSize),
      "same": .bool(isSame),
      "differences": .array(
        differences.map { ["place": .string($0.place), "given": .string($0.given), "made": .string($0.made)] }),
    ]
  }

  private func named(_ context: CommandContext) throws -> (book: String, file: String) {
    switch (places.count, context.knownBook) {
    case (2, _): return (places[0], places[1])
    case (1, let book?): return (book, places[0])
    default: throw ValidationError("Name the count book and the paper: lekka forms check BOOK FILE.")
    }
  }

  /// The paper as the book makes it.
  private func remade(
    _ origin: PaperOrigin, _ mouth: PaperMouth, of book: String, _ context: CommandContext
  ) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lekka-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      let writer = try PaperWriter(
        folder: folder, mouth: mouth, languages: origin.languages, templates: templates.folder(context))
      guard try writer.write(origin, as: "paper", of: book, context.surroundings.onlooker),
        let made = FileManager.default.contents(atPath: "\(folder)/paper")
      else {
        throw CommandFailure(
          "The book makes no \(origin.name) of \(origin.folder) at \(grouped(origin.journalSize)) entries.", .badData)
      }
      return [UInt8](made)
    } catch let size as BookReading.NoSuchSize {
      throw CommandFailure("It is of no size of this journal. \(size.message)", .badData)
    } catch let wording as ValidationError {
      throw CommandFailure("\(wording.message) It was made with other templates, or is altered.", .badData)
    }
  }

  /// Where what is read is the same: what is seen may still be altered, by a format, a foot, a row that is hidden.
  private static func told(_ file: String, _ parts: [String]) -> String {
    if parts.isEmpty {
      return
        "\(file) is not, to the byte, what the book makes, though all that it holds is the same: it was packed anew."
    }
    return "\(file) is not what the book makes. All its cells say the same, but how they look and print may not: "
      + "\(listed(parts)) \(parts.count == 1 ? "differs" : "differ"). "
      + "It was saved by another program, or altered; make the paper again."
  }

  private static func told(_ file: String, _ given: PaperFile, _ differences: [PaperFile.Difference]) -> String {
    let noun = given.mouth == .xlsx ? "cell" : "line"
    let lines = differences.prefix(20).map { "  \($0.place): “\($0.given)”, the book says “\($0.made)”" }
    let more = differences.count > 20 ? ["  … and \(counted(differences.count - 20, noun)) more"] : []
    let differ = differences.count == 1 ? "differs" : "differ"
    return (["\(file) is not what the book makes; \(counted(differences.count, noun)) \(differ):"] + lines + more)
      .joined(separator: "\n")
  }
}
