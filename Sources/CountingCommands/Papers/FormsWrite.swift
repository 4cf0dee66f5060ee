import ArgumentParser
import CountingDesk
import CountingJournal
import CountingRules

/// `lekka forms BOOK`: the papers of a ward, of every ward, and of the election.
struct FormsWrite: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "write",
    abstract: "Write the official papers of a ward, or of every ward.",
    discussion: """
      Example:  lekka forms day.book --ward 3 --form 30 --lang te,en --out out
      What has nothing to say yet is not written; Forms 31 to 33 wait for the declaration.
      """)

  @OptionGroup var book: BookArgument
  @Option(help: "Only this ward.")
  var ward: Int?
  @Option(name: .customLong("form"), help: "Only this form (30, proforma-1, form-2 …); may be given several times.")
  var forms: [String] = []
  @Option(help: "Languages side by side, in this order: en, te, hi, mr.")
  var lang = "en"
  @Option(name: .customLong("as"), help: "xlsx, html (a page to print) or text.")
  var mouth = PaperMouth.xlsx
  @Flag(help: "Empty, to write on by hand.")
  var blank = false
  @Option(name: .customLong("at"), help: "As the journal stood when it had so many entries.")
  var size: Int?
  @Option(name: .customLong("out"), help: "The folder for the papers.", completion: .directory)
  var folder: String
  @OptionGroup var format: FormatOption
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    let languages = lang.split(separator: ",").map { trimmed(String($0)) }
    let writer = try PaperWriter(
      folder: folder, mouth: mouth, languages: languages, templates: templates.folder(context))
    let asked = try asked(writer)
    let reading = try writer.read(book.path(context), at: size, asked: asked, context.surroundings.onlooker)
    let chosen = reading.wards().filter { ward == nil || $0.now.count.ward.number == ward }
    if let ward, chosen.isEmpty, let state = reading.state { throw CommandFailure.unknownWard(ward, of: state) }
    if !blank { try checkDeclared(chosen, asked) }
    // The election's first: the table kit of many wards is the largest paper, and nothing is kept for others yet.
    let isOfElection = !blank && (ward == nil || asked != nil)
    let ofElection = isOfElection ? [try writer.papers(of: reading.electionOnPaper, only: asked)] : []
    let piles = ofElection + chosen.map { writer.papers(of: $0, only: asked, blank: blank) }
    let written = try writer.write(piles, context.surroundings.onlooker)
    try format.render(
      context,
      json: [
        "book": .string(book.path(context)), "folder": .string(folder),
        "files": .array(written.map { try $0.json(in: folder) }),
      ], text: "\(counted(written.count, "file")) in \(folder)\n")
  }

  /// The templates asked for: `30` and `form-30` are the same.
  private func asked(_ writer: PaperWriter) throws -> Set<String>? {
    if forms.isEmpty { return nil }
    return try Set(
      forms.map { id in
        guard let known = [id, "form-\(id)"].first(where: { writer.templates[$0] != nil }) else {
          let ids = writer.templates.keys.flatMap { [$0, $0.hasPrefix("form-") ? String($0.dropFirst(5)) : $0] }
          let meant = Likeness.suggestion(id, among: ids.sorted()).map { " \($0)" } ?? ""
          throw ValidationError(
            "There is no form \(id).\(meant) There are \(writer.templates.keys.sorted().joined(separator: ", ")).")
        }
        return known
      })
  }

  /// Forms 31 to 33 speak of a declared result; asked for by name before it, they are refused (X-2).
  private func checkDeclared(_ wards: [WardOnPaper], _ asked: Set<String>?) throws {
    let afterDeclaration = ["form-31", "form-32", "form-33"].filter { asked?.contains($0) ?? false }
    let open = wards.filter { !$0.isDeclared }.map { "\($0.now.count.ward.number)" }
    guard let form = afterDeclaration.first, !open.isEmpty else { return }
    let which = open.count == 1 ? "ward \(listed(open)) is" : "wards \(listed(open)) are"
    throw CommandFailure(
      "\(Rule.notDeclared.rawValue): \(which) not declared, so \(form) cannot be made. "
        + Rule.notDeclared.remedy, .ruleRefused)
  }
}
