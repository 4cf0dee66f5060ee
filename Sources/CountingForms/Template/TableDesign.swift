/// A table: columns, some of them one for each row of another table, and groups of rows.
package struct TableDesign: Hashable, Sendable {
  package var columns: [ColumnDesign]
  package var groups: [RowGroupDesign]
  /// Expanded columns a sheet may have; what is past them goes on continuation sheets.
  package var split: Int?
  /// Rows to write on where the paper is made empty.
  package var blankRows: Int

  package init(columns: [ColumnDesign], groups: [RowGroupDesign], split: Int? = nil, blankRows: Int = 0) {
    (self.columns, self.groups, self.split, self.blankRows) = (columns, groups, split, blankRows)
  }
}

package struct ColumnDesign: Hashable, Sendable {
  /// Formulas and defined names know the column by it.
  package var id: String
  package var heading: Wording
  /// The heading where the page is turned: upright, so short.
  package var narrow: Wording?
  /// The table whose every row makes a column.
  package var each: String?
  package var content: Content
  package var figures = Figures.grouped
  /// Its share of the page's width.
  package var width: Int
  /// The defined name of each of its cells.
  package var name: Phrase?
  package var isTotalled = true
  /// The number its sum must come to where the row of sums has no facts of its own; fields may add it up further.
  package var total: String?
  package var condition = Condition()

  package init(id: String, heading: Wording, content: Content, width: Int) {
    (self.id, self.heading, self.content, self.width) = (id, heading, content, width)
  }

  package enum Content: Hashable, Sendable {
    case text(Wording)
    /// The row's number of this key; in an expanded column the key may name what it was expanded from: `C{place:3}`.
    case number(Phrase, FormulaDesign)
    /// Nothing: to be written on.
    case line
  }
}

/// Rows from one source, or one row that adds up groups above it.
package struct RowGroupDesign: Hashable, Sendable {
  package var id: String
  package var source: String?
  package var formula = FormulaDesign()
  /// The table whose only row says what the sums must come to.
  package var checks: String?
  /// What stands in the first column instead of the row's own text.
  package var label: Wording?
  /// The defined name of each number's cell; `{column}` is the column's id, or the key of an expanded one.
  package var name: Phrase?
  package var isStruck = false
  package var isTotal = false
  package var condition = Condition()

  package init(id: String, source: String?) {
    self.id = id
    self.source = source
  }
}

/// How numbers of a column are written.
package enum Figures: String, Sendable, CaseIterable, Hashable {
  /// 12,34,567
  case grouped
  /// A number that is a name: 5.
  case plain
  /// +3, 0, -2
  case signed
}
