import Foundation

/// The secrets of committed lots, in `BOOK.lots/WARD-SEQ`, readable by nobody else, never in the journal (LOT.md).
struct LotSecrets: Sendable {
  private let folder: String

  init(book: String) { folder = book + ".lots" }

  private func path(ward: Int, seq: Int) -> String { "\(folder)/\(ward)-\(seq)" }

  func kept(ward: Int, seq: Int) -> [UInt8]? {
    guard let data = FileManager.default.contents(atPath: path(ward: ward, seq: seq)), data.count == 32 else {
      return nil
    }
    return [UInt8](data)
  }

  /// The secret is on the disk before its commitment can be in the book.
  func keep(_ secret: [UInt8], ward: Int, seq: Int) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let path = path(ward: ward, seq: seq)
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0 else { throw LotSecretFault(path: path, why: String(cString: strerror(errno))) }
    defer { close(file) }
    guard write(file, secret, secret.count) == secret.count, fsync(file) == 0 else {
      throw LotSecretFault(path: path, why: String(cString: strerror(errno)))
    }
    let folder = Glibc.open(folder, O_RDONLY | O_DIRECTORY)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}

/// The secret of a lot could not be kept, so nothing was committed.
package struct LotSecretFault: Error, Sendable {
  package let path: String
  package let why: String

  package var message: String {
    "\(path) cannot be written: \(why). The lot was not committed; make room and try again."
  }
}
