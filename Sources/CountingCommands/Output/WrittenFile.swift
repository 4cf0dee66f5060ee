import ArgumentParser
import CountingJournal
import Foundation

/// What a program is told of a file that was written: enough to find it again unchanged, and for `attachment.add`.
enum WrittenFile {
  /// - Parameter path: as the answer names it; `place` is where it lies.
  static func members(_ path: String, at place: String) throws -> JSON.Members {
    guard let data = FileManager.default.contents(atPath: place) else {
      throw CommandFailure("\(place) was written and cannot be read. Look after the disk.", .inputOutput)
    }
    return JSON.Members([
      ("path", .string(path)), ("bytes", .int(data.count)), ("sha256", .string(Digest256.of([UInt8](data)).hex)),
    ])
  }
}
