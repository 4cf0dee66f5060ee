import CountingJournal
import CountingRules

/// A checkpoint that somebody kept outside the book: what shows that a book was cut, changed or made anew.
struct OutsideCheckpoint {
  private let kept: KeptCheckpoint
  /// The book's root when it had so many entries.
  private var root: Digest256?

  init(_ kept: KeptCheckpoint) { self.kept = kept }

  mutating func see(_ state: CountState) { if state.tree.size == kept.size { root = state.tree.root } }

  func finish(_ state: CountState, _ verifier: VerifierKey) throws(CheckpointNotMet) {
    if let origin = kept.origin, origin != state.election.id {
      throw CheckpointNotMet("The checkpoint is of \(origin); this book is of \(state.election.id).")
    }
    let signed = kept.note.map(verifier.check)
    guard let root else {
      throw CheckpointNotMet(
        "The checkpoint is of \(counted(kept.size, "entry", "entries")); this book has \(state.tree.size). "
          + "Entries were taken away, or it is another book.\(Self.whose(signed))")
    }
    guard root == kept.root else {
      throw CheckpointNotMet(
        "The first \(counted(kept.size, "entry", "entries")) of this book are not those of the checkpoint: "
          + "their root is \(root.hex), the checkpoint's \(kept.root.hex). "
          + "The book was changed or made anew, or the checkpoint was typed wrong.\(Self.whose(signed))")
    }
    switch signed {
    case .signed, nil: return
    case .notSigned: throw CheckpointNotMet("The checkpoint is of this book's entries, but signed by another key.")
    case .wrong: throw CheckpointNotMet("The checkpoint's signature is not right; it was altered or typed wrong.")
    }
  }

  private static func whose(_ signed: VerifierKey.Finding?) -> String {
    switch signed {
    case .signed: " It is signed by this book's key."
    case .notSigned: " It is signed by another key than this book's."
    case .wrong: " Its signature is not right."
    case nil: ""
    }
  }
}

/// The book does not extend a checkpoint that was kept.
package struct CheckpointNotMet: Error, Sendable {
  package let message: String

  init(_ message: String) { self.message = message }
}
