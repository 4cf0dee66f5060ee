/// Reads CSV by RFC 4180 and can say of every fault on which line and in which field it is.
///
/// The bytes are valid UTF-8. A fault never stops the reading: the rest of the record is taken as it stands.
struct CSVReader {
  private let bytes: [UInt8]
  private var position: Int
  private var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
  }

  /// The next record, or nil at the end. Empty lines are no records.
  mutating func next() -> CSVRecord? {
    while endLine() {}
    guard position < bytes.count else { return nil }
    var record = CSVRecord(line: line)
    repeat { record.fields.append(field(of: &record)) } while skip(.comma)
    record.lastLine = line
    _ = endLine()
    return record
  }

  private mutating func field(of record: inout CSVRecord) -> String {
    skip(.quote) ? quotedField(of: &record) : plainField(of: &record)
  }

  private mutating func quotedField(of record: inout CSVRecord) -> String {
    var content: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == .lineFeed { line += 1 }
      if byte != .quote || skip(.quote) {
        content.append(byte)
      } else {
        return String(decoding: content, as: UTF8.self) + rest(of: &record)
      }
    }
    record.note(.unterminatedQuote)
    return String(decoding: content, as: UTF8.self)
  }

  /// What stands between a closing quotation mark and the end of the field: nothing, in a sound file.
  private mutating func rest(of record: inout CSVRecord) -> String {
    if isAtFieldEnd { return "" }
    record.note(.textAfterQuote)
    return plainField(of: &record)
  }

  private mutating func plainField(of record: inout CSVRecord) -> String {
    let start = position
    while !isAtFieldEnd {
      if bytes[position] == .quote { record.note(.strayQuote) }
      if bytes[position] == .carriageReturn { record.note(.bareCarriageReturn) }
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private var isAtFieldEnd: Bool {
    guard position < bytes.count else { return true }
    switch bytes[position] {
    case .comma, .lineFeed: return true
    case .carriageReturn: return position + 1 < bytes.count && bytes[position + 1] == .lineFeed
    default: return false
    }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func endLine() -> Bool {
    guard position < bytes.count, isAtFieldEnd, bytes[position] != .comma else { return false }
    position += bytes[position] == .carriageReturn ? 2 : 1
    line += 1
    return true
  }
}

let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}
