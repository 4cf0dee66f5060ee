package import CountingTerminal

/// A page in three parts: a heading that stays, a body that scrolls so that one line is seen, a foot that stays.
package struct ScrolledLines: Sendable {
  package var heading: [ScreenLine] = []
  package var body: [ScreenLine] = []
  package var foot: [ScreenLine] = []
  /// Where the cursor stands in the foot: its line from the foot's first, and its column.
  package var cursor: Frame.Cursor?

  package init() {}

  /// - Parameters:
  ///   - seen: a line of the body that must be seen.
  ///   - first: the body's line that is shown first, where nothing else is asked for.
  package func frame(_ size: ScreenSize, seeing seen: Int? = nil, from first: Int = 0) -> Frame {
    let foot = Array(foot.suffix(max(0, size.rows - heading.count - 1)))
    let room = max(1, size.rows - heading.count - foot.count)
    let last = max(0, body.count - room)
    var start = min(max(first, 0), last)
    if let seen { start = min(max(min(start, seen), seen - room + 1), last) }
    var shown = Array(body.dropFirst(start).prefix(room))
    // What is above or below is said by an arrow at the edge.
    if start > 0, !shown.isEmpty { shown[0] = shown[0].fitted(to: size.columns - 2) + ScreenLine(" ▲", .dim) }
    if start < last, shown.count > 1 {
      shown[shown.count - 1] = shown[shown.count - 1].fitted(to: size.columns - 2) + ScreenLine(" ▼", .dim)
    }
    shown += Array(repeating: ScreenLine(), count: room - shown.count)
    let place = cursor.flatMap { cursor -> Frame.Cursor? in
      let row = heading.count + room + cursor.row - (self.foot.count - foot.count)
      return row >= heading.count + room ? Frame.Cursor(row: row, column: cursor.column) : nil
    }
    return Frame(heading + shown + foot, cursor: place)
  }
}
