/// The log beside a book (`-wal`), where commits lie until they are brought into the file: a heading, then frames of one
/// page each. Source: SQLite's file format, section 4.1 (sqlite.org/fileformat2.html#walformat).
///
/// A frame counts if it bears the heading's salts and its checksum, which goes on from the frame before it. At the first
/// that does not, SQLite takes the log to end, and says nothing.
struct WriteAheadLog {
  /// The frames up to the last commit that can be read.
  private(set) var readable = 0
  /// The commits that are marked after the first frame that cannot be read, with the salts of now.
  private(set) var commitsBehind = 0
  /// The salts of now; nil if the heading is not what was written.
  private(set) var salts: [UInt8]?

  static let headingSize = 32
  private static let frameHeadingSize = 24

  init(_ bytes: [UInt8]) {
    guard let heading = Heading(bytes.prefix(Self.headingSize)) else { return }
    salts = heading.salts
    var sum: Checksum? = heading.checksum
    var number = 0
    var start = Self.headingSize
    while start + Self.frameHeadingSize + heading.pageSize <= bytes.count {
      let frame = bytes[start..<start + Self.frameHeadingSize + heading.pageSize]
      let marksCommit = frame.word(at: 4) != 0
      let isOfNow = frame.dropFirst(8).prefix(8).elementsEqual(heading.salts)
      number += 1
      sum?.add(frame.prefix(8), bigEndian: heading.bigEndian)
      sum?.add(frame.dropFirst(Self.frameHeadingSize), bigEndian: heading.bigEndian)
      if !isOfNow || sum != Checksum(frame.word(at: 16), frame.word(at: 20)) { sum = nil }
      switch (sum != nil, isOfNow && marksCommit) {
      case (true, true): readable = number
      case (false, true): commitsBehind += 1
      default: break
      }
      start += frame.count
    }
  }

  private struct Heading {
    let pageSize: Int
    let bigEndian: Bool
    let salts: [UInt8]
    let checksum: Checksum

    init?(_ bytes: ArraySlice<UInt8>) {
      guard bytes.count == WriteAheadLog.headingSize, bytes.word(at: 0) & ~1 == 0x377F_0682 else { return nil }
      bigEndian = bytes.word(at: 0) & 1 == 1
      pageSize = Int(bytes.word(at: 8))
      salts = Array(bytes.dropFirst(16).prefix(8))
      var sum = Checksum(0, 0)
      sum.add(bytes.prefix(24), bigEndian: bigEndian)
      checksum = sum
      guard sum == Checksum(bytes.word(at: 24), bytes.word(at: 28)), pageSize >= 512 else { return nil }
    }
  }
}

/// The running checksum of the log and of its index.
struct Checksum: Equatable {
  private var first: UInt32
  private var second: UInt32

  init(_ first: UInt32, _ second: UInt32) { (self.first, self.second) = (first, second) }

  /// - Parameter bytes: a multiple of eight.
  mutating func add(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) {
    bytes.withUnsafeBytes { words in
      for place in stride(from: 0, to: words.count, by: 8) {
        first &+= words.word(at: place, bigEndian: bigEndian) &+ second
        second &+= words.word(at: place + 4, bigEndian: bigEndian) &+ first
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// The 32-bit number at so many bytes from the start.
  func word(at place: Int, bigEndian: Bool = true) -> UInt32 {
    withUnsafeBytes { $0.word(at: place, bigEndian: bigEndian) }
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func word(at place: Int, bigEndian: Bool) -> UInt32 {
    let stored = loadUnaligned(fromByteOffset: place, as: UInt32.self)
    return bigEndian ? UInt32(bigEndian: stored) : UInt32(littleEndian: stored)
  }
}
