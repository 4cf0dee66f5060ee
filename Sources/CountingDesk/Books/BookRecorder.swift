package import CountingJournal
import CountingRules
import CountingStore
import Logging

/// Enters acts in a book: each is judged against the head it extends, and answered only when it is durable.
///
/// Two recorders may write one book: whoever finds the head moved folds what came and judges against that.
package final class BookRecorder {
  private let book: CountBook
  private let secrets: LotSecrets
  private let surroundings: Surroundings
  private let signer: BookSigner
  /// Nil when a write failed: what stands is then folded again from the book.
  private var state: CountState?

  package init(_ path: String, _ surroundings: Surroundings) throws {
    book = try CountBook.open(path, for: .write, surroundings.onlooker)
    secrets = LotSecrets(book: path)
    self.surroundings = surroundings
    (signer, state) = try book.read { content in
      let state = try BookReading.state(content, surroundings.onlooker)
      return (try BookSigner(content, state), state)
    }
  }

  package var standing: CountState? { state }

  /// Judges the lines in order and enters what is accepted, all in one commit.
  ///
  /// - Parameter stopping: ends at the first refusal; the lines after it have no verdict.
  package func submit(_ lines: [[UInt8]], stopping: Bool = false) throws -> [Verdict] {
    var verdicts: [Verdict] = []
    do {
      try book.append { journal in
        verdicts = []
        try load(journal)
        for line in lines {
          let verdict = try judge(line)
          if case .accepted(let entry, let line) = verdict {
            let leaf = MerkleTree.leaf(line)
            try journal.append(line, leaf: leaf, seq: entry.seq)
            state?.record(entry, leaf: leaf)
            if entry.callsForCheckpoint { _ = try keepCheckpoint(journal) }
          }
          verdicts.append(verdict)
          if stopping, case .refused = verdict { return }
        }
      }
    } catch {
      state = nil
      surroundings.log.notice(
        "nothing was entered; what stands will be folded again", metadata: ["book": "\(book.path)"])
      throw error
    }
    return verdicts
  }

  /// Folds what others entered since; answers whether there was anything.
  package func refresh() throws -> Bool {
    var followed = state
    let known = state?.tree.size ?? 0
    try book.lines(from: known) { seq, line, leaf in try BookReading.fold(seq, line, leaf, into: &followed) }
    guard let size = followed?.tree.size, size > known else { return false }
    state = followed
    return true
  }

  /// The signed checkpoint of now; the one kept, where nothing was entered since.
  func checkpoint() throws -> String {
    var note = ""
    try book.append { journal in
      try load(journal)
      note = try keepCheckpoint(journal)
    }
    return note
  }

  private func keepCheckpoint(_ journal: CountBook.Appending) throws -> String {
    guard let state else { throw BookFault.damaged(path: book.path, "it has no opening entry") }
    if let kept = try journal.content.checkpoint(size: state.tree.size) { return kept }
    let note = try signer.note(state)
    try journal.keep(checkpoint: note, size: state.tree.size)
    return note
  }

  /// Folds what the book holds beyond what is known.
  private func load(_ journal: CountBook.Appending) throws {
    let known = state?.tree.size ?? 0
    try journal.content.lines(from: known) { seq, line, leaf in try BookReading.fold(seq, line, leaf, into: &state) }
    if known > 0, let size = state?.tree.size, size > known {
      surroundings.log.debug("another writer appended", metadata: ["entries": "\(size - known)"])
    }
  }

  private func judge(_ line: [UInt8]) throws -> Verdict {
    guard let state else { throw BookFault.damaged(path: book.path, "it has no opening entry") }
    let fresh = FreshSecret(surroundings.fresh)
    let submission = Submission(
      now: surroundings.now(), terminal: surroundings.terminal, uptime: surroundings.uptime(),
      secret: { [secrets] wanted in
        switch wanted {
        case .fresh: fresh.bytes
        case .kept(let ward, let seq): secrets.kept(ward: ward, seq: seq)
        }
      })
    let verdict = state.judge(line: line, submission)
    if case .accepted(let entry, _) = verdict, case .ward(let act, let ward) = entry.act, act is LotCommit {
      try secrets.keep(fresh.bytes, ward: ward, seq: entry.seq)
    }
    return verdict
  }
}

/// One secret for one judgement, made when it is first asked for.
private final class FreshSecret: @unchecked Sendable {
  private let make: @Sendable () -> [UInt8]
  private(set) lazy var bytes = make()

  init(_ make: @escaping @Sendable () -> [UInt8]) { self.make = make }
}
