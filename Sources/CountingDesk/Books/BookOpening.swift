import CountingJournal
import CountingRules
import CountingStore

/// Opens a count book from an election folder: whole, or nothing is left behind.
package enum BookOpening {
  /// The folder has problems; no book was opened.
  package struct Refused: Error, Sendable {
    package let problems: [FolderProblem]
  }

  package static func open(
    _ path: String, from folder: String, rehearsal: Bool, templates: TemplateFolder, _ surroundings: Surroundings
  ) throws {
    let reading = try ElectionFolder.read(at: folder, rulebooks: templates.rulebooks, surroundings.onlooker)
    guard let election = reading.election, let closing = WrittenTime(election.postalCloses) else {
      throw Refused(problems: reading.problems)
    }
    // A rehearsal opens at the first moment of the day of the count.
    let midnight = WrittenTime("\(election.count)T00:00:00\(closing.text.suffix(6))")?.instant
    let digests = (reading.files + templates.files()).map { (name: $0.name, sha256: Digest256.of($0.bytes).hex) }
    let opening = Opening(
      election: election, rehearsal: rehearsal, at: rehearsal ? midnight ?? closing.instant : surroundings.now(),
      closing: closing, digests: digests.sorted { $0.name < $1.name })
    let line = try opening.line()
    // The same rehearsal makes the same papers everywhere, codes and all; an election's key is nobody's to guess.
    let seed = rehearsal ? SigningKey.rehearsalSeed(opening: line) : surroundings.fresh()
    let signer = try BookSigner(seed, election: election, path: path)
    let checkpoint = try signer.note(CountState(opening, line: line))
    try CountBook.create(at: path, .init(opening: line, seed: seed, checkpoint: checkpoint))
    surroundings.onlooker.wrote(path)
  }
}
