import CountingJournal
import CountingStore
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

  /// The secrets of the commitments a book holds, as far as they are here.
  func kept(for content: BookContent) throws -> [LotSecret] {
    var secrets: [LotSecret] = []
    try content.lines { seq, line, _ in
      guard let json = try? JSONReader.read(line), json["do"]?.string == LotCommit.name,
        let ward = json["ward"]?.int, let secret = kept(ward: ward, seq: seq),
        json["answer"]?["statement"]?.string?.contains(Digest256.of(secret).hex) == true
      else { return }
      secrets.append(LotSecret(ward: ward, seq: seq, bytes: secret))
    }
    return secrets
  }

  /// A secret of a backup; one that lies here already is not written over.
  func bringBack(_ secret: LotSecret) throws {
    if kept(ward: secret.ward, seq: secret.seq) == secret.bytes { return }
    let path = path(ward: secret.ward, seq: secret.seq)
    guard !FileManager.default.fileExists(atPath: path) else { throw BookFault.exists(path) }
    try keep(secret.bytes, ward: secret.ward, seq: secret.seq)
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
