import Foundation

/// A rehearsal's book and what lies beside it: made anew where a demo or an exercise is begun again.
enum BookFiles {
  static func remove(_ book: String) throws {
    for end in ["", "-wal", "-shm", ".lots", ".drafts"] where FileManager.default.fileExists(atPath: book + end) {
      try FileManager.default.removeItem(atPath: book + end)
    }
  }
}
