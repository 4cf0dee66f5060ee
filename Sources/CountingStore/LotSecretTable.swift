import Foundation
import GRDB

/// The secrets of lots, which lie beside a book, travel inside its backup, and only there.
enum LotSecretTable {
  static let name = "lot_secret"

  static func write(_ secrets: [LotSecret], _ db: Database) throws {
    try db.execute(
      sql:
        "CREATE TABLE IF NOT EXISTS \(name) (ward INTEGER, seq INTEGER, secret BLOB NOT NULL, PRIMARY KEY (ward, seq)) STRICT"
    )
    for secret in secrets {
      try db.execute(
        sql: "INSERT OR IGNORE INTO \(name) (ward, seq, secret) VALUES (?, ?, ?)",
        arguments: [secret.ward, secret.seq, Data(secret.bytes)])
    }
  }

  static func read(_ db: Database) throws -> [LotSecret] {
    guard try db.tableExists(name) else { return [] }
    return try Row.fetchAll(db, sql: "SELECT ward, seq, secret FROM \(name) ORDER BY ward, seq").map { row in
      LotSecret(ward: row[0], seq: row[1], bytes: [UInt8](row[2] as Data))
    }
  }

  /// Takes them out, and their traces: pages given free are overwritten.
  static func remove(_ db: Database) throws {
    guard try db.tableExists(name) else { return }
    try db.execute(sql: "PRAGMA secure_delete = ON")
    try db.execute(sql: "DELETE FROM \(name); DROP TABLE \(name)")
    try db.execute(sql: "VACUUM")
  }
}

/// The secret of one committed lot (LOT.md).
package struct LotSecret: Hashable, Sendable {
  package let ward: Int
  package let seq: Int
  package let bytes: [UInt8]

  package init(ward: Int, seq: Int, bytes: [UInt8]) { (self.ward, self.seq, self.bytes) = (ward, seq, bytes) }
}
