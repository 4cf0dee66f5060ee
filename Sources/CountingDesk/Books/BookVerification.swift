package import CountingJournal
import CountingStore

/// A book is believed only if every entry judges again with the same answer, byte for byte, and every checkpoint it
/// keeps is of its own tree (JOURNAL.md).
package enum BookVerification {
  package struct Report: Sendable {
    package let entries: Int
    package let root: Digest256
    package let checkpoints: Int
    package let verifier: VerifierKey
    let state: CountState
  }

  /// - Parameter kept: a checkpoint from outside, which the book must extend.
  package static func verify(
    _ path: String, against kept: KeptCheckpoint? = nil, _ onlooker: Onlooker = .none
  ) throws -> Report {
    try CountBook.open(path, for: .read, onlooker).read { content in
      try verify(content, against: kept, onlooker)
    }
  }

  static func verify(
    _ content: BookContent, against kept: KeptCheckpoint? = nil, _ onlooker: Onlooker
  ) throws -> Report {
    var state: CountState?
    var own = try OwnCheckpoints(content)
    var outside = kept.map(OutsideCheckpoint.init)
    try BookReading.eachLine(content, upTo: nil, onlooker, as: .judgingAgain) { seq, line, leaf in
      let json = try canonical(line, seq: seq)
      let entry = seq > 0 ? try JournalEntry(json, seq: seq) : nil
      if let entry {
        try state?.enterAgain(entry, leaf: leaf)
      } else {
        try BookReading.fold(seq, line, leaf, into: &state)
      }
      if own.expects(size: seq + 1, after: entry), let state { try own.check(state) }
      if kept?.size == seq + 1, let state { outside?.see(state) }
    }
    try onlooker.watch(.checkingFile, content.path) { _ in try content.checkFile() }
    guard let state else { throw BookFault.damaged(path: content.path, "it has no opening entry") }
    let verifier = try own.finish(state)
    try outside?.finish(state, verifier)
    return Report(
      entries: state.tree.size, root: state.tree.root, checkpoints: own.checked, verifier: verifier, state: state)
  }

  private static func canonical(_ line: [UInt8], seq: Int) throws(DamagedEntry) -> JSON {
    do throws(JSON.LineFault) { return try JSON(line: line) } catch {
      throw DamagedEntry(seq: seq, message: "entry \(seq): \(error.message)")
    }
  }
}
