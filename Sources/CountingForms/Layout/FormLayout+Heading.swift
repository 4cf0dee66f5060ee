/// The heading of a column as it will stand.
struct ColumnHeading {
  /// What stands over the column.
  var shown: String
  /// All of it, where that is more than has room: it stands below the table.
  var whole: String?
}

extension FormLayout {
  /// Lines an upright heading may have beside each other.
  private static let uprightLines = 4
  /// Points a level heading may be high, so that it leaves the page to its table.
  private static let levelHeight = 160

  func isUpright(_ column: TableColumn) -> Bool {
    isCrowded && (column.role != .plain || column.design.narrow != nil)
  }

  func heading(of column: TableColumn) throws(LayoutFault) -> String {
    switch column.role {
    case .brought: return try speech.term("brought_forward", in: languages).joined(separator: "\n")
    case .carried: return try speech.term("carried_over", in: languages).joined(separator: "\n")
    case .plain:
      let wording = isUpright(column) ? column.design.narrow ?? column.design.heading : column.design.heading
      return speech.interleaved(try speech.said(wording, in: languages, .init(row: column.item)))
    }
  }

  /// The heading with a mark where it goes on below the table, if it has no room over its column.
  ///
  /// - Parameter span: nil while the columns' widths are still sought.
  func heading(of column: TableColumn, in span: Range<Int>?, note: Int) throws(LayoutFault) -> ColumnHeading {
    let text = try heading(of: column)
    let style = CellStyle.columnHeading(points, isUpright: isUpright(column))
    let high: Int
    let room: Int
    if style.isUpright {
      (room, high) = (CellStyle.uprightRoom, Self.uprightLines * TextMeasure.leading(text, points: points))
    } else if let span {
      (room, high) = (grid.width(span) - style.margin, Self.levelHeight)
    } else {
      return ColumnHeading(shown: text)
    }
    guard TextMeasure.height(text, points: points, isBold: true, within: room) > high else {
      return ColumnHeading(shown: text)
    }
    let mark = "… [\(note)]"
    // The mark may take a line of its own.
    let head = TextMeasure.cut(
      text, points: points, isBold: true, within: room, high: high - TextMeasure.leading(text, points: points)
    ).head
    return ColumnHeading(shown: head + mark, whole: "[\(note)] " + text.replacing("\n", with: " / "))
  }

  /// Pixels without which a heading would not be read: its lines where it is upright, else its longest word.
  func neededWidth(ofHeading column: TableColumn) throws(LayoutFault) -> Int {
    let heading = try heading(of: column, in: nil, note: 1).shown
    guard isUpright(column) else {
      // A word of no language's is broken.
      return min(widest(heading.split { $0 == " " || $0 == "\n" }) + 12, paper / 5)
    }
    let lines = heading.split(separator: "\n").reduce(0) {
      $0 + TextMeasure.lines($1, points: points, isBold: true, within: CellStyle.uprightRoom)
    }
    return lines * TextMeasure.leading(heading, points: points) * 4 / 3 + 6
  }
}
