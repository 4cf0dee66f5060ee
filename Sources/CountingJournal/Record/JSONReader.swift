/// Reads one JSON text (RFC 8259), strictly: UTF-8, no duplicate keys, no lone surrogates, at most 64 levels.
package struct JSONReader {
  package struct Fault: Error, Hashable, Sendable {
    package let message: String
    /// Bytes from the start.
    package let offset: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var depth = 0
  /// Whether what was read is written as `JSON.canonical` writes it.
  private var isCanonical = true

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  package static func read(_ text: some Collection<UInt8>) throws(Fault) -> JSON {
    try readNotingForm(text).value
  }

  /// Reads a text, and says whether writing the value canonically would give the same bytes.
  static func readNotingForm(_ text: some Collection<UInt8>) throws(Fault) -> (value: JSON, isCanonical: Bool) {
    let result: Result<(JSON, Bool), Fault>? = text.withContiguousStorageIfAvailable { bytes in
      var reader = JSONReader(bytes)
      return Result { () throws(Fault) in (try reader.document(), reader.isCanonical) }
    }
    guard let result else { return try readNotingForm(Array(text)) }
    return try result.get()
  }

  package static func read(_ text: String) throws(Fault) -> JSON { try read(Array(text.utf8)) }

  private mutating func document() throws(Fault) -> JSON {
    let value = try value()
    skipSpace()
    guard position == bytes.count else { throw fault("something follows the value") }
    return value
  }

  private func fault(_ message: String) -> Fault { Fault(message: message, offset: position) }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D:
        position += 1
        isCanonical = false
      default: return
      }
    }
  }

  private mutating func value() throws(Fault) -> JSON {
    skipSpace()
    guard position < bytes.count else { throw fault("the text ends where a value is wanted") }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try nested { (reader) throws(Fault) in try reader.object() }
    case UInt8(ascii: "["): return try nested { (reader) throws(Fault) in try reader.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw fault("no JSON value starts here")
    }
  }

  private mutating func nested(_ body: (inout JSONReader) throws(Fault) -> JSON) throws(Fault) -> JSON {
    depth += 1
    guard depth <= 64 else { throw fault("more than 64 levels") }
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func word(_ text: StaticString, _ value: JSON) throws(Fault) -> JSON {
    let length = text.utf8CodeUnitCount
    guard position + length <= bytes.count,
      text.withUTF8Buffer({ $0.elementsEqual(bytes[position..<position + length]) })
    else { throw fault("no JSON value starts here") }
    position += length
    return value
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// About as many as an entry has, so that its list need not grow.
  private static let membersOfAnAct = 12

  private mutating func object() throws(Fault) -> JSON {
    position += 1
    var members = JSON.Members()
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object(members) }
    if depth == 1 { members.reserve(Self.membersOfAnAct) }
    var isInOrder = true
    repeat {
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw fault("a key is wanted") }
      let key = try string()
      // Keys in order, as a journal has them, differ; only others are compared with all before them.
      if isInOrder, let last = members.pairs.last, !JSON.precedes(last.key, key) {
        (isInOrder, isCanonical) = (false, false)
      }
      guard isInOrder || !members.contains(key) else { throw fault("the key \"\(key)\" stands twice") }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw fault("a colon is wanted") }
      members.append(key, try value())
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw fault("a comma or the end of the object is wanted") }
    return .object(members)
  }

  /// About as many as a ballot has candidates.
  private static let itemsOfAList = 8

  private mutating func array() throws(Fault) -> JSON {
    position += 1
    var items: [JSON] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array(items) }
    items.reserveCapacity(Self.itemsOfAList)
    repeat {
      items.append(try value())
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw fault("a comma or the end of the list is wanted") }
    return .array(items)
  }

  private mutating func number() throws(Fault) -> JSON {
    let start = position
    _ = take(UInt8(ascii: "-"))
    guard position < bytes.count, isDigit(bytes[position]) else { throw fault("a digit is wanted") }
    if !take(UInt8(ascii: "0")) { skipDigits() }
    var whole = true
    if take(UInt8(ascii: ".")) {
      whole = false
      try digits()
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      whole = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    if whole, let value = small(start..<position) { return .int(value) }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if whole, text != "-0", let value = Int(text), value.magnitude < Self.inexact { return .int(value) }
    return .otherNumber(text)
  }

  /// Digits that cannot come near it, which nearly all are.
  private func small(_ digits: Range<Int>) -> Int? {
    guard digits.count <= 15, bytes[digits.lowerBound] != UInt8(ascii: "-") else { return nil }
    return bytes[digits].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// From here on not every reader of JSON keeps a number apart from its neighbours, and RFC 8785 rounds it.
  private static let inexact: UInt = 1 << 53

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private mutating func skipDigits() { while position < bytes.count, isDigit(bytes[position]) { position += 1 } }

  private mutating func digits() throws(Fault) {
    guard position < bytes.count, isDigit(bytes[position]) else { throw fault("a digit is wanted") }
    skipDigits()
  }

  private mutating func string() throws(Fault) -> String {
    let start = position + 1
    var end = start
    while end < bytes.count, bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\") {
      end += 1
    }
    position = end
    guard end < bytes.count else { throw fault("a text is not ended") }
    switch bytes[end] {
    case UInt8(ascii: "\""):
      position += 1
      return try utf8(start..<end)
    case UInt8(ascii: "\\"): return try escapedString(from: start)
    default: throw fault("a control character stands in a text")
    }
  }

  private func utf8(_ range: Range<Int>) throws(Fault) -> String {
    let part = UnsafeBufferPointer(rebasing: bytes[range])
    // What is ASCII, as nearly all is, is valid; the test of the rest costs more than the reading.
    if part.allSatisfy({ $0 < 0x80 }) { return String(copying: UTF8Span(unchecked: part.span, isKnownASCII: true)) }
    guard let text = String(validating: part, as: UTF8.self) else {
      throw Fault(message: "a text is not UTF-8", offset: range.lowerBound)
    }
    return text
  }

  private mutating func escapedString(from start: Int) throws(Fault) -> String {
    var text = try utf8(start..<position)
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return text
      case UInt8(ascii: "\\"):
        position += 1
        let escape = position - 1
        text.unicodeScalars.append(try self.escape())
        noteForm(of: escape..<position, text)
      case 0..<0x20: throw fault("a control character stands in a text")
      default:
        let run = position
        while position < bytes.count, bytes[position] >= 0x20, bytes[position] != UInt8(ascii: "\""),
          bytes[position] != UInt8(ascii: "\\")
        { position += 1 }
        text += try utf8(run..<position)
      }
    }
    throw fault("a text is not ended")
  }

  /// A character has one canonical form; only what must be escaped is (RFC 8785 §3.2.2.2).
  private mutating func noteForm(of escape: Range<Int>, _ text: String) {
    guard isCanonical, let scalar = text.unicodeScalars.last else { return }
    let form = JSON.string(String(scalar)).canonical.dropFirst().dropLast()
    isCanonical = form.elementsEqual(bytes[escape])
  }

  private mutating func escape() throws(Fault) -> Unicode.Scalar {
    guard position < bytes.count else { throw fault("a text is not ended") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw fault("there is no such escape")
    }
  }

  private mutating func unicodeEscape() throws(Fault) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw fault("half a surrogate pair")
    }
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault("half a surrogate pair") }
    return scalar
  }

  private mutating func hexadecimal() throws(Fault) -> UInt32 {
    guard position + 4 <= bytes.count else { throw fault("four hexadecimal digits are wanted") }
    var value: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("four hexadecimal digits are wanted")
      }
      value = value << 4 | UInt32(digit)
    }
    position += 4
    return value
  }
}
