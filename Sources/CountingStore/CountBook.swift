package import CountingJournal
import Foundation
import GRDB

/// The count book on disk: a SQLite file holding the append-only journal (JOURNAL.md, *Store*). Its one gateway.
package final class CountBook: Sendable {
  package let path: String
  let queue: DatabaseQueue
  private let hold: OpenBook

  private init(path: String, queue: DatabaseQueue, hold: OpenBook) {
    (self.path, self.queue, self.hold) = (path, queue, hold)
  }

  // Before the hold is given up.
  deinit { try? queue.close() }

  /// `LEKK`: what the file is, in SQLite's own header.
  static let applicationID: Int32 = 0x4C45_4B4B
  /// The version of the book's tables; a later one is refused, never guessed at.
  static let version = 1

  /// Creates a book. The file appears whole or not at all.
  package static func create(at path: String, _ founding: Founding) throws {
    try BookDraft.make(path) { draft in
      let queue = try DatabaseQueue(path: draft.path, configuration: configuration(readonly: false))
      try queue.writeWithoutTransaction { db in try BookSchema.create(db, founding) }
      try queue.close()
    }
  }

  package enum Access: Sendable { case read, write }

  package static func open(_ path: String, for access: Access) throws -> CountBook {
    try checkFile(path)
    let hold = try OpenBook(path) { try LogCheck.check(path) }
    let queue: DatabaseQueue
    do {
      queue = try open(path, readonly: access == .read)
    } catch {
      throw fault(error, path)
    }
    let book = CountBook(path: path, queue: queue, hold: hold)
    try book.guarding { try queue.read { db in try BookSchema.check(db, path: path) } }
    if access == .write { try book.makeDurable() }
    return book
  }

  /// Reading a WAL database needs a `-shm` beside it; on read-only media it is opened as immutable instead, and its log
  /// is then not read.
  private static func open(_ path: String, readonly: Bool) throws -> DatabaseQueue {
    do {
      return try DatabaseQueue(path: path, configuration: configuration(readonly: readonly))
    } catch let error as DatabaseError
      where readonly && [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      guard LogCheck.size(path + "-wal") == 0 else { throw BookFault.logUnread(path) }
      let uri = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
      return try DatabaseQueue(path: uri, configuration: configuration(readonly: true))
    }
  }

  static func configuration(readonly: Bool) -> Configuration {
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

  /// What the book holds, all seen at the same moment, whoever writes meanwhile.
  package func read<Value>(_ body: (BookContent) throws -> Value) throws -> Value {
    try guarding { try queue.read { db in try body(BookContent(db: db, path: path)) } }
  }

  /// The entries from `seq` on, in order.
  package func lines(from seq: Int = 0, _ body: (Int, [UInt8], Digest256) throws -> Void) throws {
    try read { content in try content.lines(from: seq, body) }
  }

  /// One writer at a time: what `body` appends is durable when this returns. When it throws nothing of it is there, but
  /// for `BookFault.unsure`, whose commit is there whole or not at all.
  package func append(_ body: (Appending) throws -> Void) throws {
    do {
      try guarding {
        try queue.writeWithoutTransaction { db in
          try Self.inTransaction(db) { try body(Appending(db, path: path)) }
        }
      }
    } catch BookFault.failed(let path, let why) {
      throw BookFault.unsure(path, why)
    }
  }

  /// As GRDB does it, whose own compiles the two statements anew for every act.
  private static func inTransaction(_ db: Database, _ body: () throws -> Void) throws {
    try db.cachedStatement(sql: "BEGIN IMMEDIATE").execute()
    do {
      try body()
      try db.cachedStatement(sql: "COMMIT").execute()
    } catch {
      // Where SQLite has rolled back by itself there is nothing left to do, and the first fault is the one to tell.
      try? db.rollback()
      throw error
    }
  }

  /// What SQLite says of itself on this connection.
  package func pragma(_ name: String) throws -> Int? {
    try guarding { try queue.writeWithoutTransaction { db in try Int.fetchOne(db, sql: "PRAGMA \(name)") } }
  }

  func guarding<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as DatabaseError { throw Self.fault(error, path) }
  }
}
