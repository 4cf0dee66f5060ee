package import CountingJournal
import Foundation
import GRDB

extension CountBook {
  /// The book inside a write: no other process can move its head.
  package struct Appending {
    private let db: Database
    package let content: BookContent

    init(_ db: Database, path: String = "") { (self.db, content) = (db, BookContent(db: db, path: path)) }

    package func append(_ line: [UInt8], seq: Int) throws { try append(line, leaf: MerkleTree.leaf(line), seq: seq) }

    package func append(_ line: [UInt8], leaf: Digest256, seq: Int) throws {
      let insert = try db.cachedStatement(sql: "INSERT INTO journal (seq, line, leaf) VALUES (?, ?, ?)")
      try insert.execute(arguments: [seq, Data(line), Data(leaf.bytes)])
    }

    /// Keeps a signed checkpoint with the entries it is of.
    package func keep(checkpoint note: String, size: Int) throws {
      let insert = try db.cachedStatement(sql: "INSERT INTO checkpoint (size, note) VALUES (?, ?)")
      try insert.execute(arguments: [size, note])
    }
  }
}
