import ArgumentParser
import CountingDesk

/// How much a command tells beside its answer. Every command has them.
struct TellingOptions: ParsableArguments {
  @Flag(name: .customLong("quiet"), help: "Nothing on standard error but refusals and errors.")
  private var isQuiet = false
  @Flag(name: .customLong("verbose"), help: "Tell on standard error what is done, and in how many milliseconds.")
  private var isVerbose = false

  func validate() throws {
    if isQuiet, isVerbose { throw ValidationError("Choose --quiet or --verbose.") }
  }

  var loudness: Surroundings.Loudness { isQuiet ? .quiet : isVerbose ? .verbose : .usual }
}
