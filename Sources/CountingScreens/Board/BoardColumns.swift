import CountingTerminal

/// The columns of the board: those that a narrow window can spare go first, what is in the way takes what is left.
struct BoardColumns {
  private let columns: [(word: BoardWord, width: Int, side: ScreenLine.Side)]
  private let rest: Int

  /// - Parameter heading: what a column is called; it is read whole.
  init(_ width: Int, heading: (BoardWord) -> String) {
    let all: [(BoardWord, Int, ScreenLine.Side, Int)] = [
      (.ward, 4, .right, 0), (.name, width >= 110 ? 22 : 16, .left, 70), (.stage, 10, .left, 0),
      (.round, 5, .right, 0), (.papers, 9, .left, 90), (.wait, 6, .right, 0), (.end, 5, .right, 50),
    ]
    columns = all.filter { width >= $0.3 }.map { ($0.0, max($0.1, CellWidth.of(heading($0.0))), $0.2) }
    rest = max(4, width - columns.reduce(0) { $0 + $1.width + 1 } - 1)
  }

  func line(_ cell: (BoardWord) -> ScreenLine) -> ScreenLine {
    let first = columns.reduce(ScreenLine()) { line, column in
      line + cell(column.word).fitted(to: column.width, column.side) + " "
    }
    return first + " " + cell(.way).clipped(to: rest)
  }
}
