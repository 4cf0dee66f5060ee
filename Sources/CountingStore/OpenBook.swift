import Foundation

/// This process's hold on a book. A process that closes a file of a book drops the locks of every connection it has to
/// it, so nothing beside SQLite touches the files of one that is open.
final class OpenBook: Sendable {
  private static let lock = NSLock()
  nonisolated(unsafe) private static var holds: [File: Int] = [:]

  private let file: File?

  /// - Parameter first: done unless this process has the book open already.
  init(_ path: String, first: () throws -> Void) rethrows {
    let file = File(path)
    try Self.lock.withLock {
      if file.flatMap({ Self.holds[$0] }) == nil { try first() }
      if let file { Self.holds[file, default: 0] += 1 }
    }
    self.file = file
  }

  deinit {
    guard let file else { return }
    Self.lock.withLock {
      let left = Self.holds[file, default: 1] - 1
      Self.holds[file] = left > 0 ? left : nil
    }
  }

  /// A file is the same under every path.
  private struct File: Hashable {
    let device: dev_t
    let number: ino_t

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      (device, number) = (status.st_dev, status.st_ino)
    }
  }
}
