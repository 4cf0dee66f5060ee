import ArgumentParser
import CountingDesk
import CountingJournal
import CountingRules
import CountingStore
import Foundation

/// `lekka record`: acts in, answers out, one JSON object a line, each answered only after it is durable.
struct Record: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Feed acts to a book, one JSON object a line; answers one a line, in order.",
    discussion: """
      Example:  lekka record day.book SampleData/kolleru-nagar/day.ndjson
      A refused act changes nothing and later lines go on; the exit code is then 1.
      """)

  @Argument(help: "The count book. LEKKA_BOOK saves typing it.", completion: .file())
  var book: String?
  @Argument(help: "A file of acts; - or nothing is standard input.", completion: .file())
  var file: String?
  @Flag(help: "End at the first refusal.")
  var stop = false
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    let (path, source) = try places(context)
    let reader = try source == "-" ? LineReader(descriptor: STDIN_FILENO) : LineReader(path: source)
    let recorder = try BookRecorder(path, context.surroundings)
    let isTyped = source == "-" && isatty(STDIN_FILENO) == 1
    if isTyped {
      context.mention(
        "Type acts, one JSON object a line; ctrl-D ends. Each is a command too:  lekka box count --help")
    }
    context.line?.lastWords =
      "Acts that were answered are entered, those after them perhaps: compare lekka diary, then send the rest."
    var (acts, refused) = (0, 0)
    // Who types waits for nobody.
    try (isTyped ? Onlooker.none : context.surroundings.onlooker).watch(.recording, source, of: reader.size) { done in
      while let batch = try reader.next() {
        let lines = batch.filter { !$0.isBlank }
        let verdicts = try submit(lines.map(\.bytes), to: recorder, from: lines.first?.number ?? 0)
        var answers = ""
        for (line, verdict) in zip(lines, verdicts) {
          answers += verdict.answer(line: line.number).canonicalText + "\n"
          if case .refused = verdict { refused += 1 }
        }
        acts += verdicts.count
        try context.write(answers)
        done(reader.taken)
        if stop, refused > 0 { break }
      }
    }
    context.mention("\(counted(acts, "act")): \(grouped(acts - refused)) entered, \(grouped(refused)) refused.")
    if refused > 0 { throw ExitCode.ruleRefused }
  }

  private func submit(_ lines: [[UInt8]], to recorder: BookRecorder, from number: Int) throws -> [Verdict] {
    do {
      return lines.isEmpty ? [] : try recorder.submit(lines, stopping: stop)
    } catch {
      let failure = Failure(error)
      throw CommandFailure(
        "\(failure.message) Lines from \(number) on were not answered; send them again.", failure.code)
    }
  }

  /// With LEKKA_BOOK set, a single argument that is no book is the file of acts.
  private func places(_ context: CommandContext) throws -> (book: String, source: String) {
    let known = context.knownBook
    switch (book, file, known) {
    case (let book?, let file?, _): return (book, file)
    case (let only?, nil, let known?) where !CountBook.isOne(only): return (known, only)
    case (let book?, nil, _): return (book, "-")
    case (nil, _, let known?): return (known, "-")
    default: throw ValidationError("Name the count book, or set LEKKA_BOOK.")
    }
  }
}
