internal import Crypto
import Foundation

/// The public half of a signing key, as C2SP prints it: `<name>+<key id>+<base64 of 01 ‖ public key>`.
package struct VerifierKey: Hashable, Sendable {
  package let name: String
  package let publicKey: [UInt8]

  /// Ed25519 among the kinds of signature.
  private static let kind: UInt8 = 0x01

  init(name: String, publicKey: [UInt8]) { (self.name, self.publicKey) = (name, publicKey) }

  /// SHA-256(name ‖ 0A ‖ 01 ‖ public key), the first four bytes.
  package var id: [UInt8] {
    Array(Digest256.of(Array(name.utf8) + [0x0A, Self.kind] + publicKey).bytes.prefix(4))
  }

  package var vkey: String {
    "\(name)+\(hexadecimal(id))+\(Data([Self.kind] + publicKey).base64EncodedString())"
  }

  /// Nil where the text is no verifier key, or its id is another key's.
  package init?(vkey: String) {
    let parts = vkey.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, Self.isName(parts[0]), let key = exactBase64(parts[2]), key.count == 33,
      key[0] == Self.kind
    else { return nil }
    self.init(name: parts[0], publicKey: Array(key.dropFirst()))
    guard hexadecimal(id) == parts[1] else { return nil }
  }

  static func isName(_ text: String) -> Bool {
    !text.isEmpty && !text.unicodeScalars.contains { $0 == "+" || $0.properties.isWhitespace }
  }

  /// What a note's signatures say of this key.
  package enum Finding: Hashable, Sendable { case signed, wrong, notSigned }

  package func check(_ note: SignedNote) -> Finding {
    let own = note.signatures.filter { $0.name == name && $0.keyID == id }
    guard !own.isEmpty else { return .notSigned }
    return own.allSatisfy { isValid($0.bytes, for: Array(note.text.utf8)) } ? .signed : .wrong
  }

  private func isValid(_ signature: [UInt8], for text: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
    return key.isValidSignature(signature, for: text)
  }
}
