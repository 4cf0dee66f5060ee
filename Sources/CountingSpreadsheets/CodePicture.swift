import CountingForms

/// A code as a PNG of one bit a pixel. Nothing in it is compressed, so that no version of a library changes a byte;
/// the workbook compresses it.
struct CodePicture {
  let bytes: [UInt8]
  /// Pixels to a side.
  let side: Int

  /// So that a printer that smooths the picture keeps the edges of the modules.
  private static let pixelsPerModule = 4

  init(_ code: FormCode) {
    side = code.sideWithQuiet * Self.pixelsPerModule
    let header = Self.bigEndian(side) + Self.bigEndian(side) + [1, 0, 0, 0, 0]
    bytes =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", header)
      + Self.chunk("IDAT", Self.stored(Self.lines(code, side: side))) + Self.chunk("IEND", [])
  }

  /// Each line begins with its filter, none; a light pixel is 1.
  private static func lines(_ code: FormCode, side: Int) -> [UInt8] {
    (0..<code.sideWithQuiet).flatMap { row in
      var line = [UInt8](repeating: 0, count: 1 + (side + 7) / 8)
      for column in 0..<code.sideWithQuiet where !code.isDark(row: row, column: column) {
        for pixel in column * pixelsPerModule..<(column + 1) * pixelsPerModule {
          line[1 + pixel / 8] |= 0x80 >> UInt8(pixel % 8)
        }
      }
      return repeatElement(line, count: pixelsPerModule).joined()
    }
  }

  /// RFC 1950 around stored blocks of RFC 1951.
  private static func stored(_ data: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    var rest = data[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      let length = [UInt8(block.count & 0xFF), UInt8(block.count >> 8)]
      stream += [rest.isEmpty ? 1 : 0] + length + length.map(~) + block
    } while !rest.isEmpty
    return stream + bigEndian(Int(adler32(data)))
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return bigEndian(data.count) + body + bigEndian(Int(crc32(body)))
  }

  private static func bigEndian(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  private static func adler32(_ data: [UInt8]) -> UInt32 {
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in data {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return b << 16 | a
  }

  private static func crc32(_ data: [UInt8]) -> UInt32 {
    ~data.reduce(UInt32.max) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? 0xEDB8_8320 ^ (rest >> 1) : rest >> 1 }
  }
}
