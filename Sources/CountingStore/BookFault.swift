import Foundation
import GRDB

/// What is wrong with a book, where, and the next move.
package enum BookFault: Error, Hashable, Sendable {
  case missing(String)
  case exists(String)
  case cannotCreate(String, String)
  case notABook(String)
  case later(String, version: Int)
  case damaged(path: String, String)
  case readOnly(String)
  case logUnread(String)
  case busy(String)
  case full(String)
  case notDurable(String)
  case failed(String, String)
  /// A commit failed midway: it may lie in the log all the same, and then stands when the book is opened again.
  case unsure(String, String)

  /// What to do with a book that is not whole.
  package static let wayOutOfDamage =
    "Keep it as it is, and restore the last backup: `lekka restore`. "
    + "If it is a copy of a book in use, make one with `lekka backup` instead."

  package var message: String {
    switch self {
    case .missing(let path): "\(path): there is no such book. Open one with `lekka open \(path) --from FOLDER`."
    case .exists(let path): "\(path) is there already; a book is never overwritten. Choose another name."
    case .cannotCreate(let path, let why): "\(path) cannot be created: \(why). Choose a folder that can be written."
    case .notABook(let path): "\(path) is no count book of lekka. Give the file made by `lekka open`."
    case .later(let path, let version):
      "\(path) is a book of a later version (\(version); this program knows \(CountBook.version)). Use the later lekka."
    case .damaged(let path, let why):
      "\(path) is damaged: \(why). \(Self.wayOutOfDamage)"
    case .readOnly(let path):
      "\(path) is read-only; acts cannot be entered. Copy it, and what lies beside it, to a place that can be written."
    case .logUnread(let path):
      "\(path) is read-only, and the acts in its log \(path)-wal cannot be read here. "
        + "Copy both to a place that can be written."
    case .busy(let path): "\(path) is in use elsewhere; nothing was entered. Try again."
    case .full(let path): "The disk of \(path) is full; nothing of this was entered. Make room and send it again."
    case .notDurable(let path): "\(path) cannot be written durably; nothing was entered. Move it to another disk."
    case .failed(let path, let why): "\(path): \(why). Nothing of this was entered; look at the disk and try again."
    case .unsure(let path, let why):
      "\(path): \(why). What was not answered may stand in the book or not. Look at the disk; then send it again with its "
        + "`id`, and it is entered once."
    }
  }
}

extension CountBook {
  /// Whether a file could be a count book, by its first bytes. Not to be asked of a book that this process holds open:
  /// its locks would go with the file this closes.
  package static func isOne(_ path: String) -> Bool {
    guard (try? checkFile(path)) != nil, let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    return (try? file.read(upToCount: 16)) == Data("SQLite format 3\0".utf8)
  }

  /// A book is one file that can be read, and no folder; what is in it SQLite says. The file is not opened here, for a
  /// process that closes it drops the locks of every connection it has to it, and another process, ending, would remove
  /// the log that is still written to.
  static func checkFile(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw BookFault.missing(path) }
    guard !isFolder.boolValue else { throw BookFault.notABook(path) }
    guard access(path, R_OK) == 0 else { throw BookFault.failed(path, "it cannot be read") }
  }

  static func fault(_ error: any Error, _ path: String) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return BookFault.busy(path)
    case .SQLITE_FULL: return BookFault.full(path)
    case .SQLITE_READONLY: return BookFault.readOnly(path)
    case .SQLITE_CANTOPEN where !canBeWritten(path): return BookFault.readOnly(path)
    case .SQLITE_NOTADB: return BookFault.notABook(path)
    // Our own statements are right; what they stumble on is the file.
    case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_TOOBIG:
      return BookFault.damaged(path: path, described(error))
    default: return BookFault.failed(path, described(error))
    }
  }

  /// A log must be made beside a book that is written to.
  private static func canBeWritten(_ path: String) -> Bool {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return access(path, W_OK) == 0 && access(folder, W_OK) == 0
  }

  static func described(_ error: any Error) -> String {
    if let error = error as? DatabaseError { return error.message ?? "\(error.resultCode)" }
    return (error as? BookFault)?.message ?? "\(error)"
  }
}
