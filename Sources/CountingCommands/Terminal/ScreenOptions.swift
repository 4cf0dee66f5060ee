import ArgumentParser
import CountingDesk
import CountingJournal
import CountingRules
import CountingScreens
import CountingTerminal

/// What every full screen is given: who sits there, and in which language it speaks.
struct ScreenOptions: ParsableArguments {
  @OptionGroup var book: BookArgument
  @Option(help: "The officer at the keyboard. LEKKA_BY saves typing it.")
  var by: String?
  @Option(help: "The language of the screen: en, te, hi or mr.")
  var lang = "en"
  @OptionGroup var templates: TemplatesOption

  /// Takes the terminal, shows the page until it is left, gives the terminal back.
  func show<Shown: Page>(
    _ context: CommandContext, instead: String, page: (Screening) throws -> Shown
  ) throws {
    _ = try Self.refusing(instead) { () throws(TerminalFault) in try Terminal.check(context.environment) }
    let screening = try Screening(self, context)
    let session = PageSession(
      try page(screening), at: screening.desk, said: { Failure($0).message })
    try Self.show(session, try screening.words(), instead: instead, context)
  }

  static func show<Shown: Page>(
    _ session: consuming PageSession<Shown>, _ frame: Words<FrameWord>, instead: String, _ context: CommandContext
  ) throws {
    var session = session
    context.line?.clear()
    let ending = try Self.refusing(instead) { () throws(TerminalFault) in
      var terminal = try Terminal(environment: context.environment)
      return PageRunner.run(&session, on: &terminal, frame)
    }
    if session.page.draft != nil {
      context.complain("lekka: what was typed is not written; it is kept, and offered again by the same command.")
    }
    switch ending {
    case .left: break
    case .interrupted(.closed): throw ExitCode(129)
    case .interrupted(.signal(let number)): throw ExitCode(128 + number)
    }
  }

  /// - Parameter instead: what does the same without a terminal.
  static func refusing<Value: ~Copyable>(_ instead: String, _ body: () throws(TerminalFault) -> Value) throws -> Value {
    do throws(TerminalFault) { return try body() } catch {
      let why =
        switch error {
        case .notATerminal: "This is for a person at a terminal, and standard input or output is none."
        case .dumb: "This terminal cannot place a cursor (TERM is dumb or not set)."
        case .failed(let reason): "The terminal cannot be used: \(reason)."
        }
      throw CommandFailure("\(why) \(instead)", .validationFailure)
    }
  }
}

/// What a page is made from.
struct Screening {
  let templates: TemplateFolder
  let language: String
  let desk: PageDesk
  let standing: Standing
  let officer: Officer

  init(_ options: ScreenOptions, _ context: CommandContext) throws {
    guard let by = options.by ?? context.knownOfficer else {
      throw ValidationError("Say who sits at the keyboard with --by, or set LEKKA_BY.")
    }
    templates = try options.templates.folder(context)
    language = options.lang
    try Self.checkLanguage(language, templates)
    desk = try PageDesk(
      options.book.path(context), context.onScreen, papers: .init(templates, languages: [language]))
    standing = try desk.standing()
    guard let officer = standing.state.officers.active(by) else {
      let meant = Likeness.suggestion(by, among: standing.state.officers.active.map(\.id)).map { "\($0) " } ?? ""
      throw CommandFailure(
        "\(Rule.unknownOfficer.rawValue): \(by) is no officer of this book, or relieved. "
          + meant + Rule.unknownOfficer.remedy, .ruleRefused)
    }
    self.officer = officer
  }

  static func checkLanguage(_ language: String, _ templates: TemplateFolder) throws {
    let known = ScreenWords.languages(in: templates)
    guard !known.contains(language) else { return }
    throw ValidationError(
      "The screens do not speak “\(language)”; they speak \(listed(known))."
        + Likeness.language(language, among: known))
  }

  func words<Vocabulary>(_: Vocabulary.Type = Vocabulary.self) throws -> Words<Vocabulary> {
    try Words(language, in: templates)
  }

  /// The officer has a role for this, and acts in the ward.
  func permit(_ roles: Set<Role>, ward: Int?) throws {
    if let ward, standing.state.ward(ward) == nil { throw CommandFailure.unknownWard(ward, of: standing.state) }
    let may = roles.contains(officer.role) && (ward.map(officer.acts) ?? true)
    guard may else {
      let people = listed(Role.allCases.filter(roles.contains).map(\.rawValue))
      throw CommandFailure(
        "\(Rule.notPermitted.rawValue): \(officer.id) is \(officer.role.rawValue)"
          + (officer.wards.map { ", for ward \(listed(ranges: $0))" } ?? "") + "; this is for \(people)"
          + (others(roles, ward: ward).map { ", such as \($0)" } ?? "") + ".",
        .ruleRefused)
    }
  }
}

extension Screening {
  /// Some who may do it there, those of the ward before those of every ward.
  fileprivate func others(_ roles: Set<Role>, ward: Int?) -> String? {
    let may = standing.state.officers.active.filter { roles.contains($0.role) && (ward.map($0.acts) ?? true) }
    let near = may.filter { $0.wards != nil } + may.filter { $0.wards == nil }
    return near.isEmpty ? nil : listed(near.prefix(3).map(\.id))
  }
}

extension CommandContext {
  /// A full screen's own: what is logged goes beside the screen or nowhere.
  var onScreen: Surroundings {
    var quiet = surroundings
    if errors.isTerminal { quiet.speak(.quiet) }
    return quiet
  }
}
