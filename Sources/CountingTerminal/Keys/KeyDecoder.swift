/// Keys from the bytes of a terminal. A pure value: bytes may come in any pieces.
package struct KeyDecoder: Sendable {
  private var waiting: [UInt8] = []
  private var pasted: [UInt8]?

  package init() {}

  /// The beginning of a key is there and its end is not: if nothing comes in a short time, ask `timeOut`.
  package var isWaiting: Bool { !waiting.isEmpty && pasted == nil }

  /// The keys that are whole now.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
    waiting += bytes
    var keys: [Key] = []
    while !waiting.isEmpty {
      if pasted != nil {
        guard let paste = endOfPaste() else { return keys }
        keys.append(.paste(paste))
        continue
      }
      guard let (key, length) = Self.key(waiting[...]) else { return keys }
      waiting.removeFirst(length)
      switch key {
      case .pasteBegins: pasted = []
      case .key(let key): keys.append(key)
      case .nothing: break
      }
    }
    return keys
  }

  /// Nothing followed: a lone Esc was Esc, and half a character is none.
  package mutating func timeOut() -> [Key] {
    guard isWaiting else { return [] }
    let left = waiting
    waiting = []
    guard left[0] == Byte.escape else { return [] }
    var keys: [Key] = [.escape]
    // Esc and then a key that begins like a sequence, typed quickly.
    if left.count > 1 { keys += feed(left.dropFirst()) }
    return keys
  }

  private mutating func endOfPaste() -> String? {
    let end = Byte.pasteEnd
    guard waiting.count >= end.count else { return nil }
    for place in 0...(waiting.count - end.count) where Array(waiting[place..<(place + end.count)]) == end {
      let text = (pasted ?? []) + waiting[..<place]
      waiting.removeFirst(place + end.count)
      pasted = nil
      return String(decoding: text, as: UTF8.self)
    }
    // All but what may be the beginning of the end is settled, and not looked at again.
    let settled = waiting.count - (end.count - 1)
    pasted?.append(contentsOf: waiting[..<settled])
    waiting.removeFirst(settled)
    return nil
  }

  enum Decoded: Hashable {
    case key(Key)
    case pasteBegins
    /// A sequence of a key the house does not know.
    case nothing
  }

  enum Byte {
    static let escape: UInt8 = 0x1B
    static let pasteEnd = Array("\u{1B}[201~".utf8)
  }

  /// The first key and its length in bytes; nil while its end has not come.
  private static func key(_ bytes: ArraySlice<UInt8>) -> (Decoded, Int)? {
    switch bytes[bytes.startIndex] {
    case Byte.escape: sequence(bytes)
    case 0x0D, 0x0A: (.key(.enter), 1)
    case 0x09: (.key(.tab), 1)
    case 0x7F, 0x08: (.key(.backspace), 1)
    case 0x00: (.nothing, 1)
    case let byte where byte < 0x20: (.key(.control(Character(Unicode.Scalar(byte | 0x60)))), 1)
    default: character(bytes)
    }
  }

  private static func character(_ bytes: ArraySlice<UInt8>) -> (Decoded, Int)? {
    let first = bytes[bytes.startIndex]
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let rest = bytes.dropFirst().prefix(length - 1)
    if let stray = rest.firstIndex(where: { $0 & 0xC0 != 0x80 }) { return (.nothing, stray - bytes.startIndex) }
    guard bytes.count >= length else { return nil }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    guard let character = text.first, text != "\u{FFFD}" else { return (.nothing, 1) }
    return (.key(.character(character)), length)
  }
}
