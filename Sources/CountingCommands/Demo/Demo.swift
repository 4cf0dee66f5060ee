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
  @OptionGroup var format: FormatOption
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    if drilling.drill {
      if format.format == .json { throw ValidationError("A drill is for a person at a terminal; leave --format out.") }
      return try drilling.begin(folder + "/drill", languages: languages, templates, context)
    }
    guard let sample = SampleFolder(named: "kolleru-nagar", executable: context.executable) else {
      throw CommandFailure("SampleData/kolleru-nagar was not found. Run lekka from the project's folder.", .noInput)
    }
    // A program is told everything at the end, a person as it happens.
    let say: (String) throws -> Void = { if format.format == .text { try context.say($0) } }
    let templates = try templates.folder(context)
    let book = try freshBook()
    try BookOpening.open(book, from: sample.path, rehearsal: true, templates: templates, context.surroundings)
    try say("1  Opened \(book) from \(sample.path), as a rehearsal.\n")
    let recorder = try BookRecorder(book, context.surroundings)
    let verdicts = try context.surroundings.onlooker.watch(.recording, book) { _ in try recorder.submit(sample.day()) }
    let refused = verdicts.compactMap { if case .refused(let refusal) = $0 { refusal } else { nil } }
    try say(
      "2  Fed the day: \(counted(verdicts.count, "act")), \(grouped(verdicts.count - refused.count)) entered, "
        + "\(grouped(refused.count)) refused as the law has it.\n")
    for refusal in refused { try say("     \(refusal.rule.rawValue): \(refusal.message)\n") }
    let report = try BookVerification.verify(book, context.surroundings.onlooker)
    try say("3  Judged all \(grouped(report.entries)) entries again: the same answers.\n")
    let writing = try writePapers(book, templates, context)
    for lot in writing.lots { try say(lot.text(in: folder)) }
    try say("5  Wrote \(counted(writing.files.count, "file")) for \(counted(writing.wards, "ward")).\n")
    let state = try BookReading.state(of: book, context.surroundings.onlooker)
    try format.render(
      context,
      json: [
        "book": .string(book), "folder": .string(folder), "election": .string(state.election.id),
        "acts": .int(verdicts.count), "entered": .int(verdicts.count - refused.count),
        "refused": .array(refused.map { ["code": .string($0.rule.rawValue), "message": .string($0.message)] }),
        "treeSize": .int(report.entries), "root": .string(report.root.hex), "lots": .array(writing.lots.map(\.json)),
        "files": .array(writing.files.map { try $0.json(in: folder) }),
      ],
      text: "\n" + StatusText(state, now: state.last, on: context.output).text(ward: nil)
        + "\nThe papers: \(folder)/ward-001/form-30.xlsx … Next:  lekka status \(book) --ward 4\n")
  }

  private var languages: [String] { lang.split(separator: ",").map { trimmed(String($0)) } }

  /// A demo is made anew each time; nothing but its own book is replaced.
  private func freshBook() throws -> String {
    try OutputPlace.makeFolder(folder)
    let book = "\(folder)/demo.book"
    try BookFiles.remove(book)
    return book
  }

  private func writePapers(
    _ book: String, _ templates: TemplateFolder, _ context: CommandContext
  ) throws -> (files: [WrittenPaper], wards: Int, lots: [DrawnLot]) {
    let writer = try PaperWriter(folder: folder, mouth: .xlsx, languages: languages, templates: templates)
    let reading = try writer.read(book, context.surroundings.onlooker)
    let wards = reading.wards()
    let piles =
      [try writer.papers(of: reading.electionOnPaper, only: nil)] + wards.map { writer.papers(of: $0, only: nil) }
    return (try writer.write(piles, context.surroundings.onlooker), wards.count, wards.compactMap(DrawnLot.init))
  }
}

/// A tie that the digits settled, as anybody can settle it again.
private struct DrawnLot {
  let ward: Int
  let place: String
  let slip: String
  let entropy: String
  let code: String

  init?(_ ward: WardOnPaper) {
    guard let drawn = ward.now.count.drawnForTie, case .seeded(let entropy, let code, _, _) = drawn.how else {
      return nil
    }
    (self.ward, place, slip) = (ward.now.count.ward.number, ward.folder, drawn.slip.text)
    (self.entropy, self.code) = (entropy, code)
  }

  func text(in folder: String) -> String {
    "4  Settled the tie of ward \(ward) by lot: slip \(slip). Check it yourself:\n"
      + "     python3 \(folder)/\(place)/\(WardOnPaper.lotVerifier) \(folder)/\(place)/lot-statement.txt \\\n"
      + "       \(entropy) \(code)\n"
  }

  var json: JSON {
    ["ward": .int(ward), "slip": .string(slip), "entropy": .string(entropy), "otp": .string(code)]
  }
}
