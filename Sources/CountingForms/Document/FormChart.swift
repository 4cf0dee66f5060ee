/// A chart drawn from cells of its own worksheet or of another.
package struct FormChart: Hashable, Sendable {
  package var title: String
  package var kind: Kind
  /// The cells that name the bars, one below the other; the figures stand beside them.
  package var names: ClosedRange<CellPlace>
  package var figures: ClosedRange<CellPlace>
  /// The row it is drawn at.
  package var row: Int

  package init(
    _ kind: Kind, _ title: String, names: ClosedRange<CellPlace>, figures: ClosedRange<CellPlace>, row: Int
  ) {
    (self.kind, self.title, self.names, self.figures, self.row) = (kind, title, names, figures, row)
  }

  package enum Kind: Sendable { case column, bar }
}

extension CellPlace: Comparable {
  /// In the order of reading.
  package static func < (a: CellPlace, b: CellPlace) -> Bool {
    (a.sheet, a.row, a.column) < (b.sheet, b.row, b.column)
  }
}
