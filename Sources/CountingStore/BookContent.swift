package import CountingJournal
import Foundation
import GRDB

/// What a book holds, seen at one moment.
package struct BookContent {
  let db: Database
  package let path: String

  /// The entries from `seq` on, in order, each with its leaf in the tree. A line whose leaf hash is another's is not
  /// given out.
  package func lines(from seq: Int = 0, _ body: (Int, [UInt8], Digest256) throws -> Void) throws {
    try each("seq >= ?", [seq], body)
  }

  /// How many entries there are when none is missing.
  package func size() throws -> Int { try Int.fetchOne(db, sql: "SELECT max(seq) + 1 FROM journal") ?? 0 }

  /// Entry 0 and the entries whose line holds a text: what is wanted at once from a long journal.
  package func lines(holding text: String, _ body: (Int, [UInt8], Digest256) throws -> Void) throws {
    try each("seq = 0 OR instr(line, ?) > 0", [Data(text.utf8)], body)
  }

  private func each(
    _ condition: String, _ arguments: StatementArguments, _ body: (Int, [UInt8], Digest256) throws -> Void
  ) throws {
    // Kept, because one act in flight looks each time for what others appended.
    let statement = try db.cachedStatement(
      sql: """
        SELECT seq, line, leaf, typeof(line) = 'blob' AND typeof(leaf) = 'blob' FROM journal
        WHERE \(condition) ORDER BY seq
        """)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try rows.next() {
      guard case .int64(let seq) = stored(row, 0) else { throw damaged("a row has no number") }
      let line = try bytes(row, 1)
      let leaf = MerkleTree.leaf(line)
      guard row[3] as Bool, try bytes(row, 2) == leaf.bytes else {
        throw DamagedEntry(seq: Int(seq), message: "the bytes of entry \(seq) are not those that were entered")
      }
      try body(Int(seq), line, leaf)
    }
  }

  private func bytes(_ row: Row, _ place: Int) throws -> [UInt8] {
    try row.withUnsafeData(atIndex: place) { data in data?.withUnsafeBytes { Array($0) } ?? [] }
  }

  /// The checkpoints the book keeps, by size.
  package func checkpoints() throws -> [(size: Int, note: String)] {
    try Row.fetchAll(db, sql: "SELECT size, note FROM checkpoint ORDER BY size").map { row in
      guard case .int64(let size) = stored(row, 0), case .string(let note) = stored(row, 1) else {
        throw damaged("a checkpoint is no text")
      }
      return (Int(size), note)
    }
  }

  package func checkpoint(size: Int) throws -> String? {
    try String.fetchOne(db, sql: "SELECT note FROM checkpoint WHERE size = ?", arguments: [size])
  }

  /// The 32 bytes of the book's signing key. They stay in the process.
  package func seed() throws -> [UInt8] {
    guard let row = try Row.fetchOne(db, sql: "SELECT seed FROM key"), case .blob(let seed) = stored(row, 0) else {
      throw damaged("it has no signing key")
    }
    return [UInt8](seed)
  }

  /// SQLite finds no fault with the file, and its tables and triggers are those it was made with.
  package func checkFile() throws {
    let faults = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
    guard faults == ["ok"] else { throw damaged(faults.joined(separator: ", ")) }
    let made = try String.fetchAll(
      db, sql: "SELECT coalesce(sql, '') FROM sqlite_master WHERE tbl_name <> ?", arguments: [LotSecretTable.name])
    guard Set(made) == Set(BookSchema.tables + BookSchema.triggers), made.count == Set(made).count else {
      throw damaged("its tables or triggers were changed")
    }
  }

  private func stored(_ row: Row, _ place: Int) -> DatabaseValue.Storage { (row[place] as DatabaseValue).storage }

  private func damaged(_ why: String) -> BookFault { .damaged(path: path, why) }
}
