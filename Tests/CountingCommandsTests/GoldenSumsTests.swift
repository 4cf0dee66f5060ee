import CountingJournal
import Foundation
import Testing

/// The same journal makes the same bytes, on any machine, on any day: every form of every sample against sums that are
/// committed. `LEKKA_RENEW=1 swift test --filter GoldenSums` writes them anew; `LEKKA_SUMS=all` tests every language
/// and mouth of every sample, not only those that most often differ.
@Suite("Summing every form of the sample wards")
struct GoldenSumsTests {
  static let stories = [
    SampleStory("kolleru-nagar"), SampleStory("two-practices/settled"), SampleStory("two-practices/clear"),
    SampleStory("thirty-slips", days: ["day-1.ndjson", "day-2.ndjson"]), SampleStory("long-names"),
  ]
  private static let environment = ProcessInfo.processInfo.environment
  private static let renews = environment["LEKKA_RENEW"] != nil
  private static let takesAll = renews || environment["LEKKA_SUMS"] == "all"

  @Test("makes the bytes that were committed", arguments: stories)
  func makesTheSameBytes(story: SampleStory) throws {
    let scratch = try Scratch()
    let book = try story.book(in: scratch.path)
    let made = try Writing.all.filter { Self.takesAll || $0.isOrdinary(story) }.map { writing in
      (writing.name, try writing.sums(of: book, in: scratch.path))
    }
    let path = "\(CommandRun.root)/SampleData/\(story.name)/expected/forms.sha256"
    if Self.renews { try made.flatMap(\.1).text.write(toFile: path, atomically: true, encoding: .utf8) }
    let committed = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    for (name, sums) in made {
      let expected = committed.filter { $0.dropFirst(66).hasPrefix(name + "/") }
      let differing = Set(sums).symmetricDifference(expected).map { $0.dropFirst(66) }
      #expect(
        sums == expected,
        "\(story.name): \(Set(differing).sorted().joined(separator: " ")); see the difference, then LEKKA_RENEW=1 swift test --filter GoldenSums"
      )
    }
    if Self.takesAll { #expect(made.flatMap(\.1) == committed) }
  }
}

/// One way of writing all forms of a book.
private struct Writing {
  let languages: String
  let mouth: String
  var isBlank = false

  static let all =
    [
      Writing(languages: "te,en", mouth: "xlsx"), Writing(languages: "te,en", mouth: "html"),
      Writing(languages: "te,en", mouth: "text"), Writing(languages: "te,en", mouth: "xlsx", isBlank: true),
    ]
    + ["en", "te", "hi", "mr"].flatMap { language in
      ["xlsx", "html", "text"].map { Writing(languages: language, mouth: $0) }
    }

  /// The one that says most has a line a file; the others a line a folder, where a difference shows as well.
  private var isByFile: Bool { languages == "te,en" && mouth == "xlsx" && !isBlank }

  /// Without being asked, each language of one sample, and of the others the one that says most; the three hundred papers
  /// of the long names are for those who ask.
  func isOrdinary(_ story: SampleStory) -> Bool {
    isByFile && story.name != "long-names" || story.name == "kolleru-nagar" && mouth == "xlsx"
  }

  var name: String { "\(languages).\(mouth)\(isBlank ? ".blank" : "")" }

  /// As `sha256sum` prints them; of a folder, as `sha256sum * | sha256sum` does.
  func sums(of book: String, in place: String) throws -> [String] {
    let folder = "\(place)/\(name)"
    let run = CommandRun(
      ["forms", book, "--lang", languages, "--as", mouth, "--out", folder] + (isBlank ? ["--blank"] : []))
    try #require(run.code == 0, "\(run.complaints)")
    var files: [String: [String]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(path)") else { continue }
      let parts = path.split(separator: "/")
      files[parts.dropLast().joined(separator: "/"), default: []].append("\(Self.sum(data))  \(parts[parts.count - 1])")
    }
    return files.sorted { $0.key < $1.key }.flatMap { inner, lines in
      let under = inner.isEmpty ? name : "\(name)/\(inner)"
      guard !isByFile else { return lines.map { "\($0.prefix(66))\(under)/\($0.dropFirst(66))" } }
      return ["\(Self.sum(Data(lines.text.utf8)))  \(under)/*"]
    }
  }

  private static func sum(_ data: Data) -> String { Digest256.of([UInt8](data)).hex }
}

extension [String] {
  fileprivate var text: String { map { $0 + "\n" }.joined() }
}
