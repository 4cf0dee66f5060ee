extension KeyDecoder {
  /// A key that begins with Esc, and how long it is; nil while its end has not come.
  static func sequence(_ bytes: ArraySlice<UInt8>) -> (Decoded, Int)? {
    let begin = bytes.startIndex
    guard bytes.count > 1 else { return nil }
    switch bytes[begin + 1] {
    case UInt8(ascii: "["): return controlSequence(bytes)
    case UInt8(ascii: "O"):
      guard bytes.count > 2 else { return nil }
      return (letter(bytes[begin + 2]), 3)
    default: return (.key(.escape), 1)
    }
  }

  /// `ESC [ parameters letter`.
  private static func controlSequence(_ bytes: ArraySlice<UInt8>) -> (Decoded, Int)? {
    let body = bytes.dropFirst(2)
    guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else { return nil }
    let length = end - bytes.startIndex + 1
    // Another Esc or a character in the middle: what came before it is no key.
    guard (0x40...0x7E).contains(bytes[end]) else { return (.nothing, length - 1) }
    let parameters = String(decoding: bytes[body.startIndex..<end], as: UTF8.self)
    guard bytes[end] == UInt8(ascii: "~") else { return (letter(bytes[end]), length) }
    return (numbered(Int(parameters.prefix { $0 != ";" }) ?? 0), length)
  }

  private static func letter(_ byte: UInt8) -> Decoded {
    switch Character(Unicode.Scalar(byte)) {
    case "A": .key(.up)
    case "B": .key(.down)
    case "C": .key(.right)
    case "D": .key(.left)
    case "H": .key(.home)
    case "F": .key(.end)
    case "M": .key(.enter)
    case "Z": .key(.backTab)
    case "P"..."S": .key(.function(Int(byte - UInt8(ascii: "O"))))
    default: .nothing
    }
  }

  private static func numbered(_ number: Int) -> Decoded {
    switch number {
    case 1, 7: .key(.home)
    case 3: .key(.delete)
    case 4, 8: .key(.end)
    case 5: .key(.pageUp)
    case 6: .key(.pageDown)
    case 11...15: .key(.function(number - 10))
    case 17...21: .key(.function(number - 11))
    case 23, 24: .key(.function(number - 12))
    case 200: .pasteBegins
    default: .nothing
    }
  }
}
