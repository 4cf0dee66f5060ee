package import CountingForms
package import CountingTerminal

/// A paper on a screen: the rows of its sheets, the cells of a table under each other.
package enum PaperLines {
  package static func lines(_ paper: FormDocument, columns: Int) -> [ScreenLine] {
    var lines: [ScreenLine] = []
    for sheet in paper.sheets {
      var run: [FormRow] = []
      for row in sheet.rows {
        if let first = run.first, first.cells.map(\.columns) != row.cells.map(\.columns) {
          lines += table(run, columns)
          run = []
        }
        run.append(row)
      }
      lines += table(run, columns)
    }
    return lines
  }

  /// Rows of the same columns: each as wide as its widest cell, the numbers to the right.
  private static func table(_ rows: [FormRow], _ columns: Int) -> [ScreenLine] {
    let texts = rows.map { $0.cells.map(\.text) }
    guard let count = texts.first?.count, count > 1 else {
      return texts.flatMap { row in
        (row.first ?? "").split(separator: "/").isEmpty
          ? [] : (row.first ?? "").wrapped(to: columns).map { ScreenLine($0) }
      }
    }
    let room = max(columns - 2 * (count - 1), count)
    var widths = (0..<count).map { place in texts.map { CellWidth.of($0[place]) }.max() ?? 0 }
    // Words are broken where there is no room for whole ones.
    for needed in [
      (0..<count).map { place in ColumnWidths.longestWord(texts.map { $0[place] }) }, widths.map { min(4, $0) },
    ] {
      widths = ColumnWidths.fitted(widths, needed: needed, to: room)
    }
    let isNumeric = (0..<count).map { place in rows.contains { $0.cells[place].content.number != nil } }
    return texts.flatMap { row -> [ScreenLine] in
      if row.allSatisfy(\.isEmpty) { return [] }
      let cells = row.enumerated().map { place, text in text.wrapped(to: widths[place]) }
      return (0..<(cells.map(\.count).max() ?? 0)).map { line in
        let pieces = cells.enumerated().map { place, lines in
          ScreenLine(line < lines.count ? lines[line] : "").fitted(to: widths[place], isNumeric[place] ? .right : .left)
        }
        return pieces.dropFirst().reduce(pieces[0]) { $0 + "  " + $1 }
      }
    }
  }
}
