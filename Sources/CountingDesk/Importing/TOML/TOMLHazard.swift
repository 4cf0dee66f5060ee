/// Faults on which the TOML reader does not answer but ends the process: it asserts in release builds too.
///
/// All of them are faults by TOML 1.0, so they are found first and reported like any other: an empty or odd table
/// name, `}` where a value is wanted, a date followed by half a time. Found by fuzzing TOMLKit 0.6.0.
struct TOMLHazard {
  private(set) var fault: TOMLSyntaxFault?
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var lineStart = 0
  private var isFirstOfLine = true
  /// Open brackets of arrays and inline tables.
  private var depth = 0
  private var previous: UInt8 = 0

  init(in bytes: [UInt8]) {
    self.bytes = bytes
    while fault == nil, position < bytes.count { step() }
  }

  private mutating func step() {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), .carriageReturn: return position += 1
    case .lineFeed: return endLine()
    case UInt8(ascii: "#"): return skip { $0 == .lineFeed }
    case .quote, UInt8(ascii: "'"): skipString(byte)
    case UInt8(ascii: "[") where isFirstOfLine && depth == 0: skipHeaderStart()
    case UInt8(ascii: "["), UInt8(ascii: "{"): open()
    case UInt8(ascii: "]"): close()
    case UInt8(ascii: "}"):
      if isValueWanted { report("A value is wanted before }.") }
      close()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): skipNumber()
    default: position += 1
    }
    isFirstOfLine = false
    previous = byte
  }

  private mutating func endLine() {
    position += 1
    line += 1
    (lineStart, isFirstOfLine) = (position, true)
  }

  private mutating func open() { (position, depth) = (position + 1, depth + 1) }
  private mutating func close() { (position, depth) = (position + 1, max(0, depth - 1)) }

  private mutating func skipHeaderStart() {
    position += byte(at: 1) == UInt8(ascii: "[") ? 2 : 1
    skip { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    let first = byte(at: 0)
    let isName = first.map { isKeyByte($0) || $0 == .quote || $0 == UInt8(ascii: "'") } ?? true
    if !isName { report("A table's name is wanted after [.") }
  }

  /// The reader takes what is shaped like a date, even roughly, and a digit after it for a date with a time.
  private mutating func skipNumber() {
    let value = bytes[position...].prefix { !isValueEnd($0) }
    if isValueWanted, value.count > 10, isDate(value.prefix(10)), "Tt".utf8.contains(value[position + 10]),
      !isDigit(byte(at: 11))
    {
      report("A time is wanted after the date.")
    }
    if isValueWanted, value.contains(UInt8(ascii: "-")), byte(at: value.count) == UInt8(ascii: " "),
      isDigit(byte(at: value.count + 1)), !isDigit(byte(at: value.count + 2))
    {
      report("A time is wanted after the date, or nothing.")
    }
    skip { !isKeyByte($0) }
  }

  private var isValueWanted: Bool { "[,=".utf8.contains(previous) }

  private mutating func skipString(_ quote: UInt8) {
    let isLong = byte(at: 1) == quote && byte(at: 2) == quote
    position += isLong ? 3 : 1
    while let byte = byte(at: 0) {
      if byte == .lineFeed {
        // A short string never runs over a line; the reader will say so.
        if !isLong { return }
        endLine()
      } else if byte == UInt8(ascii: "\\"), quote == .quote {
        position += self.byte(at: 1) == .lineFeed ? 1 : 2
      } else if byte == quote, !isLong || (self.byte(at: 1) == quote && self.byte(at: 2) == quote) {
        position += isLong ? 3 : 1
        if isLong { skip { $0 != quote } }
        return
      } else {
        position += 1
      }
    }
  }

  private mutating func skip(to isEnd: (UInt8) -> Bool) {
    while let byte = byte(at: 0), !isEnd(byte) { position += 1 }
  }

  private func byte(at offset: Int) -> UInt8? {
    let place = position + offset
    return bytes.indices.contains(place) ? bytes[place] : nil
  }

  private mutating func report(_ message: String) {
    fault = TOMLSyntaxFault(line: line, column: position - lineStart + 1, message: message)
  }
}
