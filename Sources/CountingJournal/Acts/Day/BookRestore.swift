package import CountingRules

/// The book was brought back from a backup: what was entered after the backup is not in it. The book enters this
/// itself; nobody can ask for it.
package struct BookRestore: BookAct {
  package static let name = "book.restore"
  package static let requirement = "T-2"
  package static let purpose = "The book says of itself that it was restored."
  package static let example: JSON.Members = ["size": 412, "root": "5891b5b522d5df086d0ff0b110fbd9d2"]
  package static let roles: Set<Role> = []
  package static let author = "book"

  /// The journal as the backup held it.
  let size: Int
  let root: String

  package init(from fields: inout Fields) throws(Malformed) {
    size = try fields.size("size")
    root = try fields.text("root")
  }

  package func judge(_ state: CountState, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    throw Refusal(.unknownAct, "There is no act \"\(Self.name)\".")
  }

  /// Whether it says truly what it comes after.
  func follows(_ state: CountState) -> Bool { size == state.tree.size && root == state.tree.root.hex }

  package func record(in state: inout CountState, _ entry: Entry) {}
}

extension CountState {
  /// The line that a restored book goes on with. A clock that stands before the last entry does not set it back.
  package func restoration(_ submission: Submission) -> [UInt8] {
    let at = rehearsal ? last : max(last, submission.now)
    var members: JSON.Members = .init([
      ("seq", .int(tree.size)), ("at", .string(written(at))), ("by", .string(BookRestore.author)),
      ("do", .string(BookRestore.name)), ("size", .int(tree.size)), ("root", .string(tree.root.hex)),
      ("answer", .object(.init())),
    ])
    if !rehearsal, let uptime = submission.uptime {
      members["boot"] = .string(uptime.boot)
      members["up"] = .int(uptime.milliseconds)
    }
    return JSON.object(members).canonical
  }
}
