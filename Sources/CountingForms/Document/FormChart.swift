/// A chart drawn from cells of its own worksheet or of another.
package struct FormChart: Hashable, Sendable {
  package var title: String
  package var kind: Kind
  /// The cells that name the bars, one below the other; the figures stand beside them.
  package var names: ClosedRange<CellPlace>
  package var figures: ClosedRange<CellPlace>
  /// The row it is drawn at.
  package var row: Int
  /// Where the axis of the figures ends, which begins with nought; nil for a round number above the largest.
  package var most: Int?

  package init(
    _ kind: Kind, _ title: String, names: ClosedRange<CellPlace>, figures: ClosedRange<CellPlace>, row: Int,
    most: Int? = nil
  ) {
    (self.kind, self.title, self.names, self.figures) = (kind, title, names, figures)
    (self.row, self.most) = (row, most)
  }

  package enum Kind: Sendable { case column, bar }

  /// Pixels it is high: bars are to be told apart, however many.
  package var height: Int {
    let bars = names.upperBound.row - names.lowerBound.row + 1
    return kind == .bar ? max(340, 110 + 22 * bars) : 340
  }
}

extension CellPlace: Comparable {
  /// In the order of reading.
  package static func < (a: CellPlace, b: CellPlace) -> Bool {
    (a.sheet, a.row, a.column) < (b.sheet, b.row, b.column)
  }
}
