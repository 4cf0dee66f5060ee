/// The index of the log (`-shm`): SQLite writes into its heading how far the commits reach, each time after they are on
/// the disk. It outlives a process that is killed, so it is a mark below which the log must not end.
/// Source: sqlite.org/walformat.html, section 2.
struct LogIndex {
  /// The frames that were committed.
  let committed: Int
  /// Those of them that are in the book's file too.
  let broughtIn: Int
  let salts: [UInt8]

  private static let headingSize = 48
  /// Two copies of the heading, and how far the log was brought in.
  static let size = 2 * headingSize + 4

  /// Nil if neither copy of the heading is whole: then nothing is known.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.size else { return nil }
    let copies = [bytes[..<Self.headingSize], bytes[Self.headingSize..<2 * Self.headingSize]]
    let whole = copies.filter { copy in
      var sum = Checksum(0, 0)
      sum.add(copy.prefix(40), bigEndian: Self.bigEndian)
      return copy.dropFirst(12).first == 1 && sum == Checksum(Self.word(copy, 40), Self.word(copy, 44))
    }
    guard let furthest = whole.max(by: { Self.word($0, 16) < Self.word($1, 16) }) else { return nil }
    committed = Int(Self.word(furthest, 16))
    salts = Array(furthest.dropFirst(32).prefix(8))
    broughtIn = Int(Self.word(bytes[...], 2 * Self.headingSize))
  }

  /// The index is of one machine, in its order of bytes.
  private static let bigEndian = 1.bigEndian == 1

  private static func word(_ bytes: ArraySlice<UInt8>, _ place: Int) -> UInt32 {
    bytes.word(at: place, bigEndian: bigEndian)
  }
}
