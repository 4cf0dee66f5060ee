import CountingJournal
import CountingStore
import Foundation
import GRDB
import Testing

@Suite("Copying a count book")
struct BookCopyTests {
  private let folder: URL
  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("copy-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private static let secret = LotSecret(ward: 3, seq: 7, bytes: Array(100..<132))

  private func book() throws -> CountBook {
    try CountBook.create(
      at: path("day.book"), .init(opening: Array("{\"seq\":0}".utf8), seed: Array(0..<32), checkpoint: "of one"))
    return try CountBook.open(path("day.book"), for: .write)
  }

  private func names() throws -> Set<String> { Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) }

  @Test("makes one file that only its owner reads, secrets inside")
  func backUp() throws {
    let book = try book()
    try book.backUp(to: path("b")) { _ in
      [Self.secret]
    } check: {
      try $0.checkFile()
    }
    #expect(try names().filter { $0.hasPrefix("b") || $0.hasPrefix(".") } == ["b"])
    for name in ["b", "day.book"] {
      let mode = try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(name)")
    }
    #expect(throws: BookFault.exists(path("b"))) {
      try book.backUp(to: path("b")) { _ in
        []
      } check: { _ in
      }
    }
  }

  @Test("leaves nothing behind when the copy is not sound")
  func unsound() throws {
    struct Unsound: Error {}
    let book = try book()
    #expect(throws: Unsound.self) {
      try book.backUp(to: path("b")) { _ in
        []
      } check: { _ in
        throw Unsound()
      }
    }
    #expect(try names().filter { $0.hasPrefix("b") || $0.hasPrefix(".") }.isEmpty)
  }

  @Test("brings back the journal, its key and its secrets, and no secret stays in the book")
  func restore() throws {
    let book = try book()
    try book.append { try $0.append(Array("{\"seq\":1}".utf8), seq: 1) }
    try book.backUp(to: path("b")) { _ in
      [Self.secret]
    } check: { _ in
    }
    var kept: [LotSecret] = []
    try CountBook.open(path("b"), for: .read).restore(to: path("r")) { _ in
      (Array("{\"seq\":2}".utf8), 2, "of three")
    } keep: {
      kept = $0
    }
    #expect(kept == [Self.secret])
    let restored = try CountBook.open(path("r"), for: .write)
    #expect(try restored.pragma("user_version") == 1)
    try restored.read { content in
      try content.checkFile()
      var lines: [Int] = []
      try content.lines { seq, _, _ in lines.append(seq) }
      #expect(lines == [0, 1, 2])
      #expect(try content.seed() == Array(0..<32))
      #expect(try content.checkpoints().map(\.size) == [1, 3])
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path("r")))
    #expect(bytes.range(of: Data(Self.secret.bytes)) == nil)
    #expect(throws: BookFault.exists(path("r"))) {
      try book.restore(to: path("r")) { _ in
        ([], 0, "")
      } keep: { _ in
      }
    }
  }

  @Test("does not take what a lost book left beside it into a new one")
  func leftovers() throws {
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: path("day.book-wal")))
    #expect(throws: BookFault.exists(path("day.book-wal"))) { try book() }
    try Data().write(to: URL(fileURLWithPath: path("day.book-wal")))
    _ = try book()
  }

  @Test("finds changed bytes, triggers and tables")
  func changed() throws {
    let book = try book()
    let stranger = try DatabaseQueue(path: path("day.book"))
    try stranger.write { db in
      try db.execute(sql: "DROP TRIGGER journal_no_update; UPDATE journal SET line = x'7B7D'")
    }
    #expect(throws: BookFault.self) { try book.read { try $0.checkFile() } }
    #expect(throws: DamagedEntry.self) { try book.lines { _, _, _ in } }
  }
}
