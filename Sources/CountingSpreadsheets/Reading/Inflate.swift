/// Unpacks DEFLATE (RFC 1951), the only packing a workbook uses.
///
/// Ninety lines of our own, read only by `forms check`, weigh less than a system library more on every machine; what
/// is not to the letter of the format is refused, never guessed.
struct Inflate {
  private let bytes: ArraySlice<UInt8>
  private var next: Int
  private var held = 0
  private var bits = 0
  var out: [UInt8] = []
  let limit: Int

  /// - Parameter limit: bytes that may come out, as the archive says.
  static func unpack(_ bytes: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
    var inflate = Inflate(bytes: bytes, limit: limit)
    return inflate.blocks() ? inflate.out : nil
  }

  private init(bytes: ArraySlice<UInt8>, limit: Int) {
    (self.bytes, self.limit, next) = (bytes, limit, bytes.startIndex)
  }

  private mutating func blocks() -> Bool {
    while true {
      guard let last = take(1), let kind = take(2) else { return false }
      let isSound =
        switch kind {
        case 0: stored()
        case 1: codes(Self.fixed.literals, Self.fixed.distances)
        case 2: dynamic()
        default: false
        }
      guard isSound, out.count <= limit else { return false }
      if last == 1 { return true }
    }
  }

  /// The next bits, the lowest first.
  mutating func take(_ count: Int) -> Int? {
    while bits < count {
      guard next < bytes.endIndex else { return nil }
      held |= Int(bytes[next]) << bits
      next += 1
      bits += 8
    }
    let value = held & (1 << count - 1)
    held >>= count
    bits -= count
    return value
  }

  private mutating func stored() -> Bool {
    (held, bits) = (0, 0)
    guard let length = take(16), let check = take(16), length == ~check & 0xFFFF, next + length <= bytes.endIndex else {
      return false
    }
    out += bytes[next..<next + length]
    next += length
    return true
  }

  /// A code of Huffman's, by length: how many there are, and their symbols in order.
  struct Code {
    var counts = Array(repeating: 0, count: 16)
    var symbols: [Int] = []

    init(_ lengths: some Collection<Int>) {
      for length in lengths { counts[length] += 1 }
      counts[0] = 0
      for length in 1...15 {
        symbols += lengths.enumerated().filter { $0.element == length }.map(\.offset)
      }
    }
  }

  mutating func symbol(_ code: Code) -> Int? {
    var (value, first, index) = (0, 0, 0)
    for length in 1...15 {
      guard let bit = take(1) else { return nil }
      value |= bit
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    return nil
  }

  private static let fixed = (
    literals: Code((0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }),
    distances: Code(Array(repeating: 5, count: 30))
  )

  mutating func codes(_ literals: Code, _ distances: Code) -> Bool {
    while let symbol = symbol(literals) {
      if symbol == 256 { return true }
      if symbol < 256 {
        out.append(UInt8(symbol))
      } else if !copy(symbol - 257, distances) {
        return false
      }
      if out.count > limit { return false }
    }
    return false
  }
}
