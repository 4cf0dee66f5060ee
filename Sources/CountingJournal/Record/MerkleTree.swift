internal import Crypto

/// 32 bytes of SHA-256.
package struct Digest256: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  fileprivate init(_ digest: SHA256Digest) { bytes = digest.withUnsafeBytes { Array($0) } }

  package static func of(_ data: [UInt8]) -> Digest256 { Digest256(SHA256.hash(data: data)) }

  package static func of(_ text: String) -> Digest256 { of(Array(text.utf8)) }

  /// Lower-case hexadecimal, all 64 digits: a root is never shortened.
  package var hex: String { hexadecimal(bytes) }
}

package func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in bytes {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}

package func bytes(hexadecimal text: String) -> [UInt8]? {
  let digits = Array(text.utf8)
  guard digits.count % 2 == 0 else { return nil }
  var bytes: [UInt8] = []
  for place in stride(from: 0, to: digits.count, by: 2) {
    guard let high = Character(Unicode.Scalar(digits[place])).hexDigitValue,
      let low = Character(Unicode.Scalar(digits[place + 1])).hexDigitValue
    else { return nil }
    bytes.append(UInt8(high << 4 | low))
  }
  return bytes
}

/// The RFC 6962 tree over the journal's lines, kept as its frontier: an append costs log n hashes.
package struct MerkleTree: Hashable, Sendable {
  package private(set) var size = 0
  /// Roots of the perfect subtrees of the size's binary digits, from the largest.
  private var frontier: [Digest256] = []

  package init() {}

  /// leaf = SHA-256(0x00 ‖ line bytes without newline)
  package static func leaf(_ line: [UInt8]) -> Digest256 {
    var hash = leafPrefix
    hash.update(data: line)
    return Digest256(hash.finalize())
  }

  private static let leafPrefix = begun(0x00)
  private static let nodePrefix = begun(0x01)

  private static func begun(_ prefix: UInt8) -> SHA256 {
    var hash = SHA256()
    hash.update(data: [prefix])
    return hash
  }

  /// node = SHA-256(0x01 ‖ left ‖ right)
  package static func node(_ left: Digest256, _ right: Digest256) -> Digest256 {
    var hash = nodePrefix
    hash.update(data: left.bytes)
    hash.update(data: right.bytes)
    return Digest256(hash.finalize())
  }

  package mutating func append(_ line: [UInt8]) { append(leaf: Self.leaf(line)) }

  package mutating func append(leaf: Digest256) {
    frontier.append(leaf)
    for _ in 0..<size.trailingOnes {
      let right = frontier.removeLast()
      let left = frontier.removeLast()
      frontier.append(Self.node(left, right))
    }
    size += 1
  }

  /// The root of an empty tree is SHA-256("").
  package var root: Digest256 {
    guard var root = frontier.last else { return Digest256.of([]) }
    for left in frontier.dropLast().reversed() { root = Self.node(left, root) }
    return root
  }
}

extension Int {
  fileprivate var trailingOnes: Int { (~self).trailingZeroBitCount }
}
