/// A worksheet as it was laid, of any height, to be parted into pages and, where a page needs another head than the one
/// before it, into further worksheets: print titles are of a whole worksheet.
///
/// The head of a table is repeated exactly where its rows go over the edge of a page. What is short is not parted, no
/// heading is left alone at the foot of a page, and nobody signs a page that says nothing.
struct Galley {
  let sheet: FormSheet
  /// Whether a page may begin with this row.
  private let joints: [Bool]
  private let heights: [Int]
  /// Points a page holds, as each program takes the columns to be broad.
  private let rooms: [Int]

  /// Rows of a worksheet.
  struct Part {
    var rows: Range<Int>
    /// The head of the table they begin in, laid again above them.
    var head: ClosedRange<Int>?
    /// The head of the table that goes over the edge of a page.
    var titles: ClosedRange<Int>?
    var pages: Int?
  }

  init(_ sheet: FormSheet) {
    self.sheet = sheet
    rooms = FormSheet.breadths.map { sheet.room(breadth: $0) }
    heights = sheet.rows.map(\.height)
    joints = sheet.joints
  }

  private var room: Int { rooms.min() ?? 0 }

  var parts: [Part] {
    var parts: [Part] = []
    var start = 0
    while start < heights.count {
      let part = part(from: start)
      parts.append(part)
      start = part.rows.upperBound
      // Space that only kept blocks apart begins no page.
      while start < heights.count, sheet.rows[start].cells.isEmpty { start += 1 }
    }
    return parts.isEmpty ? [Part(rows: 0..<0)] : parts
  }

  private func part(from start: Int) -> Part {
    let head = table(around: start)?.head
    let all = heights.count
    if isOnePage(from: start) { return Part(rows: start..<all, head: head, pages: 1) }
    let first = flow(start..<all, under: head)
    var end = first.end
    if end < all {
      end = joints.indices[...end].last { $0 > start && joints[$0] } ?? max(end, start + 1)
      // What would fill the last page and a little of another goes on one, by itself.
      if first.pages > 1, first.last > start, isOnePage(from: first.last) { end = first.last }
    }
    let flow = flow(start..<end, under: head)
    var part = Part(rows: start..<end, head: head, titles: flow.titles, pages: flow.pages == 1 ? 1 : nil)
    guard let titles = flow.titles else { return part }
    // A last page with next to nothing on it is not begun: all of it is printed a little smaller.
    let over = height(of: start..<heights.count, under: head) + (flow.pages - 1) * height(of: titles)
    let rest = height(of: end..<heights.count)
    let after = height(of: (table(of: titles)?.end ?? end)..<heights.count)
    if end < heights.count, rest * 10 < room * 3, after * 10 < room * 6, sheet.isLegible(over, in: flow.pages * room) {
      (part.rows, part.pages) = (start..<heights.count, flow.pages)
    } else if flow.used * 10 < room * 3 {
      let fewer = flow.pages - 1
      let high = height(of: start..<end, under: head) + (fewer - 1) * height(of: titles)
      guard sheet.isLegible(high, in: fewer * room) else { return part }
      (part.pages, part.titles) = (fewer, fewer == 1 ? nil : titles)
    }
    return part
  }

  /// Whether all from a row on goes on one page, though only a little smaller.
  private func isOnePage(from start: Int) -> Bool {
    let high = height(of: start..<heights.count, under: table(around: start)?.head)
    return high > room && (sheet.isCard || high * 10 <= room * 13) && sheet.isLegible(high, in: room)
  }

  /// How rows fall on pages of one worksheet.
  private struct Flow {
    /// The row before which a page would have to end where none may, or would begin with the wrong head.
    var end: Int
    var titles: ClosedRange<Int>?
    var pages = 1
    /// The row the last page begins with.
    var last = 0
    /// Points of the last page, without its head.
    var used = 0
  }

  private func flow(_ rows: Range<Int>, under head: ClosedRange<Int>?) -> Flow {
    var flow = Flow(end: rows.upperBound)
    var used = rooms.map { _ in height(of: head) }
    for row in rows {
      for (place, room) in rooms.enumerated() {
        if used[place] + heights[row] > room, row > rows.lowerBound {
          guard joints[row], admits(row, &flow.titles) else {
            flow.end = row
            return flow
          }
          used[place] = height(of: flow.titles)
          if place == 0 { (flow.pages, flow.last) = (flow.pages + 1, row) }
        }
        used[place] += heights[row]
      }
    }
    flow.used = used[0] - (flow.pages > 1 ? height(of: flow.titles) : 0)
    return flow
  }

  /// Whether a page may begin here with this head over it; the first table to go over a page brings its own.
  private func admits(_ row: Int, _ titles: inout ClosedRange<Int>?) -> Bool {
    let head = table(around: row)?.head
    if titles == nil { titles = head }
    return titles == head
  }

  private func table(around row: Int) -> FormStretch? {
    sheet.stretches.first { stretch in stretch.head.map { $0.upperBound < row && row < stretch.end } == true }
  }

  private func table(of head: ClosedRange<Int>) -> FormStretch? { sheet.stretches.first { $0.head == head } }

  private func height(of rows: Range<Int>, under head: ClosedRange<Int>? = nil) -> Int {
    heights[rows].reduce(0, +) + height(of: head)
  }

  private func height(of head: ClosedRange<Int>?) -> Int { head.map { heights[$0].reduce(0, +) } ?? 0 }
}
