import ArgumentParser
import CountingRules
import CountingScreens

/// `lekka desk`: what waits for the RO, done from there.
struct Desk: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk",
    abstract: "What waits for the returning officer, oldest first, done from there at a terminal.",
    discussion: """
      Example:  lekka desk day.book --by ro-01
      Enter opens, Enter does. A doubtful paper is one key and Enter: a number for a candidate, 0 NOTA, a letter for a
      ground, x held. The ARO, the drum in-charge and the tables have desks of their own: each sees first what it may do.
      """)

  @OptionGroup var screen: ScreenOptions
  @Option(help: "Only this ward.")
  var ward: Int?
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    let book = try screen.book.path(context)
    try screen.show(context, instead: "To act without one: lekka record BOOK FILE.") { screening in
      try screening.permit(Set<Role>.tables.union(Set<Role>.drum), ward: ward)
      let words = try DeskWords(screening.language, in: screening.templates)
      return DeskPage(screening.officer, ward: ward, book: book, screening.standing, words)
    }
  }
}
