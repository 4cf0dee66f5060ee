import CountingJournal
import Foundation
import Testing

@Suite("Drawing the staff")
struct StaffDrawTests {
  private static let digits = "DICE=31415926535897932384"

  private let scratch: Scratch
  private let draw: [String]
  private let statement: String

  init() throws {
    scratch = try Scratch()
    let posts = try scratch.file(
      "posts.csv", "role,table,ward\nsupervisor,1,1\nassistant,1,1\nassistant,1,1\ndrum,,5\n")
    draw = ["staff", "draw", SampleBook.folder, "--posts", posts]
    statement = scratch.path + "/draw.txt"
  }

  @Test("commits once, the secret for nobody else to read (S-1, L-4)")
  func commits() throws {
    #expect(CommandRun(draw + ["--commit", statement]).code == 0)
    let text = try String(contentsOfFile: statement, encoding: .utf8)
    #expect(text.hasPrefix("stafflot/1\nelection: in-ap-kollerunagar-2021\npost: 1 1 supervisor\n"))
    #expect(text.hasSuffix("otp-commitment: \(Digest256.of(Array(UInt8(0)..<32)).hex)\nentropy: DICE\n"))
    let attributes = try FileManager.default.attributesOfItem(atPath: statement + ".secret")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(CommandRun(draw + ["--commit", statement]).code == 73)
  }

  @Test("draws what anybody can draw again from the transcript (S-1, L-4)")
  func draws() throws {
    _ = CommandRun(draw + ["--commit", statement])
    let run = CommandRun(draw + ["--statement", statement, "--digits", Self.digits, "--format", "json"])
    let answer = try JSONReader.read(run.output)
    let text = try #require(answer["statement"]?.string)
    let labels = text.split(separator: "\n").filter { $0.hasPrefix("officer: ") }
      .map { String($0.dropFirst(9).prefix { $0 != " " }) }
    let otp = try #require(answer["otp"]?.string.flatMap(bytes(hexadecimal:)))
    let again = Draw(
      randomness: "\(Digest256.of(text).hex)/DICE:31415926535897932384/", oneTimeCode: otp, labels: labels)
    #expect(answer["order"]?.array?.compactMap { $0["officer"]?.string } == again.order.map(\.label))
    let posts = try #require(answer["posts"]?.array)
    #expect(posts.compactMap { $0["role"]?.string } == ["supervisor", "assistant", "assistant", "drum"])
    #expect(posts.count + (answer["reserve"]?.array?.count ?? 0) == labels.count)
  }

  @Test("prints the command that draws again, and it does (S-1, L-4)")
  func replays() throws {
    _ = CommandRun(draw + ["--commit", statement])
    let transcript = CommandRun(draw + ["--statement", statement, "--digits", Self.digits]).output
      .split(separator: "\n")
    let line = try #require(transcript.first { $0.contains("stafflot_verify.py") })
    let (python, pipe) = (Process(), Pipe())
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = line.split(separator: " ").map(String.init)
    python.standardOutput = pipe
    try python.run()
    let again = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    python.waitUntilExit()
    let first = try #require(again.split(separator: "\n").first { $0.hasPrefix("1 1 supervisor ") })
    let officer = try #require(first.split(separator: " ").last)
    #expect(transcript.contains { $0.contains(" \(officer) ") && $0.contains("ward 1, table 1") })
  }

  @Test(
    "refuses too few digits and other sources than those committed (L-4)",
    arguments: ["DICE=314", "COIN=31415926535897932384"])
  func entropy(digits: String) {
    _ = CommandRun(draw + ["--commit", statement])
    #expect(CommandRun(draw + ["--statement", statement, "--digits", digits]).code == 1)
  }

  @Test("refuses a statement that was changed, and one whose secret is gone")
  func changed() throws {
    _ = CommandRun(draw + ["--commit", statement])
    let text = try String(contentsOfFile: statement, encoding: .utf8)
    try text.replacing("post: 5 - drum\n", with: "").write(toFile: statement, atomically: true, encoding: .utf8)
    #expect(CommandRun(draw + ["--statement", statement, "--digits", Self.digits]).code == 65)
    try text.write(toFile: statement, atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(atPath: statement + ".secret")
    #expect(CommandRun(draw + ["--statement", statement, "--digits", Self.digits]).code == 66)
  }

  @Test("says where the posts are wrong", arguments: ["1,9,supervisor", "77,,drum", "1,1,cook", "1,1"])
  func posts(row: String) throws {
    let posts = try scratch.file("wrong.csv", "ward,table,role\n\(row)\n")
    let run = CommandRun("staff", "draw", SampleBook.folder, "--posts", posts, "--commit", statement)
    #expect(run.code == 65)
    #expect(run.complaints.contains("wrong.csv, row 2"))
  }

  @Test("asks for either the commitment or the draw")
  func usage() {
    #expect(CommandRun(draw).code == 64)
    #expect(CommandRun(draw + ["--statement", statement, "--digits", "DICE"]).code == 64)
  }
}
