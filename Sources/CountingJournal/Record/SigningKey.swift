internal import Crypto

/// The key a book signs its checkpoints with. It never leaves the book, and nothing prints it.
package struct SigningKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey
  private let name: String

  /// Nil where the seed is not 32 bytes.
  package init?(name: String, seed: [UInt8]) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { return nil }
    (self.key, self.name) = (key, name)
  }

  /// The seed of a rehearsal's key: anybody can make it from the opening entry, and nobody need be kept from it.
  package static func rehearsalSeed(opening line: [UInt8]) -> [UInt8] {
    Digest256.of(Array("rehearsal key\n".utf8) + line).bytes
  }

  package var verifier: VerifierKey { VerifierKey(name: name, publicKey: Array(key.publicKey.rawRepresentation)) }

  package func sign(_ checkpoint: Checkpoint) throws -> SignedNote { try sign(checkpoint.text) }

  package func sign(_ text: String) throws -> SignedNote {
    let signature = try key.signature(for: Array(text.utf8))
    return SignedNote(text: text, signatures: [.init(name: name, keyID: verifier.id, bytes: Array(signature))])
  }
}
