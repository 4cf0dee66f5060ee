/// What goes on a page of A4.
extension FormSheet {
  /// What fits between the margins, in pixels at 96 to the inch.
  static func paper(isLandscape: Bool) -> Int { isLandscape ? 1024 : 696 }

  /// Of a hundred, how broad programs take a column to be: Excel as it is; LibreOffice, not rounding the width of a
  /// digit, a little broader.
  static let breadths = [100, 105, 106, 107]

  /// Points between the margins of a page. A sheet wider than the paper is printed smaller, and more of it goes on one.
  func room(breadth: Int = 100) -> Int {
    let paper = Self.paper(isLandscape: isLandscape)
    return high * max(paper, columns.reduce(0, +) * breadth / 100) / paper
  }

  /// Points of rows that one page holds when they are printed as small as they can still be read.
  var mostRoom: Int {
    // A root is set in a type that is as large in a lower line.
    let read = rows.flatMap(\.cells).filter { !$0.text.isEmpty && !$0.style.isInFours }
    return high * 10 * (read.map(\.style.points).min() ?? 10) / Self.tenths
  }

  /// Points between the margins, unscaled.
  private var high: Int { isLandscape ? 508 : 755 }

  /// Whether so many pixels, brought to the width of the paper, can be read: type of so many points, the smallest
  /// there, is then printed at seven and a half or more, also where a column is taken to be a little broader.
  static func isLegible(_ wide: Int, on paper: Int, least points: Int) -> Bool {
    wide * 107 * tenths <= paper * 1000 * points
  }

  /// Tenths of a point below which type is not read across a table.
  private static let tenths = 75
}
