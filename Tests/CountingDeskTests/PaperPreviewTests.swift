import CountingDesk
import CountingForms
import CountingJournal
import CountingRules
import Foundation
import Testing

@Suite("Showing a paper before it is announced")
struct PaperPreviewTests {
  private let folder: URL
  private let book: String
  private let templates: TemplateFolder
  private let day: [JSON]
  private let surroundings = Surroundings(
    now: { Instant(milliseconds: 0) }, uptime: { nil }, fresh: { Array(0..<32) })

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("preview-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    book = folder.appendingPathComponent("day.book").path
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    templates = try TemplateFolder(
      chosen: root.appendingPathComponent("Templates").path, environment: [:], executable: nil)
    let sample = root.appendingPathComponent("SampleData/kolleru-nagar").path
    try BookOpening.open(book, from: sample, rehearsal: true, templates: templates, surroundings)
    let lines = try Data(contentsOf: URL(fileURLWithPath: sample + "/day.ndjson")).split(separator: 0x0A)
    day = try lines.map { try JSONReader.read([UInt8]($0)) }
  }

  private func preview(_ name: String, _ act: JSON) throws -> PaperPreview.Answer? {
    try PaperPreview.paper(
      name, once: try #require(act.object), in: book, templates: templates, languages: ["en"], surroundings)
  }

  @Test("is the paper that the act then makes, and nothing is entered by looking (R-7)")
  func round() throws {
    let place = try #require(day.firstIndex { $0["do"] == "round.announce" })
    _ = try BookRecorder(book, surroundings).submit(day[..<place].map(\.canonical))
    guard case .paper(let shown)? = try preview("round-statement-r01", day[place]) else {
      Issue.record("no paper")
      return
    }
    #expect(try BookReading.state(of: book).tree.size == place + 1)
    _ = try BookRecorder(book, surroundings).submit([day[place].canonical])
    let reading = try PaperReading.read(book)
    let ward = try #require(reading.wards().first { $0.now.count.ward.number == day[place]["ward"]?.int })
    let paper = try #require(ward.papersDue().first { $0.name == "round-statement-r01" })
    let made = try TemplateReader.templates(in: templates.forms)["round-statement"]?.laidOut(
      with: paper.facts, in: ["en"])
    #expect(shown.text == made?.text)
  }

  @Test("is the refusal with all that stands in the way where the act would be refused (X-3)")
  func refused() throws {
    guard
      case .refused(let refusal)? = try preview("form-31", ["do": "result.declare", "by": "ro-01", "ward": 1])
    else {
      Issue.record("not refused")
      return
    }
    #expect(refusal.rule == .postalIncomplete && refusal.blockers.count > 3)
  }

  @Test("follows a book that another writes in")
  func follows() throws {
    let follower = try BookFollower(book)
    let recorder = try BookRecorder(book, surroundings)
    #expect(try !follower.refresh())
    _ = try BookRecorder(book, surroundings).submit([day[0].canonical])
    #expect(try follower.refresh() && follower.state.tree.size == 2)
    #expect(try recorder.refresh() && recorder.standing?.tree.root == follower.state.tree.root)
    #expect(try !recorder.refresh())
  }
}
