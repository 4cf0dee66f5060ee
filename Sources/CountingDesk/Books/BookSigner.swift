package import CountingJournal
import CountingRules
import CountingStore

/// Signs what stands with the key the book holds.
struct BookSigner: Sendable {
  private let key: SigningKey

  init(_ content: BookContent, _ state: CountState) throws {
    try self.init(content.seed(), election: state.election, path: content.path)
  }

  init(_ seed: [UInt8], election: Election, path: String) throws {
    guard let key = SigningKey(name: election.id, seed: seed) else {
      throw BookFault.damaged(path: path, "its signing key is no key")
    }
    self.key = key
  }

  var verifier: VerifierKey { key.verifier }

  func note(_ state: CountState) throws -> String { try key.sign(state.checkpoint).note }
}

/// The book's checkpoints, for those who ask.
package enum BookCheckpoint {
  /// The signed checkpoint of now. It is kept, unless the book cannot be written.
  package static func now(_ path: String, _ surroundings: Surroundings) throws -> String {
    let (kept, fresh) = try CountBook.open(path, for: .read).read { content in
      let state = try BookReading.state(content)
      return (try content.checkpoint(size: state.tree.size), try BookSigner(content, state).note(state))
    }
    if let kept { return kept }
    do {
      return try BookRecorder(path, surroundings).checkpoint()
    } catch let fault as BookFault {
      switch fault {
      case .readOnly, .notDurable, .failed, .unsure: return fresh
      default: throw fault
      }
    }
  }

  /// The key whoever keeps a checkpoint checks it with.
  package static func verifier(_ path: String) throws -> VerifierKey {
    try CountBook.open(path, for: .read).read { content in
      try BookSigner(content, BookReading.state(content, at: 1)).verifier
    }
  }
}
