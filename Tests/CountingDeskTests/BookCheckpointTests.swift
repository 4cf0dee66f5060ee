import CountingDesk
import CountingJournal
import CountingRules
import Foundation
import Testing

@Suite("Keeping checkpoints in a book")
struct BookCheckpointTests {
  private let folder: URL
  private let book: String
  private let day: [JSON]
  private let surroundings = Surroundings(
    now: { Instant(milliseconds: 0) }, uptime: { nil }, fresh: { Array(0..<32) })

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("checkpoints-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    book = folder.appendingPathComponent("day.book").path
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let templates = try TemplateFolder(
      chosen: root.appendingPathComponent("Templates").path, environment: [:], executable: nil)
    let sample = root.appendingPathComponent("SampleData/kolleru-nagar").path
    try BookOpening.open(book, from: sample, rehearsal: true, templates: templates, surroundings)
    let lines = try Data(contentsOf: URL(fileURLWithPath: sample + "/day.ndjson")).split(separator: 0x0A)
    day = try lines.map { try JSONReader.read([UInt8]($0)) }
    _ = try BookRecorder(book, surroundings).submit(day.map(\.canonical))
  }

  @Test("signs the opening and every announcement, lot, recount order and declaration")
  func occasions() throws {
    let names = ["round.announce", "totals.announce", "lot.commit", "lot.draw", "lot.record", "result.declare"]
    let due = day.filter { act in
      names.contains(act["do"]?.string ?? "") || act["do"] == "recount.decide" && act["decision"] != "refused"
    }
    #expect(due.count > 9)
    #expect(try BookVerification.verify(book).checkpoints == due.count + 1)
  }

  @Test("gives the same note until something is entered, signed by the book's key")
  func now() throws {
    let note = try BookCheckpoint.now(book, surroundings)
    #expect(try BookCheckpoint.now(book, surroundings) == note)
    let kept = try #require(KeptCheckpoint(note))
    let signed = try #require(kept.note)
    #expect(try BookCheckpoint.verifier(book).check(signed) == .signed)
    #expect(try kept.root == BookReading.state(of: book).tree.root)
    let act = #"{"do":"objection.add","by":"ro-01","ward":1,"text":"one more"}"#
    _ = try BookRecorder(book, surroundings).submit([Array(act.utf8)])
    #expect(try BookCheckpoint.now(book, surroundings) != note)
    _ = try BookVerification.verify(book, against: kept)
  }

  @Test("is held to a checkpoint from outside")
  func outside() throws {
    let root = try BookReading.state(of: book).tree.root.hex
    for (paper, holds) in [
      ("\(day.count + 1) \(root)", true), ("\(day.count) \(root)", false), ("9999 \(root)", false),
    ] {
      let kept = try #require(KeptCheckpoint(paper))
      if holds {
        _ = try BookVerification.verify(book, against: kept)
      } else {
        #expect(throws: CheckpointNotMet.self) { try BookVerification.verify(book, against: kept) }
      }
    }
  }

  @Test("proves its entries and its growth")
  func proofs() throws {
    #expect(try BookProof.inclusion(of: 0, in: book).holds)
    #expect(try BookProof.consistency(from: 77, in: book).holds)
    #expect(throws: BookProof.NoSuchPlace.self) { try BookProof.inclusion(of: day.count + 1, in: book) }
    #expect(throws: BookProof.NoSuchPlace.self) { try BookProof.consistency(from: 0, in: book) }
  }
}
