extension FormCode {
  /// Drawn into the page itself: a path of the dark stretches of every row.
  var svg: String {
    let side = sideWithQuiet
    let path = (0..<side).map { row in
      dark(in: row).map { "M\($0.lowerBound) \(row)h\($0.count)v1h-\($0.count)z" }.joined()
    }
    return "<svg width=\"\(Self.points)pt\" height=\"\(Self.points)pt\" viewBox=\"0 0 \(side) \(side)\" role=\"img\""
      + " aria-label=\"\(text.inHTML)\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h\(side)v\(side)H0z\"/>"
      + "<path d=\"\(path.joined())\"/></svg>"
  }

  private func dark(in row: Int) -> [Range<Int>] {
    (0..<sideWithQuiet).reduce(into: []) { stretches, column in
      guard isDark(row: row, column: column) else { return }
      if stretches.last?.upperBound == column {
        stretches[stretches.count - 1] = stretches[stretches.count - 1].lowerBound..<column + 1
      } else {
        stretches.append(column..<column + 1)
      }
    }
  }
}
