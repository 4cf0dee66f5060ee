import CountingStore
import Foundation
import GRDB
import Testing

@Suite("Keeping a count book")
struct CountBookTests {
  private let folder: URL
  private var path: String { folder.appendingPathComponent("day.book").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("book-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private var founding: CountBook.Founding {
    .init(opening: Array("{\"seq\":0}".utf8), seed: Array(0..<32), checkpoint: "of one entry")
  }

  private func created() throws -> CountBook {
    try CountBook.create(at: path, founding)
    return try CountBook.open(path, for: .write)
  }

  private func lines(_ book: CountBook) throws -> [String] {
    var lines: [String] = []
    try book.lines { _, line, _ in lines.append(String(decoding: line, as: UTF8.self)) }
    return lines
  }

  @Test("writes durably: synchronous is FULL after opening")
  func durable() throws {
    let book = try created()
    #expect(try book.pragma("synchronous") == 2)
    #expect(try book.pragma("user_version") == 1)
  }

  @Test("gives back the stored bytes in order")
  func bytes() throws {
    let book = try created()
    try book.append { journal in
      try journal.append(Array("{\"seq\":1,\"é\":\"తె\"}".utf8), seq: 1)
      try journal.append(Array("{\"seq\":2}".utf8), seq: 2)
    }
    #expect(try lines(book) == ["{\"seq\":0}", "{\"seq\":1,\"é\":\"తె\"}", "{\"seq\":2}"])
  }

  @Test("enters all of a commit or nothing")
  func whole() throws {
    let book = try created()
    struct Interrupted: Error {}
    #expect(throws: Interrupted.self) {
      try book.append { journal in
        try journal.append([1], seq: 1)
        throw Interrupted()
      }
    }
    #expect(try lines(book).count == 1)
  }

  @Test(
    "is append-only, whoever asks",
    arguments: [
      "UPDATE journal SET line = x'00' WHERE seq = 0", "DELETE FROM journal",
      "INSERT OR REPLACE INTO journal (seq, line) VALUES (0, x'00')",
      "INSERT INTO journal (seq, line) VALUES (5, x'00')",
      "INSERT INTO journal (seq, line) VALUES (-1, x'00')",
      "INSERT INTO journal (line) VALUES (x'00'), (x'01'), (NULL)",
      "INSERT INTO journal (seq, line, leaf) VALUES (2, x'00', x'00')",
      "INSERT OR REPLACE INTO journal (seq, line, leaf) VALUES (0, x'00', x'00')",
      "UPDATE key SET seed = x'00'", "DELETE FROM key", "INSERT OR REPLACE INTO key (id, seed) VALUES (0, x'00')",
      "UPDATE checkpoint SET note = ''", "DELETE FROM checkpoint",
      "INSERT OR REPLACE INTO checkpoint (size, note) VALUES (1, '')",
    ])
  func appendOnly(sql: String) throws {
    let book = try created()
    let stranger = try DatabaseQueue(path: path)
    #expect(throws: DatabaseError.self) { try stranger.write { db in try db.execute(sql: sql) } }
    #expect(try lines(book) == ["{\"seq\":0}"])
  }

  @Test("never takes the place of a file, and leaves nothing behind")
  func exists() throws {
    try "my notes".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: BookFault.exists(path)) { try CountBook.create(at: path, founding) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "my notes")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["day.book"])
  }

  @Test("is created whole or not at all")
  func noFolder() throws {
    let missing = folder.appendingPathComponent("nowhere/day.book").path
    #expect(throws: BookFault.self) { try CountBook.create(at: missing, founding) }
    _ = try created()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix(".") }
    #expect(names.isEmpty)
  }

  @Test("is told apart from other files")
  func notABook() throws {
    #expect(throws: BookFault.missing(path)) { try CountBook.open(path, for: .read) }
    #expect(throws: BookFault.notABook(folder.path)) { try CountBook.open(folder.path, for: .read) }
    for text in ["", "a text", "SQLite format 3\0 but no database at all"] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      #expect(throws: BookFault.self, "\(text)") { try CountBook.open(path, for: .read) }
    }
    try FileManager.default.removeItem(atPath: path)
    let other = try DatabaseQueue(path: path)
    try other.write { db in try db.execute(sql: "CREATE TABLE t (a)") }
    try other.close()
    #expect(throws: BookFault.notABook(path)) { try CountBook.open(path, for: .read) }
  }

  @Test("of a later version is refused")
  func laterVersion() throws {
    _ = try created()
    let stranger = try DatabaseQueue(path: path)
    try stranger.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA user_version = 9") }
    #expect(throws: BookFault.later(path, version: 9)) { try CountBook.open(path, for: .read) }
  }

  @Test("shows a second writer what the first appended")
  func twoWriters() throws {
    let first = try created()
    let second = try CountBook.open(path, for: .write)
    try first.append { try $0.append([0x31], seq: 1) }
    try second.append { journal in
      var seen: [Int] = []
      try journal.content.lines(from: 1) { seq, _, _ in seen.append(seq) }
      #expect(seen == [1])
      try journal.append([0x32], seq: 2)
    }
    #expect(try lines(first).count == 3)
  }

  /// POSIX locks go with the first file a process closes: whoever then ends elsewhere would take itself for the last,
  /// and remove the log that is still written to.
  @Test("keeps its hold on the file while its own process reads it again and others come and go")
  func readAgain() throws {
    let writer = try created()
    try writer.append { try $0.append([0x31], seq: 1) }
    try CountBook.open(path, for: .read).lines { _, _, _ in }
    #expect(try countedElsewhere() == "2")
    try writer.append { try $0.append([0x32], seq: 2) }
    #expect(try countedElsewhere() == "3")
  }

  /// The entries that another process sees, which then ends.
  private func countedElsewhere() throws -> String {
    let count =
      "import sqlite3, sys; db = sqlite3.connect(sys.argv[1]); "
      + "print(db.execute('SELECT count(*) FROM journal').fetchone()[0], end=''); db.close()"
    let (process, said) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", count, path]
    process.standardOutput = said
    try process.run()
    let answer = said.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: answer, as: UTF8.self)
  }
}
