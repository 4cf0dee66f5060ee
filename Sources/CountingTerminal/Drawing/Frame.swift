/// Columns and rows of a window.
package struct ScreenSize: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  package init(columns: Int, rows: Int) { (self.columns, self.rows) = (columns, rows) }

  package func holds(_ other: ScreenSize) -> Bool { columns >= other.columns && rows >= other.rows }
}

/// One picture of the whole window, from the top. Lines beyond the window are not shown.
package struct Frame: Hashable, Sendable {
  package var lines: [ScreenLine]
  /// Where the next letter will stand; nil hides the cursor.
  package var cursor: Cursor?

  package struct Cursor: Hashable, Sendable {
    package let row: Int
    package let column: Int

    package init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
  }

  package init(_ lines: [ScreenLine], cursor: Cursor? = nil) { (self.lines, self.cursor) = (lines, cursor) }

  /// The words of the picture, a line each: for tests and for the documentation.
  package func text(_ size: ScreenSize) -> String {
    lines.prefix(size.rows).map { line in
      let text = line.clipped(to: size.columns).text
      return String(text.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }
}
