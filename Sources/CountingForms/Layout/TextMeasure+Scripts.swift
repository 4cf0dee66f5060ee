// Thousandths of the type's size, by letter, fitted to Noto Sans Telugu and Noto Sans Devanagari: five in a hundred
// too wide on the whole, so that a line that fits here fits in print.

extension TextMeasure {
  /// Telugu: vowels stand beside their letter or ride on it, and a letter may stand under another.
  static func telugu(_ letter: UInt32, isUnder: Bool) -> Int {
    switch letter {
    case 0x0C02: 510
    case 0x0C00, 0x0C01, 0x0C03: 300
    case 0x0C3E, 0x0C41: 350
    case 0x0C42: 660
    case 0x0C43, 0x0C44: 400
    case 0x0C4A...0x0C4C: 260
    case 0x0C3A...0x0C57: 0
    case _ where isUnder: 280
    // ఈ ఊ ఘ ఞ మ హ, then ఋ ఝ య: written twice; then క గ ఠ ర శ.
    case 0x0C08, 0x0C0A, 0x0C18, 0x0C1E, 0x0C2E, 0x0C39: 1050
    case 0x0C0B, 0x0C1D, 0x0C2F: 1290
    case 0x0C15, 0x0C17, 0x0C20, 0x0C30, 0x0C36: 580
    default: 740
    }
  }

  /// Devanagari: what stands before a virama is half a letter, and a र after it no wider than the half.
  static func devanagari(_ letter: UInt32, isUnder: Bool) -> Int {
    switch letter {
    case 0x0903, 0x093E...0x0940, 0x0949...0x094C: 270
    case 0x094D: -230
    case 0x0900...0x0902, 0x093A...0x0957: 0
    case 0x0930, 0x0931: isUnder ? 230 : 420
    case 0x0906, 0x0911...0x0914: 1020
    // अ ऊ ऋ क ख छ ज झ ञ ण फ भ ळ, then थ ल श स.
    case 0x0905, 0x090A, 0x090B, 0x0915, 0x0916, 0x091B...0x091E, 0x0923, 0x092B, 0x092D, 0x0933: 760
    case 0x0925, 0x0932, 0x0936, 0x0938: 690
    default: 600
    }
  }
}
