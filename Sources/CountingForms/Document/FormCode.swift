/// A text as a square of dark and light modules, for a camera: a QR code, made by whoever fills the paper.
package struct FormCode: Hashable, Sendable {
  /// What the camera reads.
  package let text: String
  /// Modules to a side, without the quiet zone.
  package let side: Int
  /// Row by row.
  package let isDark: [Bool]

  /// Nil where the modules are no square.
  package init?(_ text: String, side: Int, isDark: [Bool]) {
    guard side > 0, isDark.count == side * side else { return nil }
    (self.text, self.side, self.isDark) = (text, side, isDark)
  }

  /// Modules to a side with the quiet zone that a reader needs around them.
  package var sideWithQuiet: Int { side + 2 * Self.quiet }

  /// Whether a module is dark, counted with the quiet zone.
  package func isDark(row: Int, column: Int) -> Bool {
    let (row, column) = (row - Self.quiet, column - Self.quiet)
    return (0..<side).contains(row) && (0..<side).contains(column) && isDark[row * side + column]
  }

  private static let quiet = 4
  /// Points to a side in print, with the quiet zone: a module of a signed checkpoint is then some 0.4 millimetres.
  package static let points = 76
  /// Pixels to a side, at 96 to the inch.
  package static let pixels = points * 96 / 72
  /// Pixels of the column that it stands in.
  static let room = pixels + 4
}
