import ArgumentParser
import CountingDesk
import CountingJournal
import CountingRules
import CountingTerminal

/// `lekka check`: everything that is wrong with an election folder, at once.
struct Check: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check an election folder: all problems at once, with file, row and column.",
    discussion: "Example:  lekka check SampleData/kolleru-nagar")

  @Argument(help: "The election folder.", completion: .directory)
  var folder: String
  @OptionGroup var format: FormatOption
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    let reading = try ElectionFolder.read(
      at: folder, rulebooks: templates.folder(context).rulebooks, context.surroundings.onlooker)
    try format.render(context, json: reading.problems.document, text: text(reading, on: context.output))
    if !reading.problems.isEmpty { throw ExitCode.badData }
  }

  private func text(_ reading: ElectionFolder.Reading, on outlet: Outlet) -> String {
    guard let election = reading.election else {
      return reading.problems.map { $0.text(on: outlet) + "\n" }.joined()
        + outlet.styled("\(reading.problems.count) problems.", .alarm) + "\n"
    }
    let stations = election.wards.reduce(0) { $0 + $1.stations.count }
    return
      "\(folder) is \(outlet.styled("in order", .good)): \(election.name), \(election.wards.count) wards, \(stations) stations.\n"
  }
}

extension [FolderProblem] {
  var document: JSON { ["problems": .array(map(\.json))] }
}

extension FolderProblem {
  func text(on outlet: Outlet) -> String {
    "\(outlet.styled(place, .bold)): \(outlet.styled(code.rawValue, .alarm)): \(message) \(remedy)"
  }

  var json: JSON {
    [
      "file": .string(file), "row": row.map(JSON.int) ?? .null, "column": column.map(JSON.string) ?? .null,
      "code": .string(code.rawValue), "message": .string(message), "remedy": .string(remedy),
    ]
  }
}

struct TemplatesOption: ParsableArguments {
  @Option(help: "The folder of rulebooks and form layouts; LEKKA_TEMPLATES saves typing it.", completion: .directory)
  var templates: String?

  func folder(_ context: CommandContext) throws -> TemplateFolder {
    try TemplateFolder(chosen: templates, environment: context.environment, executable: context.executable)
  }
}
