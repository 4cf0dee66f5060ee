import Foundation

/// The index beside a book, held so that no process takes up the log while it is looked at.
final class HeldIndex {
  private let file: Int32

  /// SQLite's own lock: every connection shares this byte, and who holds it alone may take up the log.
  private static let place: off_t = 128

  /// Nil while another process has the book open: it took up the log, and nobody does again before it ends.
  init?(of book: String) throws {
    let writable = Glibc.open(book + "-shm", O_RDWR)
    file = writable >= 0 ? writable : Glibc.open(book + "-shm", O_RDONLY)
    // Where there is no index nobody has the book open, and where it cannot be locked nobody writes.
    var waits = 10_000
    while file >= 0, !take(), errno == EAGAIN || errno == EACCES {
      if isShared { return nil }
      waits -= 1
      guard waits > 0 else { throw BookFault.busy(book) }
      usleep(1000)
    }
  }

  deinit { if file >= 0 { close(file) } }

  /// Its first bytes; none if there is no index.
  func bytes(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = pread(file, &bytes, count, 0)
    return Array(bytes.prefix(max(read, 0)))
  }

  private func take() -> Bool {
    var lock = Self.lock
    return fcntl(file, F_SETLK, &lock) == 0
  }

  private var isShared: Bool {
    var lock = Self.lock
    return fcntl(file, F_GETLK, &lock) == 0 && Int32(lock.l_type) == F_RDLCK
  }

  private static var lock: flock {
    flock(l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: place, l_len: 1, l_pid: 0)
  }
}
