import ArgumentParser
import CountingDesk
import CountingRules
import CountingScreens

/// What `lekka demo` is told of a drill.
struct DrillOptions: ParsableArguments {
  @Flag(help: "A drill for staff instead: exercises at the terminal, marked, with a result sheet.")
  var drill = false
  @Option(help: "Who is drilled: an officer of the election folder. LEKKA_BY saves typing it.")
  var by: String?
  @Option(name: .customLong("from"), help: "The election folder whose officers are drilled (default: the sample's).")
  var staff: String?
  @Option(help: "The language of the drill's screens: en or te.")
  var screen = "en"
  @Option(help: "A number from which the drill's figures are made: the same one gives the same figures.")
  var seed: Int?
  @Option(name: .customLong("as"), help: "The drill's result sheet as xlsx, html (a page to print) or text.")
  var mouth = PaperMouth.xlsx

  func begin(
    _ folder: String, languages: [String], _ option: TemplatesOption, _ context: CommandContext
  ) throws {
    let templates = try option.folder(context)
    try Screening.checkLanguage(screen, templates)
    guard let sample = SampleFolder(named: "drill", executable: context.executable) else {
      throw CommandFailure("SampleData/drill was not found. Run lekka from the project's folder.", .noInput)
    }
    let drill = try Drill.read(templates, sample: sample)
    for language in languages where !drill.languages.contains(language) {
      throw ValidationError("The result sheet has no wording in “\(language)”; it has \(listed(drill.languages)).")
    }
    let trainee = try trainee(option, context)
    guard !drill.exercises(for: trainee.role).isEmpty else {
      let roles = Role.allCases.filter { !drill.exercises(for: $0).isEmpty }.map(\.rawValue)
      throw CommandFailure(
        "There is no exercise for \(trainee.role.rawValue); there are for \(listed(roles)). Choose another officer.",
        .noInput)
    }
    let drilling = Drilling(
      drill: drill, templates: templates, trainee: trainee, language: screen, sheetLanguages: languages, mouth: mouth,
      folder: folder)
    try drilling.run(seed: seed, context)
  }

  private func trainee(_ templates: TemplatesOption, _ context: CommandContext) throws -> Trainee {
    guard let by = by ?? context.environment["LEKKA_BY"], !by.isEmpty else {
      throw ValidationError("Say who is drilled with --by, or set LEKKA_BY.")
    }
    let path = staff ?? SampleFolder(named: "kolleru-nagar", executable: context.executable)?.path
    guard let path else { throw CommandFailure("Name the election folder of your staff with --from.", .noInput) }
    let election = try SoundFolder.election(at: path, templates, context)
    guard let officer = election.officers.first(where: { $0.id == by }) else {
      let meant = Likeness.suggestion(by, among: election.officers.map(\.id)).map { " \($0)" } ?? ""
      throw CommandFailure("\(by) is no officer of \(path).\(meant) They are in its officers.csv.", .noInput)
    }
    return Trainee(officer)
  }
}
