import ArgumentParser
import CountingDesk
import CountingJournal
import CountingRules

/// What stands in a book, for the commands that read one ward or all of them.
struct BookView: ParsableArguments {
  @OptionGroup var book: BookArgument
  @Option(help: "Only this ward.")
  var ward: Int?

  func state(_ context: CommandContext) throws -> CountState { try Self.state(of: book, knowing: ward, context) }

  /// What stands in a book that has the ward asked for.
  static func state(of book: BookArgument, knowing ward: Int?, _ context: CommandContext) throws -> CountState {
    let state = try BookReading.state(of: book.path(context), context.surroundings.onlooker)
    if let ward, state.ward(ward) == nil { throw CommandFailure.unknownWard(ward, of: state) }
    return state
  }

  /// In a rehearsal now is the last entry's time; in a real book the machine's, which may be behind it.
  static func now(_ state: CountState, _ context: CommandContext) -> Instant {
    state.rehearsal ? state.last : max(context.surroundings.now(), state.last)
  }
}

extension CommandFailure {
  static func unknownWard(_ ward: Int, of state: CountState) -> CommandFailure {
    let known = listed(ranges: state.wards.map(\.count.ward.number))
    return CommandFailure("The election has no ward \(ward); it has \(known).", .noInput)
  }
}
