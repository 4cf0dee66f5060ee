package import CountingJournal

/// What an officer typed and has not written: kept for that officer and that piece of paper alone.
package struct Draft: Hashable, Sendable {
  package let officer: String
  /// The piece of paper: `W005-R01-T03`.
  package let paper: String
  package let content: JSON.Members

  package init(officer: String, paper: String, content: JSON.Members) {
    (self.officer, self.paper, self.content) = (officer, paper, content)
  }

  /// What its file is called: letters, digits, - and . stand for themselves.
  package var name: String { Self.name(officer: officer, paper: paper) }

  static func name(officer: String, paper: String) -> String { "\(safe(officer))~\(safe(paper)).json" }

  private static func safe(_ text: String) -> String {
    text.utf8.map { byte in
      let plain = [0x2D, 0x2E].contains(byte) || Character(Unicode.Scalar(byte)).isASCIILetterOrDigit
      return plain ? String(Unicode.Scalar(byte)) : "_" + String(byte, radix: 16)
    }.joined()
  }
}

extension Character {
  fileprivate var isASCIILetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
}
