/// Columns aligned by the width a terminal gives each text.
struct TextTable {
  private var rows: [[String]]

  init(_ heading: [String]) { rows = [heading] }

  mutating func add(_ row: [String]) { rows.append(row) }

  func text(right: Set<Int>) -> String {
    let columns = rows[0].indices
    let widths = columns.map { column in rows.map { $0[column].terminalWidth }.max() ?? 0 }
    return rows.map { row in
      let cells = columns.map { column in
        let pad = String(repeating: " ", count: widths[column] - row[column].terminalWidth)
        return right.contains(column) ? pad + row[column] : row[column] + pad
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }
}

extension String {
  /// Cells of a terminal: signs that combine with the letter before take none.
  var terminalWidth: Int {
    unicodeScalars.reduce(0) { width, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: width
      default: width + 1
      }
    }
  }
}
