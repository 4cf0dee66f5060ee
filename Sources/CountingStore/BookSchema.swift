import Foundation
import GRDB

/// The tables of a book, and the triggers that keep it append-only: the journal, the key it signs with, and the
/// checkpoints it signed.
enum BookSchema {
  /// A line's leaf hash stands beside it, so that a bit that turned on the disk is never counted.
  static let tables = [
    "CREATE TABLE journal (seq INTEGER PRIMARY KEY, line BLOB NOT NULL, leaf BLOB NOT NULL) STRICT",
    "CREATE TABLE key (id INTEGER PRIMARY KEY CHECK (id = 0), seed BLOB NOT NULL) STRICT",
    "CREATE TABLE checkpoint (size INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT",
  ]

  /// Without the triggers before an insert `INSERT OR REPLACE` rewrites history.
  static let triggers =
    ["journal", "key", "checkpoint"].flatMap { table in
      ["UPDATE", "DELETE"].map { change in
        """
        CREATE TRIGGER \(table)_no_\(change.lowercased()) BEFORE \(change) ON \(table)
        BEGIN SELECT RAISE(ABORT, 'the \(table) is append-only'); END
        """
      }
    } + [
      """
      CREATE TRIGGER journal_in_order BEFORE INSERT ON journal
      WHEN NEW.seq IS NOT (SELECT coalesce(max(seq) + 1, 0) FROM journal)
      BEGIN SELECT RAISE(ABORT, 'the journal has no gaps'); END
      """,
      """
      CREATE TRIGGER key_once BEFORE INSERT ON key WHEN EXISTS (SELECT 1 FROM key)
      BEGIN SELECT RAISE(ABORT, 'a book has one key'); END
      """,
      """
      CREATE TRIGGER checkpoint_in_order BEFORE INSERT ON checkpoint
      WHEN NEW.size <= (SELECT coalesce(max(size), 0) FROM checkpoint)
      BEGIN SELECT RAISE(ABORT, 'the checkpoints are append-only'); END
      """,
    ]

  static func create(_ db: Database, _ founding: CountBook.Founding) throws {
    try db.execute(sql: "PRAGMA application_id = \(CountBook.applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(CountBook.version)")
    try db.execute(sql: "PRAGMA journal_mode = WAL")
    try db.execute(sql: "PRAGMA synchronous = FULL")
    try db.inTransaction(.immediate) {
      for statement in tables + triggers { try db.execute(sql: statement) }
      try db.execute(sql: "INSERT INTO key (id, seed) VALUES (0, ?)", arguments: [Data(founding.seed)])
      let book = CountBook.Appending(db)
      try book.append(founding.opening, seq: 0)
      if let note = founding.checkpoint { try book.keep(checkpoint: note, size: 1) }
      return .commit
    }
    // The file alone is the book: what lies in the log is brought into it before it gets its name.
    _ = try db.checkpoint(.truncate)
  }

  static func check(_ db: Database, path: String) throws {
    guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == CountBook.applicationID else {
      throw BookFault.notABook(path)
    }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard version <= CountBook.version else { throw BookFault.later(path, version: version) }
    guard version == CountBook.version else {
      throw BookFault.damaged(path: path, "its version is \(version)")
    }
  }
}
