/// What the window shows, so that only the lines that change are written. A pure value.
package struct Screen: Sendable {
  private let dress: Dress
  private var size: ScreenSize?
  private var shown: [ScreenLine] = []

  package init(dress: Dress) { self.dress = dress }

  /// The window is not what it was: the next picture is written whole.
  package mutating func forget() { size = nil }

  /// The text that turns what is shown into the new picture.
  package mutating func write(_ frame: Frame, _ size: ScreenSize) -> String {
    var text = EscapeCode.hideCursor
    if size != self.size {
      text += EscapeCode.clearScreen
      shown = []
      self.size = size
    }
    let lines = (0..<size.rows).map { row in
      row < frame.lines.count ? frame.lines[row].clipped(to: size.columns) : ScreenLine()
    }
    for (row, line) in lines.enumerated() where line != (row < shown.count ? shown[row] : ScreenLine()) {
      text += EscapeCode.place(row: row, column: 0) + EscapeCode.clearLine + dressed(line)
    }
    shown = lines
    if let cursor = frame.cursor, cursor.row < size.rows {
      text += EscapeCode.place(row: cursor.row, column: min(cursor.column, size.columns - 1)) + EscapeCode.showCursor
    }
    return text
  }

  /// Terminals disagree about the width of Indian letters, so what stands after them is put in its column outright.
  private func dressed(_ line: ScreenLine) -> String {
    var (text, column, isCertain) = ("", 0, true)
    for piece in line.texts {
      if !isCertain { text += EscapeCode.column(column) }
      let style = EscapeCode.style(piece.style, dress)
      text += style + piece.text + (style.isEmpty ? "" : EscapeCode.plain)
      column += piece.width
      isCertain = piece.text.utf8.allSatisfy { $0 < 0x80 }
    }
    return text
  }
}
