import ArgumentParser
import CountingDesk
import CountingJournal
import CountingRules

/// `lekka status`: where every ward stands.
struct Status: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Where every ward stands: totals, the account of papers, what blocks the declaration.",
    discussion: "Example:  lekka status day.book --ward 3")

  @OptionGroup var book: BookArgument
  @Option(help: "Only this ward.")
  var ward: Int?
  @Option(name: .customLong("at"), help: "As the journal stood when it had so many entries.")
  var size: Int?
  @OptionGroup var format: FormatOption
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    let state = try BookReading.state(of: book.path(context), at: size, context.surroundings.onlooker)
    if let ward, state.ward(ward) == nil { throw CommandFailure.unknownWard(ward, of: state) }
    let asOfJournal = state.rehearsal || size != nil
    let now = asOfJournal ? state.last : max(context.surroundings.now(), state.last)
    let uptime = asOfJournal ? nil : context.surroundings.uptime()
    try format.render(
      context, json: state.status(at: now, uptime: uptime, ward: ward),
      text: StatusText(state, now: now, uptime: uptime, on: context.output).text(ward: ward))
  }
}
