import ArgumentParser
import CountingDesk
import CountingJournal
import CountingRules
import Foundation

/// `lekka demo`: the whole day on a sample municipality, from its folder to its papers.
struct Demo: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "The whole day on a sample municipality: opens a book, feeds the day, writes every form.",
    discussion: """
      Example:  lekka demo --out out
      Example:  lekka demo --drill --from SampleData/kolleru-nagar
      A drill is for staff: one slip after the other lies in your hand, and you key it on the pages of the night.
      Each is marked, and a result sheet is written. Broken off, the same command goes on where it was left.
      """)

  @Option(name: .customLong("out"), help: "A folder for the book and the papers.", completion: .directory)
  var folder = "lekka-demo"
  @Option(help: "Languages of the papers, side by side.")
  var lang = "te,en"
  @OptionGroup var drilling: DrillOptions
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    if drilling.drill {
      return try drilling.begin(folder + "/drill", languages: languages, templates, context)
    }
    guard let sample = SampleFolder(named: "kolleru-nagar", executable: context.executable) else {
      throw CommandFailure("SampleData/kolleru-nagar was not found. Run lekka from the project's folder.", .noInput)
    }
    let templates = try templates.folder(context)
    let book = try freshBook()
    try BookOpening.open(book, from: sample.path, rehearsal: true, templates: templates, context.surroundings)
    try context.say("1  Opened \(book) from \(sample.path), as a rehearsal.\n")
    let recorder = try BookRecorder(book, context.surroundings)
    let verdicts = try recorder.submit(sample.day())
    let refused = verdicts.compactMap { if case .refused(let refusal) = $0 { refusal } else { nil } }
    try context.say(
      "2  Fed the day: \(counted(verdicts.count, "act")), \(grouped(verdicts.count - refused.count)) entered, "
        + "\(grouped(refused.count)) refused as the law has it.\n")
    for refusal in refused { try context.say("     \(refusal.rule.rawValue): \(refusal.message)\n") }
    let report = try BookVerification.verify(book, context.surroundings.onlooker)
    try context.say("3  Judged all \(grouped(report.entries)) entries again: the same answers.\n")
    try writePapers(book, templates, context)
    let state = try BookReading.state(of: book, context.surroundings.onlooker)
    try context.say("\n" + StatusText(state, now: state.last, on: context.output).text(ward: nil))
    try context.say("\nThe papers: \(folder)/ward-001/form-30.xlsx … Next:  lekka status \(book) --ward 4\n")
  }

  private var languages: [String] { lang.split(separator: ",").map { trimmed(String($0)) } }

  /// A demo is made anew each time; nothing but its own book is replaced.
  private func freshBook() throws -> String {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure("The folder \(folder) cannot be made: \(error.localizedDescription)", .cannotCreate)
    }
    let book = "\(folder)/demo.book"
    try BookFiles.remove(book)
    return book
  }

  private func writePapers(_ book: String, _ templates: TemplateFolder, _ context: CommandContext) throws {
    let writer = try PaperWriter(folder: folder, mouth: .xlsx, languages: languages, templates: templates)
    let reading = try writer.read(book, context.surroundings.onlooker)
    let wards = reading.wards()
    let piles =
      [try writer.papers(of: reading.electionOnPaper, only: nil)] + wards.map { writer.papers(of: $0, only: nil) }
    let files = try writer.write(piles, context.surroundings.onlooker).count
    for ward in wards {
      if let drawn = ward.now.count.drawnForTie, case .seeded(let entropy, let code, _, _) = drawn.how {
        try context.say(
          "4  Settled the tie of ward \(ward.now.count.ward.number) by lot: slip \(drawn.slip.text). Check it yourself:\n"
            + "     python3 \(folder)/\(ward.folder)/wardlot_verify.py \(folder)/\(ward.folder)/lot-statement.txt \\\n"
            + "       \(entropy) \(code)\n")
      }
    }
    try context.say("5  Wrote \(counted(files, "file")) for \(counted(wards.count, "ward")).\n")
  }
}
