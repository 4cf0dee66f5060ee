import Foundation

/// Looks at the log of a book before SQLite takes it up, and refuses one that holds commits which can no longer be read:
/// SQLite would drop them, and all after them, without a word. The decision *Where a log ends* tells what can be seen.
enum LogCheck {
  /// - Throws: `BookFault.damaged`, saying where; nothing was touched then.
  static func check(_ book: String) throws {
    let log = book + "-wal"
    guard size(log) > 0 || size(book + "-shm") > 0, let held = try HeldIndex(of: book) else { return }
    let index = LogIndex(held.bytes(LogIndex.size))
    let bytes = FileManager.default.contents(atPath: log).map(Array.init)
    guard let fault = fault(log: bytes ?? [], index: index) else { return }
    throw BookFault.damaged(path: book, "its log \(log) \(fault)")
  }

  /// What shows that commits are lost; nil where none is, or where nothing can show it.
  static func fault(log bytes: [UInt8], index: LogIndex?) -> String? {
    let isWanted = index.map { $0.committed > $0.broughtIn } ?? false
    guard bytes.contains(where: { $0 != 0 }) else {
      return isWanted ? "is gone, and answered acts with it; if it lies elsewhere, put it back beside the book" : nil
    }
    let log = WriteAheadLog(bytes)
    guard let salts = log.salts else {
      return isWanted || bytes.count > WriteAheadLog.headingSize
        ? "has a damaged heading; answered acts lie in it" : nil
    }
    let committed = index.flatMap { $0.salts == salts ? $0.committed : nil } ?? 0
    // A power cut tears the last commit only: each is on the disk before the next begins.
    guard committed > log.readable || log.commitsBehind > 1 else { return nil }
    return "cannot be read after its frame \(log.readable); answered acts lie behind it"
  }

  static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
