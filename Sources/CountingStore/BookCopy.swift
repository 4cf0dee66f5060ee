import Foundation
import GRDB

extension CountBook {
  /// The last thing before the process ends at a signal: books in the making leave nothing behind.
  package static func abandonDrafts() { BookDraft.abandonAll() }

  /// A copy of the book as it stands, made while it is in use, with the secrets that go with it.
  ///
  /// - Parameters:
  ///   - secrets: which secrets belong to the copy, seen what it holds.
  ///   - check: throws unless the copy is sound; only then the file appears.
  package func backUp(
    to target: String, secrets: (BookContent) throws -> [LotSecret], check: (BookContent) throws -> Void
  ) throws {
    try BookDraft.make(target) { draft in
      try copy(into: draft) { db in
        let content = BookContent(db: db, path: target)
        try LotSecretTable.write(secrets(content), db)
        try check(content)
        // One file, with nothing beside it, wherever it is carried.
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
      }
    }
  }

  /// The book that a backup holds, going on under its own name with one line more.
  ///
  /// - Parameters:
  ///   - check: throws unless the backup is sound; answers the line to enter, and the checkpoint after it.
  ///   - keep: puts the secrets where the book looks for them, before the book appears.
  package func restore(
    to target: String, check: (BookContent) throws -> (line: [UInt8], seq: Int, checkpoint: String),
    keep: ([LotSecret]) throws -> Void
  ) throws {
    try BookDraft.make(target) { draft in
      try copy(into: draft) { db in
        let next = try check(BookContent(db: db, path: path))
        let secrets = try LotSecretTable.read(db)
        try LotSecretTable.remove(db)
        try db.execute(sql: "PRAGMA journal_mode = WAL")
        try db.inTransaction(.immediate) {
          let book = Appending(db)
          try book.append(next.line, seq: next.seq)
          try book.keep(checkpoint: next.checkpoint, size: next.seq + 1)
          return .commit
        }
        try keep(secrets)
      }
    }
  }

  private func copy(into draft: BookDraft, _ body: (Database) throws -> Void) throws {
    let copy = try DatabaseQueue(path: draft.path, configuration: Self.configuration(readonly: false))
    try guarding { try queue.backup(to: copy) }
    try copy.writeWithoutTransaction { db in
      db.clearSchemaCache()
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try body(db)
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try copy.close()
  }
}
