import Foundation
import GRDB

/// A book in the making, under a name nobody looks for. It gets its own when it is whole, or leaves nothing behind.
struct BookDraft {
  let path: String
  private let target: String
  private let folder: String

  init(of target: String) throws {
    guard !FileManager.default.fileExists(atPath: target) else { throw BookFault.exists(target) }
    try Self.checkLeftovers(of: target)
    self.target = target
    // Not by NSString: its last path component of a name of one letter ends the process.
    let name = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
    folder = String(target[..<name])
    path = "\(folder).\(target[name...]).draft-\(getpid())"
    Self.removeAbandoned(in: folder, before: ".\(target[name...]).draft-")
    // The book holds its signing key, and a backup the secrets of lots: nobody else reads them.
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else { throw BookFault.cannotCreate(target, String(cString: strerror(errno))) }
    close(file)
  }

  /// What a lost book left beside it would be read as part of the new one.
  private static func checkLeftovers(of target: String) throws {
    for end in ["-wal", "-journal"] where FileManager.default.fileExists(atPath: target + end) {
      var status = stat()
      guard stat(target + end, &status) == 0, status.st_size == 0 else { throw BookFault.exists(target + end) }
      unlink(target + end)
    }
    unlink(target + "-shm")
  }

  /// Drafts of processes that ended halfway: they hold keys, and nobody will ask for them.
  private static func removeAbandoned(in folder: String, before prefix: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let number = name.dropFirst(prefix.count).prefix(while: \.isNumber)
      guard let process = pid_t(number), process == getpid() || kill(process, 0) != 0 && errno == ESRCH else {
        continue
      }
      unlink(folder + name)
    }
  }

  private static let lock = NSLock()
  /// Those of this process that are neither published nor discarded.
  private nonisolated(unsafe) static var underWay: [String: BookDraft] = [:]

  /// The last thing before the process ends: no draft is left, and none gets its name any more.
  static func abandonAll() {
    lock.lock()
    for draft in underWay.values { draft.discard() }
  }

  /// Makes the file, and gives it its name; whatever happens, the draft is gone after it.
  static func make(_ target: String, _ body: (BookDraft) throws -> Void) throws {
    let draft = try BookDraft(of: target)
    lock.withLock { underWay[draft.path] = draft }
    defer {
      draft.discard()
      _ = lock.withLock { underWay.removeValue(forKey: draft.path) }
    }
    do {
      try body(draft)
    } catch let error as DatabaseError {
      if error.resultCode == .SQLITE_CORRUPT { throw CountBook.fault(error, target) }
      throw BookFault.cannotCreate(target, CountBook.described(error))
    }
    try draft.publish()
  }

  private func discard() { for end in ["", "-wal", "-shm", "-journal"] { unlink(path + end) } }

  /// A link, unlike a rename, does not take the place of a book that appeared meanwhile. A stick may know no links:
  /// there the name is taken first.
  private func publish() throws {
    try sync(path, O_RDONLY)
    try Self.lock.withLock(takeName)
    do { try sync(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY) } catch { throw withdrawn(error) }
  }

  private func takeName() throws {
    if link(path, target) != 0 {
      guard errno != EEXIST else { throw BookFault.exists(target) }
      let taken = Glibc.open(target, O_WRONLY | O_CREAT | O_EXCL, 0o600)
      guard taken >= 0 else { throw errno == EEXIST ? BookFault.exists(target) : cannotCreate() }
      close(taken)
      guard rename(path, target) == 0 else { throw withdrawn(cannotCreate()) }
    }
  }

  /// The name of a new file is durable when its folder is.
  private func sync(_ path: String, _ flags: Int32) throws {
    let handle = Glibc.open(path, flags)
    guard handle >= 0 else { return }
    defer { close(handle) }
    guard fsync(handle) == 0 else { throw cannotCreate() }
  }

  /// The name is given back: no book bears it that was not made whole.
  private func withdrawn(_ error: any Error) -> any Error {
    unlink(target)
    return error
  }

  private func cannotCreate() -> BookFault { .cannotCreate(target, String(cString: strerror(errno))) }
}
