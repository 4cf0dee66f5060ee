import Foundation
import GRDB

/// The tables of a book: the journal, and the three triggers that keep it append-only.
enum BookSchema {
  static func create(_ db: Database, opening line: [UInt8]) throws {
    try db.execute(sql: "PRAGMA application_id = \(CountBook.applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(CountBook.version)")
    try db.execute(sql: "PRAGMA journal_mode = WAL")
    try db.execute(sql: "PRAGMA synchronous = FULL")
    try db.inTransaction(.immediate) {
      try db.execute(sql: tables)
      try db.execute(sql: "INSERT INTO journal (seq, line) VALUES (0, ?)", arguments: [Data(line)])
      return .commit
    }
    // The file alone is the book: what lies in the log is brought into it before it gets its name.
    _ = try db.checkpoint(.truncate)
  }

  /// Without the third trigger `INSERT OR REPLACE` rewrites history.
  static let tables = """
    CREATE TABLE journal (seq INTEGER PRIMARY KEY, line BLOB NOT NULL) STRICT;
    CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_in_order BEFORE INSERT ON journal
    WHEN NEW.seq IS NOT (SELECT coalesce(max(seq) + 1, 0) FROM journal)
    BEGIN SELECT RAISE(ABORT, 'the journal has no gaps'); END;
    """

  static func check(_ db: Database, path: String) throws {
    guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == CountBook.applicationID else {
      throw BookFault.notABook(path)
    }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard version <= CountBook.version else { throw BookFault.later(path, version: version) }
  }
}
