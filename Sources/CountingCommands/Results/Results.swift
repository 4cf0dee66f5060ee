import ArgumentParser
import CountingDesk
import CountingJournal
import CountingRules
import CountingSpreadsheets
import Foundation

/// `lekka results`: the results of the ULB, for people and for machines.
struct Results: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "results",
    abstract: "The results of the ULB: NIST SP 1500-100 JSON, CSV, or a workbook with charts.",
    discussion: """
      Example:  lekka results day.book --as csv --out results.csv
      Example:  lekka results day.book --as xlsx --lang te,en --out results.xlsx
      """)

  enum Mouth: String, ExpressibleByArgument, CaseIterable { case nist, csv, xlsx }

  @OptionGroup var book: BookArgument
  @Option(name: .customLong("as"), help: "nist, csv or xlsx.")
  var mouth: Mouth
  @Option(name: .customLong("out"), help: "The file to write.", completion: .file())
  var file: String
  @Option(help: "Languages of the workbook, side by side, in this order: en, te, hi, mr.")
  var lang: String?
  @OptionGroup var format: FormatOption
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    try OutputPlace.checkFile(file)
    let words = try words(context)
    let state = try BookReading.state(of: book.path(context), context.surroundings.onlooker)
    try context.surroundings.onlooker.watch(.results, file) { _ in
      try Interruption.finishing { try write(state, words) }
    }
    context.surroundings.onlooker.wrote(file)
    try format.render(context, json: answer(context), text: "The results are in \(file)\n")
  }

  /// Of the workbook; the columns of CSV and the codes of NIST are the same everywhere.
  private func words(_ context: CommandContext) throws -> ResultsWords? {
    guard mouth == .xlsx else {
      if lang != nil {
        throw ValidationError(
          "--lang is for --as xlsx: CSV's columns are fixed, and NIST's report names in English and as on the ballot.")
      }
      return nil
    }
    let folder = try templates.folder(context)
    let known = ResultsWords.languages(in: folder)
    let languages = (lang ?? "en").split(separator: ",").map { trimmed(String($0)) }
    for language in languages.isEmpty ? [""] : languages where !known.contains(language) {
      throw ValidationError(
        "The results have no wording in “\(language)”; they have \(listed(known))."
          + Likeness.language(language, among: known))
    }
    return try ResultsWords(languages, in: folder)
  }

  private func answer(_ context: CommandContext) throws -> JSON {
    var members = try WrittenFile.members(file, at: file)
    (members["book"], members["as"]) = (.string(try book.path(context)), .string(mouth.rawValue))
    return .object(members)
  }

  private func write(_ state: CountState, _ words: ResultsWords?) throws {
    switch mouth {
    case .nist: try write(state.resultsReport.canonicalText + "\n")
    case .csv: try write(state.resultsCSV)
    case .xlsx:
      guard let words else { return }
      do throws(SpreadsheetFault) { try Spreadsheet.write(state.resultsWorkbook(words), to: file) } catch {
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
