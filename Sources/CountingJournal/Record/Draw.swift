internal import Crypto

/// One deterministic order of labels for everybody who knows the randomness and the one-time code: steps 6–8 of
/// draft-thomson-elegy-vrs-00 (LOT.md).
package struct Draw: Hashable, Sendable {
  /// HMAC-SHA256(key = one-time code, data = randomness): HKDF-Extract of RFC 5869.
  package let prk: [UInt8]
  /// Labels by their positions, ascending.
  package let order: [(label: String, position: [UInt8])]

  package init(randomness: String, oneTimeCode: [UInt8], labels: [String]) {
    let prk = Self.extract(Array(randomness.utf8), oneTimeCode: oneTimeCode)
    self.prk = prk
    order = labels.map { ($0, Self.expand(prk, label: Array($0.utf8))) }
      .sorted { $0.position.lexicographicallyPrecedes($1.position) }
  }

  /// HKDF-Extract with the one-time code as salt.
  package static func extract(_ randomness: [UInt8], oneTimeCode: [UInt8]) -> [UInt8] {
    mac(key: oneTimeCode, randomness)
  }

  /// The first 32 bytes of HKDF-Expand with the label as info.
  package static func expand(_ prk: [UInt8], label: [UInt8]) -> [UInt8] { mac(key: prk, label + [0x01]) }

  private static func mac(key: [UInt8], _ data: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: data, using: SymmetricKey(data: key)))
  }

  package static func == (a: Draw, b: Draw) -> Bool { a.prk == b.prk }

  package func hash(into hasher: inout Hasher) { hasher.combine(prk) }
}
