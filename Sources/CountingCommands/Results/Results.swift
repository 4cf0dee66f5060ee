import ArgumentParser
import CountingDesk
import CountingJournal
import CountingSpreadsheets
import Foundation

/// `lekka results`: the results of the ULB, for people and for machines.
struct Results: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "results",
    abstract: "The results of the ULB: NIST SP 1500-100 JSON, CSV, or a workbook with charts.",
    discussion: "Example:  lekka results day.book --as csv --out results.csv")

  enum Mouth: String, ExpressibleByArgument, CaseIterable { case nist, csv, xlsx }

  @OptionGroup var book: BookArgument
  @Option(name: .customLong("as"), help: "nist, csv or xlsx.")
  var mouth: Mouth
  @Option(name: .customLong("out"), help: "The file to write.", completion: .file())
  var file: String
  @OptionGroup var format: FormatOption
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    try OutputPlace.checkFile(file)
    let state = try BookReading.state(of: book.path(context), context.surroundings.onlooker)
    try context.surroundings.onlooker.watch(.results, file) { _ in try write(state) }
    context.surroundings.onlooker.wrote(file)
    try format.render(context, json: answer(context), text: "The results are in \(file)\n")
  }

  private func answer(_ context: CommandContext) throws -> JSON {
    var members = try WrittenFile.members(file, at: file)
    (members["book"], members["as"]) = (.string(try book.path(context)), .string(mouth.rawValue))
    return .object(members)
  }

  private func write(_ state: CountState) throws {
    switch mouth {
    case .nist: try write(state.resultsReport.canonicalText + "\n")
    case .csv: try write(state.resultsCSV)
    case .xlsx:
      do throws(SpreadsheetFault) { try Spreadsheet.write(state.resultsWorkbook, to: file) } catch {
        throw CommandFailure("\(file) cannot be written: \(error). Make room or choose another file.", .cannotCreate)
      }
    }
  }

  private func write(_ text: String) throws {
    do { try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic) } catch {
      throw CommandFailure(
        "\(file) cannot be written: \(OutputPlace.reason(error)). Make room or choose another file.", .cannotCreate)
    }
  }
}
