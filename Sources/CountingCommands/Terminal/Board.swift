import ArgumentParser
import CountingScreens
import CountingTerminal

/// `lekka board`: the whole hall on one page.
struct Board: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "board",
    abstract: "The whole hall on one page: stage, round, papers, what waits longest, when each ward will end.",
    discussion: """
      Example:  lekka board day.book
      It only reads. Typing finds a ward; Tab sorts by trouble, ward or end.
      """)

  @OptionGroup var book: BookArgument
  @Option(help: "The language of the screen: en, te, hi or mr.")
  var lang = "en"
  @Flag(help: "Print one page of it as text and end: for a log, or where there is no terminal.")
  var once = false
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    let instead = "Print it with --once, or ask lekka status BOOK."
    if !once {
      _ = try ScreenOptions.refusing(instead) { () throws(TerminalFault) in try Terminal.check(context.environment) }
    }
    let templates = try templates.folder(context)
    try Screening.checkLanguage(lang, templates)
    let desk = try PageDesk(reading: book.path(context), context.onScreen)
    let page = BoardPage(
      try desk.standing(), try DeskWords(lang, in: templates), try Words(lang, in: templates))
    if once { return try context.write(page.page(columns: context.output.columns ?? 120)) }
    let session = PageSession(page, at: desk, said: { Failure($0).message })
    try ScreenOptions.show(session, try Words(lang, in: templates), instead: instead, context)
  }
}
