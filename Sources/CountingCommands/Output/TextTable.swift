import CountingTerminal

/// Columns aligned by the width a terminal gives each text. On a terminal they are made to fit it; elsewhere a row is a
/// line, however long.
struct TextTable {
  private var rows: [[String]]
  private var styles: [[Int: TextStyle]]
  /// Between two columns; narrower where there is no room.
  private static let (gap, narrow) = ("  ", " ")
  /// No column of words is made narrower than its longest word, up to so many cells.
  private static let longestWord = 24
  /// What is left of the name of a column of figures where there is little room.
  private static let shortHeading = 4

  init(_ heading: [String]) {
    rows = [heading]
    styles = [Dictionary(uniqueKeysWithValues: heading.indices.map { ($0, .bold) })]
  }

  /// - Parameter styles: of the cells that have one, by their column.
  mutating func add(_ row: [String], _ styles: [Int: TextStyle] = [:]) {
    rows.append(row)
    self.styles.append(styles)
  }

  /// - Parameter right: the columns of figures.
  func text(right: Set<Int>, on outlet: Outlet = .plain) -> String {
    let natural = rows[0].indices.map { column in rows.map { CellWidth.of($0[column]) }.max() ?? 0 }
    guard let columns = outlet.columns else {
      return rows.map { line($0, natural, Self.gap, right) { text, _ in text } }.joined()
    }
    guard let (widths, gap) = fitted(natural, right, to: columns) else { return listed(on: outlet) }
    return zip(rows, styles).enumerated().map { place, row in
      let cells = row.0.enumerated().map { column, text in
        place == 0 && right.contains(column)
          ? [ScreenLine(text).clipped(to: widths[column]).text] : text.wrapped(to: max(1, widths[column]))
      }
      return (0..<max(1, cells.map(\.count).max() ?? 1)).map { place in
        line(cells.map { place < $0.count ? $0[place] : "" }, widths, gap, right) { text, column in
          outlet.styled(text, row.1[column] ?? .plain)
        }
      }.joined()
    }.joined()
  }

  /// The widest columns of words give way first, then the space between, then the headings of figures; nil where there
  /// is no room for all that.
  private func fitted(_ natural: [Int], _ right: Set<Int>, to columns: Int) -> (widths: [Int], gap: String)? {
    func room(_ gap: String) -> Int { columns - gap.count * (natural.count - 1) }
    var needed = natural
    for column in natural.indices where !right.contains(column) {
      needed[column] = min(ColumnWidths.longestWord(rows.map { $0[column] }), Self.longestWord)
    }
    var widths = ColumnWidths.fitted(natural, needed: needed, to: room(Self.gap))
    if widths.reduce(0, +) <= room(Self.gap) { return (widths, Self.gap) }
    for column in right {
      needed[column] = max(Self.shortHeading, rows.dropFirst().map { CellWidth.of($0[column]) }.max() ?? 0)
    }
    widths = ColumnWidths.fitted(widths, needed: needed, to: room(Self.narrow))
    return widths.reduce(0, +) <= room(Self.narrow) ? (widths, Self.narrow) : nil
  }

  /// Where there is no room for columns, what stands in a row stands one after the other, each under its name.
  private func listed(on outlet: Outlet) -> String {
    zip(rows, styles).dropFirst().map { row, styles in
      let cells = row.enumerated().filter { !$0.element.isEmpty }.map { column, text in
        let name = rows[0][column]
        return (name.isEmpty ? "" : name + " ") + outlet.styled(text, styles[column] ?? .plain)
      }
      return cells.joined(separator: "; ") + "\n"
    }.joined()
  }

  private func line(
    _ row: [String], _ widths: [Int], _ gap: String, _ right: Set<Int>, dressed: (String, Int) -> String
  ) -> String {
    let last = row.lastIndex { !$0.isEmpty } ?? -1
    let cells = row.indices.prefix(last + 1).map { column in
      let pad = String(repeating: " ", count: max(0, widths[column] - CellWidth.of(row[column])))
      let cell = dressed(row[column], column)
      return right.contains(column) ? pad + cell : column == last ? cell : cell + pad
    }
    return cells.joined(separator: gap) + "\n"
  }
}
