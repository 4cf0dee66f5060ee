import Foundation
import GRDB

/// The count book on disk: a SQLite file holding the append-only journal (JOURNAL.md, *Store*). Its one gateway.
package final class CountBook: Sendable {
  package let path: String
  let queue: DatabaseQueue

  private init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// `LEKK`: what the file is, in SQLite's own header.
  static let applicationID: Int32 = 0x4C45_4B4B
  /// The version of the book's tables; a later one is refused, never guessed at.
  static let version = 1

  /// Creates a book with its opening entry. The file appears whole or not at all.
  package static func create(at path: String, opening line: [UInt8]) throws {
    guard !FileManager.default.fileExists(atPath: path) else { throw BookFault.exists(path) }
    let folder = (path as NSString).deletingLastPathComponent
    let draft = (folder as NSString).appendingPathComponent(".\((path as NSString).lastPathComponent).opening")
    defer { for end in ["", "-wal", "-shm", "-journal"] { unlink(draft + end) } }
    do {
      unlink(draft)
      let queue = try DatabaseQueue(path: draft, configuration: configuration(readonly: false))
      try queue.writeWithoutTransaction { db in try BookSchema.create(db, opening: line) }
      try queue.close()
    } catch {
      throw BookFault.cannotCreate(path, described(error))
    }
    // A link, unlike a rename, does not take the place of a book that appeared meanwhile.
    guard link(draft, path) == 0 else {
      throw errno == EEXIST ? BookFault.exists(path) : BookFault.cannotCreate(path, String(cString: strerror(errno)))
    }
    try syncFolder(folder.isEmpty ? "." : folder)
  }

  package enum Access: Sendable { case read, write }

  package static func open(_ path: String, for access: Access) throws -> CountBook {
    try checkFile(path)
    let queue: DatabaseQueue
    do {
      queue = try open(path, readonly: access == .read)
    } catch {
      throw fault(error, path)
    }
    let book = CountBook(path: path, queue: queue)
    try book.guarding { try queue.read { db in try BookSchema.check(db, path: path) } }
    if access == .write { try book.makeDurable() }
    return book
  }

  /// Reading a WAL database needs a `-shm` beside it; on read-only media it is opened as immutable instead.
  private static func open(_ path: String, readonly: Bool) throws -> DatabaseQueue {
    do {
      return try DatabaseQueue(path: path, configuration: configuration(readonly: readonly))
    } catch let error as DatabaseError where readonly && error.resultCode == .SQLITE_CANTOPEN {
      let uri = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
      return try DatabaseQueue(path: uri, configuration: configuration(readonly: true))
    }
  }

  private static func configuration(readonly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(10)
    configuration.label = "count book"
    return configuration
  }

  /// An acknowledgement is given only after the commit reached the disk. GRDB lowers `synchronous` when it opens a WAL
  /// database, so it is set, and read back, after opening.
  private func makeDurable() throws {
    try guarding {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = FULL")
      }
    }
    guard try pragma("synchronous") == 2 else { throw BookFault.notDurable(path) }
  }

  /// How many entries the book has, and those from `seq` on, in order.
  package func lines(from seq: Int = 0, _ body: (Int, [UInt8]) throws -> Void) throws {
    try guarding { try queue.read { db in try Self.lines(db, from: seq, body) } }
  }

  static func lines(_ db: Database, from seq: Int, _ body: (Int, [UInt8]) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT seq, line FROM journal WHERE seq >= ? ORDER BY seq", arguments: [seq])
    while let row = try rows.next() {
      guard let seq = row[0] as Int?, let line = row[1] as Data? else {
        throw BookFault.damaged(path: "", "a row is empty")
      }
      try body(seq, [UInt8](line))
    }
  }

  /// One writer at a time: what `body` appends is durable when this returns, or nothing of it is there.
  package func append(_ body: (Appending) throws -> Void) throws {
    try guarding {
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          try body(Appending(db))
          return .commit
        }
      }
    }
  }

  /// The journal inside a write: no other process can move its head.
  package struct Appending {
    private let db: Database

    init(_ db: Database) { self.db = db }

    package func lines(from seq: Int, _ body: (Int, [UInt8]) throws -> Void) throws {
      try CountBook.lines(db, from: seq, body)
    }

    package func append(_ line: [UInt8], seq: Int) throws {
      let insert = try db.cachedStatement(sql: "INSERT INTO journal (seq, line) VALUES (?, ?)")
      try insert.execute(arguments: [seq, Data(line)])
    }
  }

  /// What SQLite says of itself on this connection.
  package func pragma(_ name: String) throws -> Int? {
    try guarding { try queue.writeWithoutTransaction { db in try Int.fetchOne(db, sql: "PRAGMA \(name)") } }
  }

  private func guarding<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as DatabaseError { throw Self.fault(error, path) }
  }
}
