extension String {
  /// What a worksheet can hold: a NUL would end the C string, two code points are no XML, and `_x0041_` would be
  /// read as the letter it encodes.
  var inWorksheet: String {
    // NUL, an underscore, and the first byte of U+FFFE and U+FFFF; hardly a text has one.
    guard utf8.contains(where: { $0 == 0 || $0 == 0x5F || $0 == 0xEF }) else { return self }
    var text = String.UnicodeScalarView()
    var rest = Substring(self).unicodeScalars
    while let scalar = rest.first {
      if scalar == "_", Self.isEncoded(rest) { text.append(contentsOf: "_x005F".unicodeScalars) }
      text.append(Self.unfit.contains(scalar) ? "\u{FFFD}" : scalar)
      rest.removeFirst()
    }
    return String(text)
  }

  private static let unfit: Set<Unicode.Scalar> = ["\0", "\u{FFFE}", "\u{FFFF}"]

  private static func isEncoded(_ text: Substring.UnicodeScalarView) -> Bool {
    let start = Array(text.prefix(7))
    guard start.count == 7, start[1] == "x", start[6] == "_" else { return false }
    return start[2...5].allSatisfy(\.properties.isASCIIHexDigit)
  }
}
