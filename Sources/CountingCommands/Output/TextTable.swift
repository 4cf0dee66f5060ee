import CountingTerminal

/// Columns aligned by the width a terminal gives each text.
struct TextTable {
  private var rows: [[String]]

  init(_ heading: [String]) { rows = [heading] }

  mutating func add(_ row: [String]) { rows.append(row) }

  func text(right: Set<Int>) -> String {
    let columns = rows[0].indices
    let widths = columns.map { column in rows.map { CellWidth.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      let cells = columns.map { column in
        let pad = String(repeating: " ", count: widths[column] - CellWidth.of(row[column]))
        return right.contains(column) ? pad + row[column] : row[column] + pad
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }
}
