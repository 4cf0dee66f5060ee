/// The parts of a workbook's file, by name; nil where it is no archive, or one that is damaged.
struct ZipArchive {
  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]

  private struct Entry {
    let method: Int
    let packed: Int
    let size: Int
    let header: Int
  }

  /// No part of a paper is larger.
  private static let largest = 64 << 20

  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    // The end of the directory is looked for from the back: a comment may follow it.
    let places = stride(from: bytes.count - 22, through: max(0, bytes.count - 65_557), by: -1)
    guard let end = places.first(where: { number(4, at: $0) == 0x0605_4B50 }), let count = number(2, at: end + 10),
      var place = number(4, at: end + 16)
    else { return nil }
    for _ in 0..<count {
      guard number(4, at: place) == 0x0201_4B50, let method = number(2, at: place + 10),
        let packed = number(4, at: place + 20), let size = number(4, at: place + 24),
        let name = number(2, at: place + 28), let extra = number(2, at: place + 30),
        let comment = number(2, at: place + 32), let header = number(4, at: place + 42),
        place + 46 + name <= bytes.count
      else { return nil }
      let text = String(decoding: bytes[place + 46..<place + 46 + name], as: UTF8.self)
      entries[text] = Entry(method: method, packed: packed, size: size, header: header)
      place += 46 + name + extra + comment
    }
  }

  var names: [String] { entries.keys.sorted() }

  /// Bytes of the largest part, unpacked.
  var largestPart: Int { entries.values.map(\.size).max() ?? 0 }

  subscript(name: String) -> [UInt8]? {
    guard let entry = entries[name], entry.size <= Self.largest, number(4, at: entry.header) == 0x0403_4B50,
      let name = number(2, at: entry.header + 26), let extra = number(2, at: entry.header + 28)
    else { return nil }
    let start = entry.header + 30 + name + extra
    guard start + entry.packed <= bytes.count else { return nil }
    let packed = bytes[start..<start + entry.packed]
    let content =
      switch entry.method {
      case 0: Array(packed)
      case 8: Inflate.unpack(packed, limit: entry.size)
      default: nil as [UInt8]?
      }
    return content?.count == entry.size ? content : nil
  }

  /// The lowest byte first.
  private func number(_ count: Int, at place: Int) -> Int? {
    guard place >= 0, place + count <= bytes.count else { return nil }
    return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
