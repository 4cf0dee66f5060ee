import CountingDesk
import CountingForms
import CountingJournal
import CountingRules
import Foundation
import Testing

/// Every sample is a story; its `expected/` says how it ends. `LEKKA_RENEW=1 swift test --filter GoldenWard` writes
/// what the program now makes: read the difference before it is committed.
@Suite("Counting the sample wards")
struct GoldenWardTests {
  static let samples = ["kolleru-nagar", "two-practices/settled", "two-practices/clear", "long-names"]
  private static let renews = ProcessInfo.processInfo.environment["LEKKA_RENEW"] != nil

  @Test("ends as expected, act by act and form by form", arguments: samples)
  func endsAsExpected(sample: String) throws {
    let day = try SampleDay(sample)
    #expect(day.refused.isEmpty)
    try check(day.statusLines, against: "\(sample)/expected/status.json")
    let templates = try TemplateReader.templates(in: SampleDay.root + "/Templates/forms")
    for ward in day.papers.wards() {
      var seen: Set<String> = []
      for paper in ward.papersDue() {
        // Of two hundred stations' accounts the first says all.
        let isNew = seen.insert(paper.form).inserted || sample != "long-names"
        // The diary's sentences have tests of their own.
        guard isNew, paper.form != "diary", let template = templates[paper.form] else { continue }
        let document = try template.laidOut(with: paper.facts, in: ["en"])
        try check(document.text, against: "\(sample)/expected/\(ward.folder)/\(paper.name).txt")
      }
    }
  }

  @Test("ends in the same totals whether sheets are filled after adjudication or before (R-6a)")
  func twoPractices() throws {
    let settled = try SampleDay("two-practices/settled").totals
    let clear = try SampleDay("two-practices/clear").totals
    #expect(settled == clear)
    #expect(settled.allSatisfy { $0.all.papers > 0 })
  }

  @Test("keeps every paper in exactly one place after every act (R-13)", arguments: samples)
  func ledgerCloses(sample: String) throws {
    let day = try SampleDay(sample)
    #expect(day.ledgersOpen.isEmpty)
  }

  private func check(_ made: String, against path: String) throws {
    let file = URL(fileURLWithPath: "\(SampleDay.root)/SampleData/\(path)")
    if Self.renews {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try made.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try? String(contentsOf: file, encoding: .utf8)
    #expect(made == expected, "\(path) differs; LEKKA_RENEW=1 swift test --filter GoldenWard writes it anew")
  }
}

/// A sample's day, fed in memory with a secret that everybody knows, so that its lot falls the same way each time.
struct SampleDay {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private(set) var papers: PaperReading
  private(set) var refused: [Refusal] = []
  private(set) var ledgersOpen: [Int] = []

  init(_ sample: String) throws {
    let folder = "\(Self.root)/SampleData/\(sample)"
    let reading = try ElectionFolder.read(at: folder, rulebooks: [Self.root + "/Templates/rulebooks"])
    let election = try #require(reading.election, "\(reading.problems)")
    let closing = try #require(WrittenTime(election.postalCloses))
    let opening = Opening(
      election: election, rehearsal: true, at: closing.instant.adding(minutes: -480), closing: closing, digests: [])
    let first = try opening.line()
    papers = PaperReading(seed: SigningKey.rehearsalSeed(opening: first))
    try papers.take(0, first)
    let secret = Array(repeating: UInt8(7), count: 32)
    let lines = try String(contentsOfFile: folder + "/day.ndjson", encoding: .utf8).split(separator: "\n")
    for line in lines {
      let state = try #require(papers.state)
      switch state.judge(line: Array(line.utf8), Submission(now: state.last, secret: { _ in secret })) {
      case .accepted(let entry, let line): try papers.take(entry.seq, line)
      case .repeated: break
      case .refused(let refusal): refused.append(refusal)
      }
      if let size = papers.state?.tree.size, papers.state?.wards.contains(where: { !$0.count.ledger.closes }) == true {
        ledgersOpen.append(size)
      }
    }
  }

  var totals: [WardTotals] { papers.state?.wards.map(\.count.totals) ?? [] }

  /// A ward a line, so that a difference shows where it is.
  var statusLines: String {
    guard let state = papers.state else { return "" }
    let wards = state.status(at: state.last)["wards"]?.array ?? []
    return "[\n" + wards.map(\.canonicalText).joined(separator: ",\n") + "\n]\n"
  }
}
