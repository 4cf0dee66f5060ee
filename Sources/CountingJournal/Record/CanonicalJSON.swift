extension JSON {
  /// The one way of writing this value: RFC 8785 (JCS), for values without fractions: a number that is none stays as it was read.
  ///
  /// Keys are sorted by their UTF-16 code units; only what must be escaped is.
  package var canonical: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    write(into: &bytes)
    return bytes
  }

  /// What a line of the record holds: one value, written canonically, with whole numbers only.
  package init(line: [UInt8]) throws(LineFault) {
    let isCanonical: Bool
    do throws(JSONReader.Fault) { (self, isCanonical) = try JSONReader.readNotingForm(line) } catch {
      throw LineFault("it is no JSON: \(error.message), at byte \(error.offset)")
    }
    guard isCanonical else { throw LineFault("it is not written canonically") }
    if let number = otherNumber { throw LineFault("it holds \(number), which is no whole number") }
  }

  /// Why a line is not what the record holds.
  package struct LineFault: Error, Hashable, Sendable {
    package let message: String

    init(_ message: String) { self.message = message }
  }

  /// The first number that is no whole number.
  private var otherNumber: String? {
    switch self {
    case .otherNumber(let text): text
    case .array(let items): items.lazy.compactMap(\.otherNumber).first
    case .object(let members): members.pairs.lazy.compactMap(\.value.otherNumber).first
    case .null, .bool, .int, .string: nil
    }
  }

  package var canonicalText: String { String(decoding: canonical, as: UTF8.self) }

  private func write(into bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .int(let value): bytes += String(value).utf8
    case .otherNumber(let text): bytes += text.utf8
    case .string(let text): Self.write(text, into: &bytes)
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (place, item) in items.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        item.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (place, member) in Self.inOrder(members.pairs).enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(member.key, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func inOrder(_ pairs: [(key: String, value: JSON)]) -> [(key: String, value: JSON)] {
    // What was read from a journal is in order already.
    let isInOrder = zip(pairs, pairs.dropFirst()).allSatisfy { precedes($0.key, $1.key) }
    return isInOrder ? pairs : pairs.sorted { precedes($0.key, $1.key) }
  }

  /// RFC 8785 §3.2.3: by UTF-16 code units, which is not the order of UTF-8 beyond the basic plane.
  static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8) { utf16Rank($0) < utf16Rank($1) }
  }

  /// The order of UTF-8's bytes, but with the surrogates of UTF-16 (0xF0…) before what follows them (0xEE, 0xEF).
  private static func utf16Rank(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0xF0...: byte - 2
    case 0xEE, 0xEF: byte + 16
    default: byte
    }
  }

  private static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      if utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
        bytes.append(contentsOf: utf8)
      } else {
        escape(utf8, into: &bytes)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ utf8: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
      default: bytes.append(byte)
      }
    }
  }
}
