import ArgumentParser
import CountingDesk
import CountingJournal
import CountingRules
import Foundation

/// `lekka journal verify`
struct JournalVerify: BenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Judge every act again, and check every byte, the tree and every checkpoint.",
    discussion: """
      Example:  lekka journal verify day.book --checkpoint kept.txt
      The checkpoint is a signed one, or typed from a paper receipt: the size, and the root in its 16 groups.
      """)

  @OptionGroup var book: BookArgument
  @Option(
    name: .customLong("checkpoint"), help: "A checkpoint that was kept: does the book extend it?", completion: .file())
  var file: String?
  @OptionGroup var format: FormatOption
  @OptionGroup var telling: TellingOptions

  func perform(_ context: CommandContext) throws {
    let kept = try file.map(read)
    let report = try verify(book.path(context), kept, context.surroundings.onlooker)
    var json: JSON.Members = .init([
      ("verified", true), ("treeSize", .int(report.entries)), ("root", .string(report.root.hex)),
      ("checkpoints", .int(report.checkpoints)), ("vkey", .string(report.verifier.vkey)),
    ])
    if let kept { json["extends"] = .int(kept.size) }
    try format.render(context, json: .object(json), text: text(report, kept))
  }

  private func verify(
    _ path: String, _ kept: KeptCheckpoint?, _ onlooker: Onlooker
  ) throws -> BookVerification.Report {
    do {
      return try BookVerification.verify(path, against: kept, onlooker)
    } catch let fault as CheckpointNotMet {
      throw CommandFailure("\(path): \(fault.message) Keep both as they are, and tell the observer.", .badData)
    }
  }

  private func read(_ path: String) throws -> KeptCheckpoint {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure("\(path) cannot be read. Name a file with a checkpoint.", .noInput)
    }
    guard let kept = KeptCheckpoint(String(decoding: data, as: UTF8.self)) else {
      throw CommandFailure(
        "\(path) holds no checkpoint. Give a signed one, or type the size and the root's 16 groups.", .badData)
    }
    return kept
  }

  private func text(_ report: BookVerification.Report, _ kept: KeptCheckpoint?) -> String {
    let extends = kept.map { kept in
      "It extends the checkpoint of \(counted(kept.size, "entry", "entries"))"
        + (kept.note == nil ? ", which bears no signature.\n" : ", signed by this book's key.\n")
    }
    return "Verified: \(counted(report.entries, "entry", "entries")), every act judged again, "
      + "\(counted(report.checkpoints, "checkpoint")). Root \(report.root.hex)\n" + (extends ?? "")
  }
}
