import ArgumentParser
import CountingDesk
import CountingJournal
import CountingRules

/// `lekka staff`: who sits where, by a public draw.
struct Staff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff",
    abstract: "Put officers to wards and tables by a public draw.", subcommands: [DrawStaff.self])
}

/// `lekka staff draw`: first the commitment, then, with the digits thrown in public, the draw.
struct DrawStaff: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draw the counting staff: commit, throw the digits in public, draw.",
    discussion: """
      Example:  lekka staff draw SampleData/kolleru-nagar --posts posts.csv \\
                  --commit draw.txt
      First this writes the statement; print it and have it signed before any digit exists.
      Example:  lekka staff draw SampleData/kolleru-nagar --posts posts.csv \\
                  --statement draw.txt --digits DICE=31415926535897932384
      Then this draws, from twenty digits or more, and prints everything needed to do it again.

      The posts are a CSV file with the columns ward,table,role, one post a row: a table with its supervisor and three
      assistants takes four rows. The table is left empty where the role belongs to the whole ward. Each post takes the
      first officer of its role in the order of the draw; the next ones are the reserve.
      """)

  @Argument(help: "The election folder.", completion: .directory)
  var folder: String
  @Option(help: "The posts to be filled: ward,table,role.", completion: .file())
  var posts: String
  @Option(help: "Commit: write the statement to this file, the secret beside it.", completion: .file())
  var commit: String?
  @Option(name: .customLong("source"), help: "Where digits will come from; DICE alone, or two names or more.")
  var sources: [String] = []
  @Option(help: "The statement committed before.", completion: .file())
  var statement: String?
  @Option(help: "The digits of a source: NAME=DIGITS; may be given several times.")
  var digits: [String] = []
  @OptionGroup var format: FormatOption
  @OptionGroup var templates: TemplatesOption
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    let election = try SoundFolder.election(at: folder, templates, context)
    do {
      let posts = try PostsFile.read(posts, of: election)
      switch (commit, statement, digits.isEmpty) {
      case (let path?, nil, true): try commit(posts, election, to: path, context)
      case (nil, let path?, false): try draw(posts, election, from: path, context)
      default: throw ValidationError("Give --commit FILE, or --statement FILE with --digits NAME=DIGITS.")
      }
    } catch let fault as StaffFault {
      throw CommandFailure(fault.message, Self.code(of: fault.kind))
    } catch let refusal as Refusal {
      throw CommandFailure("\(refusal.rule.rawValue): \(refusal.message) \(refusal.remedy)", .ruleRefused)
    }
  }

  private func commit(
    _ posts: [StaffPost], _ election: Election, to path: String, _ context: CommandContext
  ) throws {
    let made = try StaffDraw.commit(
      posts, of: election, sources: sources.isEmpty ? ["DICE"] : sources, to: path,
      secret: context.surroundings.fresh())
    let digest = Digest256.of(made).hex
    try format.render(
      context, json: ["statement": .string(made), "digest": .string(digest)],
      text: StaffText.committed(made, digest: digest, path: path))
  }

  private func draw(
    _ posts: [StaffPost], _ election: Election, from path: String, _ context: CommandContext
  ) throws {
    let given = try digits.map { item in
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { throw ValidationError("--digits is NAME=DIGITS, not \(item).") }
      return (source: parts[0], digits: parts[1])
    }
    let drawn = try StaffDraw.draw(posts, of: election, statement: path, digits: given)
    let verifier = try templates.folder(context).path + "/lot/stafflot_verify.py"
    try format.render(
      context, json: StaffText.json(drawn),
      text: StaffText.text(drawn, election, path: path, verifier: verifier))
  }

  private static func code(of kind: StaffFault.Kind) -> ExitCode {
    switch kind {
    case .badData: .badData
    case .missing: .noInput
    case .exists: .cannotCreate
    case .unwritable: .inputOutput
    }
  }
}
