/// A count as it is written: ASCII digits, 0 … 9,999,999 (contract §2).
enum WholeNumber: Equatable {
  case inRange(Int)
  case outOfRange
  case notANumber

  static let range = 0...9_999_999

  init(_ text: String) {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      self = .notANumber
      return
    }
    // What Int cannot hold is a number all the same.
    guard let value = Int(text), Self.range.contains(value) else {
      self = .outOfRange
      return
    }
    self = .inRange(value)
  }
}
