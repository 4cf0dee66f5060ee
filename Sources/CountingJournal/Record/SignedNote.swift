import Foundation

/// A text with signatures under it, as C2SP signed-note has it.
///
///     text, one line or more
///                                       (an empty line)
///     — <key name> <base64 of key id ‖ signature>
package struct SignedNote: Hashable, Sendable {
  /// What is signed, with its last newline.
  package let text: String
  package let signatures: [Signature]

  package struct Signature: Hashable, Sendable {
    package let name: String
    /// The first four bytes tell keys of one name apart.
    package let keyID: [UInt8]
    package let bytes: [UInt8]

    package init(name: String, keyID: [UInt8], bytes: [UInt8]) {
      (self.name, self.keyID, self.bytes) = (name, keyID, bytes)
    }

    var line: String { "\(SignedNote.dash)\(name) \(Data(keyID + bytes).base64EncodedString())\n" }

    init?(line: Substring) {
      guard line.hasPrefix(SignedNote.dash) else { return nil }
      let words = line.dropFirst(SignedNote.dash.count).split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == 2, VerifierKey.isName(String(words[0])), let bytes = exactBase64(words[1]), bytes.count > 4
      else { return nil }
      self.init(name: String(words[0]), keyID: Array(bytes.prefix(4)), bytes: Array(bytes.dropFirst(4)))
    }
  }

  static let dash = "\u{2014} "

  package init(text: String, signatures: [Signature]) { (self.text, self.signatures) = (text, signatures) }

  /// The note as it is kept and sent.
  package var note: String { text + "\n" + signatures.map(\.line).joined() }

  /// Nil where it is no note: no text, no signature, or a line below the text that is none.
  package init?(note: String) {
    let scalars = note.unicodeScalars
    guard note.hasSuffix("\n"), !scalars.contains(where: { $0.value < 0x20 && $0 != "\n" }) else { return nil }
    let lines = note.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
    guard let gap = lines.lastIndex(where: \.isEmpty), gap > 0 else { return nil }
    let signatures = lines[(gap + 1)...].compactMap(Signature.init(line:))
    guard !signatures.isEmpty, signatures.count == lines.count - gap - 1 else { return nil }
    self.init(text: lines[..<gap].map { $0 + "\n" }.joined(), signatures: signatures)
  }
}

/// Base64 as it would be written: nothing else stands for the same bytes.
func exactBase64(_ text: some StringProtocol) -> [UInt8]? {
  guard let data = Data(base64Encoded: String(text)), data.base64EncodedString() == text else { return nil }
  return [UInt8](data)
}
