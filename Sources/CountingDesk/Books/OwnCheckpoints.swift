import CountingJournal
import CountingStore

/// The checkpoints a book keeps: each signed by its key, each of its own tree, and none missing where one was due.
struct OwnCheckpoints {
  private(set) var checked = 0
  private let content: BookContent
  private let seed: [UInt8]
  private var waiting: [Int: String]
  private var signer: BookSigner?

  init(_ content: BookContent) throws {
    self.content = content
    seed = try content.seed()
    waiting = Dictionary(try content.checkpoints()) { first, _ in first }
  }

  /// Whether the book keeps a checkpoint of this size, or must.
  ///
  /// - Parameter entry: nil after the opening, which is signed too.
  func expects(size: Int, after entry: JournalEntry?) -> Bool {
    waiting[size] != nil || entry.map(\.callsForCheckpoint) ?? true
  }

  /// The checkpoint expected of what stands.
  mutating func check(_ state: CountState) throws {
    let size = state.tree.size
    guard let kept = waiting.removeValue(forKey: size) else {
      throw damaged("the checkpoint after entry \(size - 1) is missing")
    }
    guard let note = SignedNote(note: kept), note.text == state.checkpoint.text else {
      throw damaged("its entries are not those of the checkpoint it keeps of size \(size)")
    }
    guard try verifier(state).check(note) == .signed else {
      throw damaged("the checkpoint of size \(size) is not signed by its key")
    }
    checked += 1
  }

  /// Those of sizes the journal does not reach remember entries that are gone.
  mutating func finish(_ state: CountState) throws -> VerifierKey {
    if let size = waiting.keys.max() {
      throw damaged("it keeps a checkpoint of \(size) entries and has \(state.tree.size)")
    }
    return try verifier(state)
  }

  private mutating func verifier(_ state: CountState) throws -> VerifierKey {
    let signer = try signer ?? BookSigner(seed, election: state.election, path: content.path)
    self.signer = signer
    return signer.verifier
  }

  private func damaged(_ why: String) -> BookFault { .damaged(path: content.path, why) }
}
