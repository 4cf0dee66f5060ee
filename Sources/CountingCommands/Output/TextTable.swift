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

  init(_ heading: [String]) {
    rows = [heading]
    styles = [Dictionary(uniqueKeysWithValues: heading.indices.map { ($0, .bold) })]
  }

  /// - Parameter styles: of the cells that have one, by their column.
  mutating func add(_ row: [String], _ styles: [Int: TextStyle] = [:]) {
    rows.append(row)
    self.styles.append(styles)
  }

  func text(right: Set<Int>, on outlet: Outlet = .plain) -> String {
    let natural = rows[0].indices.map { column in rows.map { CellWidth.of($0[column]) }.max() ?? 0 }
    guard let columns = outlet.columns else {
      return rows.map { line($0, natural, Self.gap, right) { text, _ in text } }.joined()
    }
    let widths = fitted(natural, right, to: columns)
    let isWide = room(widths, Self.gap, columns) < 0
    return zip(rows, styles).map { row, styles in
      let cells = row.enumerated().map { $1.wrapped(to: max(1, widths[$0])) }
      let height = cells.map(\.count).max() ?? 1
      return (0..<max(1, height)).map { place in
        line(cells.map { place < $0.count ? $0[place] : "" }, widths, isWide ? Self.narrow : Self.gap, right) {
          text, column in
          outlet.styled(text, styles[column] ?? .plain)
        }
      }.joined()
    }.joined()
  }

  /// The widest columns of words give way first.
  private func fitted(_ natural: [Int], _ right: Set<Int>, to columns: Int) -> [Int] {
    let words = rows[0].indices.map { column in
      rows.flatMap { $0[column].split(separator: " ") }.map { CellWidth.of($0) }.max() ?? 0
    }
    var widths = natural
    while room(widths, Self.gap, columns) < 0 {
      let giving = widths.indices.filter { !right.contains($0) && widths[$0] > min(words[$0], Self.longestWord) }
      guard let widest = giving.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private func room(_ widths: [Int], _ gap: String, _ columns: Int) -> Int {
    columns - widths.reduce(0, +) - gap.count * (widths.count - 1)
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
