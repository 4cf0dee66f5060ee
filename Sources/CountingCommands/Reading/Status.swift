import ArgumentParser
import CountingDesk
import CountingJournal
import CountingRules

/// `lekka status`: where every ward stands.
struct Status: BenchCommand {
  static let configuration = CommandConfiguration(
    abstract: "Where every ward stands: totals, the account of papers, what blocks the declaration.",
    discussion: "Example:  lekka status day.book --ward 3")

  @OptionGroup var book: BookArgument
  @Option(help: "Only this ward.")
  var ward: Int?
  @Option(name: .customLong("at"), help: "As the journal stood when it had so many entries.")
  var size: Int?
  @OptionGroup var format: FormatOption

  func perform(_ context: CommandContext) throws {
    let state = try BookReading.state(of: book.path(context), at: size)
    if let ward, state.ward(ward) == nil {
      throw CommandFailure(
        "The election has no ward \(ward); it has \(state.wards.map(\.count.ward.number)).", .noInput)
    }
    let now = state.rehearsal || size != nil ? state.last : max(context.surroundings.now(), state.last)
    try format.render(
      context, json: state.status(at: now, ward: ward), text: StatusText(state, now: now).text(ward: ward))
  }
}
