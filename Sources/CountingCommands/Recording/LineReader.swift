import ArgumentParser
import Foundation

/// Reads lines as they come: what has arrived is one batch, so that a lone act is answered at once and a file of many
/// shares its commits.
final class LineReader {
  struct Line {
    let number: Int
    let bytes: [UInt8]

    var isBlank: Bool { bytes.allSatisfy { [0x20, 0x09, 0x0D].contains($0) } }
  }

  /// No act is longer; what is, is answered as malformed and passed over.
  private static let longest = 1 << 20
  private static let chunk = 1 << 16

  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: chunk)
  private var rest: [UInt8] = []
  private var number = 0
  private var overlong = false
  private var ended = false

  /// Bytes there are to read; nil where nobody knows, as of a pipe.
  let size: Int?
  /// Bytes that were read.
  private(set) var taken = 0

  init(descriptor: Int32) { (self.descriptor, size) = (descriptor, nil) }

  init(path: String) throws {
    descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else {
      throw CommandFailure(
        "\(path) cannot be read: \(String(cString: strerror(errno))). Name a file of acts.", .noInput)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      throw CommandFailure("\(path) is a folder. Name a file of acts, one JSON object a line.", .noInput)
    }
    size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// The lines that have arrived; nil at the end.
  func next() throws -> [Line]? {
    while !ended {
      let arrived = try read()
      if arrived.isEmpty { ended = true }
      let lines = split(arrived)
      if !lines.isEmpty { return lines }
    }
    return nil
  }

  private func read() throws -> ArraySlice<UInt8> {
    while true {
      let count = Glibc.read(descriptor, &buffer, Self.chunk)
      if count >= 0 {
        taken += count
        return buffer[..<count]
      }
      guard errno == EINTR else {
        throw CommandFailure("The acts cannot be read: \(String(cString: strerror(errno))).", .inputOutput)
      }
    }
  }

  private func split(_ arrived: ArraySlice<UInt8>) -> [Line] {
    var lines: [Line] = []
    var parts = arrived.split(separator: 0x0A, omittingEmptySubsequences: false)
    if ended, rest.isEmpty, !overlong { return [] }
    let open = ended ? nil : parts.popLast()
    for part in parts {
      rest += part
      lines.append(line())
    }
    if let open { rest += open }
    if rest.count > Self.longest {
      overlong = true
      rest = []
    }
    return lines
  }

  private func line() -> Line {
    number += 1
    defer {
      rest = []
      overlong = false
    }
    if number == 1, rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
    return Line(number: number, bytes: overlong ? Array("(a line of more than 1 MiB)".utf8) : rest)
  }
}
