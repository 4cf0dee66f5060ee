import Foundation
import Testing

/// A State changes a form without touching code, as the documentation tells it.
@Suite("Printing the form of another State")
struct AnotherStateTests {
  private static let sample = CommandRun.root + "/SampleData/maharashtra"

  @Test("makes the sheet the documentation shows, from the book it tells of")
  func makesTheSheet() throws {
    let scratch = try Scratch()
    let (book, templates) = try Self.opened(in: scratch)
    try Self.run("record", book, Self.sample + "/day.ndjson")
    for mouth in ["text", "xlsx"] {
      try Self.run(
        "forms", book, "--ward", "1", "--form", "30", "--lang", "mr,en", "--as", mouth, "--out", scratch.path,
        "--templates", templates)
    }
    let made = try String(contentsOfFile: scratch.path + "/ward-001/form-30.txt", encoding: .utf8)
    // What follows is the book's own key, and differs with every copy.
    let sheet = made.components(separatedBy: "\nनोंदी / Entries")[0] + "\n"
    let expected = Self.sample + "/expected/form-30.txt"
    if ProcessInfo.processInfo.environment["LEKKA_RENEW"] != nil {
      try FileManager.default.createDirectory(atPath: Self.sample + "/expected", withIntermediateDirectories: true)
      try sheet.write(toFile: expected, atomically: true, encoding: .utf8)
    }
    #expect(try sheet == String(contentsOfFile: expected, encoding: .utf8))
    try Self.run("forms", "check", book, scratch.path + "/ward-001/form-30.xlsx", "--templates", templates)
  }

  @Test("names candidates, settings and packets in the reader's language on every paper")
  func inOneLanguage() throws {
    let scratch = try Scratch()
    let (book, templates) = try Self.opened(in: scratch)
    try Self.run("record", book, Self.sample + "/day.ndjson")
    let out = scratch.path + "/out/"
    try Self.run("forms", book, "--lang", "mr", "--as", "text", "--out", out, "--templates", templates)
    // Who received the certificate is told as it was entered.
    let asEntered = ["form-33.txt", "diary.txt"]
    for path in try FileManager.default.subpathsOfDirectory(atPath: out) where path.hasSuffix(".txt") {
      guard !asEntered.contains(where: path.hasSuffix) else { continue }
      #expect(try !String(contentsOfFile: out + path, encoding: .utf8).contains("Sunita Deshmukh"), "\(path)")
    }
    for (paper, words) in [
      ("ward-001/doubtful-register.txt", "1 सुनीता देशमुख"), ("table-kit.txt", "1 सुनीता देशमुख (Ladder)"),
      ("opening-receipt.txt", "एका फेरीत एका टेबलला दिल्या जाणाऱ्या मतपत्रिका, कमाल | 400 | 1,000"),
      ("ward-001/diary.txt", "पाकीट “टपाली मतपत्रिका, वैध” मोहोरबंद केले"), ("ward-001/diary.txt", "12-03-2021 16:30"),
    ] {
      let text = try String(contentsOfFile: out + paper, encoding: .utf8)
      #expect(text.contains(words), "\(paper)")
    }
  }

  @Test("prints every other form in the State's languages as well")
  func everyForm() throws {
    let scratch = try Scratch()
    let (book, templates) = try Self.opened(in: scratch)
    try Self.run("record", book, Self.sample + "/day.ndjson")
    try Self.run(
      "forms", book, "--lang", "mr,en", "--as", "text", "--out", scratch.path + "/out", "--templates", templates)
    let declaration = try String(contentsOfFile: scratch.path + "/out/ward-001/form-31.txt", encoding: .utf8)
    #expect(declaration.contains("सुनीता देशमुख / Sunita Deshmukh"))
    #expect(declaration.contains("[महाराष्ट्र नगरपालिका निवडणूक नियम, 1966]"))
  }

  @Test("writes nothing in a language that one of the papers asked for does not speak, and names those it does")
  func otherLanguage() throws {
    let scratch = try Scratch()
    let (book, templates) = try Self.opened(in: scratch)
    let out = scratch.path + "/out"
    let run = CommandRun(["forms", book, "--lang", "te", "--out", out, "--templates", templates])
    #expect(run.code == 64)
    #expect(run.complaints.contains("form-30 has no wording in “te”; it has mr and en."))
    #expect(!FileManager.default.fileExists(atPath: out))
    try Self.run("forms", book, "--lang", "te", "--form", "table-kit", "--out", out, "--templates", templates)
  }

  @Test("shows in the documentation what stands in the example's files")
  func documentation() throws {
    let page = try String(
      contentsOfFile: CommandRun.root + "/Sources/CountingRules/Documentation.docc/Forms.md", encoding: .utf8)
    let files = ["forms/form-30.toml", "rulebooks/mh-municipalities-1966.toml"]
    let texts = try files.map { try String(contentsOfFile: "\(Self.sample)/templates/\($0)", encoding: .utf8) }
    let shown = page.components(separatedBy: "```toml\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    #expect(shown.count >= 6)
    for block in shown { #expect(texts.contains { $0.contains(block) }, "\(block)") }
  }

  /// A book of the State, and the templates it was opened with.
  private static func opened(in scratch: Scratch) throws -> (book: String, templates: String) {
    let (book, templates) = (scratch.path + "/ganeshpur.book", try overlaid(in: scratch))
    try run("open", book, "--from", sample, "--rehearsal", "--templates", templates)
    return (book, templates)
  }

  /// The program's templates with the State's over them.
  private static func overlaid(in scratch: Scratch) throws -> String {
    let (files, templates) = (FileManager.default, scratch.path + "/mh")
    try files.copyItem(atPath: CommandRun.root + "/Templates", toPath: templates)
    for folder in ["forms", "rulebooks"] {
      for file in try files.contentsOfDirectory(atPath: "\(sample)/templates/\(folder)") {
        try? files.removeItem(atPath: "\(templates)/\(folder)/\(file)")
        try files.copyItem(atPath: "\(sample)/templates/\(folder)/\(file)", toPath: "\(templates)/\(folder)/\(file)")
      }
    }
    return templates
  }

  private static func run(_ arguments: String...) throws {
    let run = CommandRun(arguments)
    try #require(run.code == 0, "\(run.complaints)")
  }
}
