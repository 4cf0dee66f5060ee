import ArgumentParser
import CountingDesk
import CountingRules
import CountingScreens
import CountingTerminal

/// What `lekka demo` is told of a drill.
struct DrillOptions: ParsableArguments {
  @Flag(help: "A drill for staff instead: exercises at the terminal, marked, with a result sheet.")
  var drill = false
  @Option(
    help: "Who is drilled: an officer of the election folder; without it the drill asks. LEKKA_BY saves typing it.")
  var by: String?
  @Option(
    name: .customLong("from"), help: "The election folder whose officers are drilled (default: the sample's).",
    completion: .directory)
  var staff: String?
  @Flag(help: "Print what is in hand in each exercise and what is right, for the trainer; --seed names the drill.")
  var answers = false
  @Option(help: "The language of the drill's screens: en, te, hi or mr.")
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
    guard drill.told.contains(screen) else {
      throw ValidationError(
        "The exercises are not told in “\(screen)”; they are in \(listed(drill.told))."
          + Likeness.language(screen, among: drill.told))
    }
    for language in languages where !drill.languages.contains(language) {
      throw ValidationError(
        "The result sheet has no wording in “\(language)”; it has \(listed(drill.languages))."
          + Likeness.language(language, among: drill.languages))
    }
    let staff = try officers(option, context).map(Trainee.init)
    let by = by ?? context.knownOfficer
    if answers {
      guard let seed else {
        throw ValidationError("Say with --seed which drill: its seed is on every result sheet.")
      }
      let trainee = try by.map { try one($0, of: staff, drill) }
      return try context.say(DrillAnswers(drill, for: trainee, seed: seed, in: screen, templates).text)
    }
    func sit(_ trainee: Trainee) throws {
      let drilling = Drilling(
        drill: drill, templates: templates, trainee: trainee, language: screen, sheetLanguages: languages, mouth: mouth,
        folder: folder)
      try drilling.run(seed: seed, context)
    }
    if let by { return try sit(one(by, of: staff, drill)) }
    let drilled = staff.filter { !drill.exercises(for: $0.role).isEmpty }
    while let trainee = try choose(DrillStaffPage(drilled, of: drill, in: screen, templates), templates, context) {
      try sit(trainee)
    }
  }

  /// Who sits down; nil when nobody does.
  private func choose(
    _ page: DrillStaffPage, _ templates: TemplateFolder, _ context: CommandContext
  ) throws -> Trainee? {
    let frame = try Words<FrameWord>(screen, in: templates)
    var session = PageSession(page, at: nil, said: { Failure($0).message })
    var terminal: Terminal = try ScreenOptions.refusing(Drilling.instead) { () throws(TerminalFault) in
      try Terminal(environment: context.environment)
    }
    let ending = PageRunner.run(&session, on: &terminal, frame)
    return ending == .left ? session.page.chosen : nil
  }

  private func one(_ id: String, of staff: [Trainee], _ drill: Drill) throws -> Trainee {
    guard let trainee = staff.first(where: { $0.id == id }) else {
      let meant = Likeness.suggestion(id, among: staff.map(\.id)).map { " \($0)" } ?? ""
      throw CommandFailure(
        "\(id) is no officer of the election folder.\(meant) They are in its officers.csv; --from names another folder.",
        .noInput)
    }
    guard !drill.exercises(for: trainee.role).isEmpty else {
      let roles = Role.allCases.filter { !drill.exercises(for: $0).isEmpty }.map(\.rawValue)
      throw CommandFailure(
        "There is no exercise for \(trainee.role.rawValue); there are for \(listed(roles)). Choose another officer.",
        .noInput)
    }
    return trainee
  }

  private func officers(_ templates: TemplatesOption, _ context: CommandContext) throws -> [Officer] {
    let path = staff ?? SampleFolder(named: "kolleru-nagar", executable: context.executable)?.path
    guard let path else { throw CommandFailure("Name the election folder of your staff with --from.", .noInput) }
    return try SoundFolder.election(at: path, templates, context).officers
  }
}
