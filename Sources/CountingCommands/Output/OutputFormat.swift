import ArgumentParser
import CountingJournal

/// How an answer is given: for people or for machines.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

struct FormatOption: ParsableArguments {
  @Option(help: "text, or one JSON document on standard output.")
  var format = OutputFormat.text

  /// The one switch over formats.
  func render(_ context: CommandContext, json: @autoclosure () throws -> JSON, text: @autoclosure () -> String)
    throws
  {
    switch format {
    case .json: try context.write(json().canonicalText + "\n")
    case .text: try context.say(text())
    }
  }
}
