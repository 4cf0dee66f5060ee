/// How many cells of a terminal text takes. Terminals count scalar by scalar: a sign that rides on its letter takes none,
/// one that stands beside it takes one, an ideograph or a picture two.
package enum CellWidth {
  package static func of(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + of($1) } }

  /// A letter with everything that belongs to it.
  package static func of(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return (0x20...0x7E).contains(ascii) ? 1 : 0 }
    let sum = character.unicodeScalars.reduce(0) { $0 + of($1) }
    // Pictures joined to one picture are drawn as one.
    let isPicture = character.unicodeScalars.first.map(isPictograph) ?? false
    return isPicture ? min(sum, 2) : sum
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isEmoji && scalar.value > 0xFF
  }

  /// East Asian wide and full width, and the pictures, in blocks.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
  ]
}

extension String {
  /// The text as a terminal may have it: what would command the terminal, or turn the line round, is shown as a box.
  package var printable: String {
    guard unicodeScalars.contains(where: Self.commands) else { return self }
    var safe = ""
    for scalar in unicodeScalars { safe.unicodeScalars.append(Self.commands(scalar) ? "\u{FFFD}" : scalar) }
    return safe
  }

  private static func commands(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
    // The joiners belong to the letters of Telugu and Devanagari.
    case .format: scalar.value != 0x200C && scalar.value != 0x200D
    default: false
    }
  }
}
