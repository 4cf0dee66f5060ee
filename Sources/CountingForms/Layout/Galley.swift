/// A worksheet as it was laid, of any height, to be parted into pages and, where a page needs another head than the one
/// before it, into further worksheets: print titles are of a whole worksheet.
///
/// The head of a table is repeated exactly where its rows go over the edge of a page. What is short is not parted, no
/// heading is left alone at the foot of a page, and nobody signs a page that says nothing.
struct Galley {
  let sheet: FormSheet
  /// Whether a page may begin with this row.
  let joints: [Bool]
  /// Whether a page that begins with this row begins within a block.
  let cuts: [Bool]
  let heights: [Int]
  /// Points a page holds, as each program takes the columns to be broad.
  let rooms: [Int]
  /// Points a page holds of the smallest type that can be read.
  let mostRoom: Int
  /// The row after the last figures before the signatures: they are best on a page that has some of them.
  let signed: Int?

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
    cuts = sheet.rows.indices.map { row in sheet.stretches.contains { $0.rows.lowerBound < row && row < $0.end } }
    mostRoom = sheet.mostRoom
    signed = sheet.signedFigures.map { sheet.stretches[$0].end }
  }

  var parts: [Part] {
    var choice = PartingChoice(self)
    let parts = choice.best(from: 0).parts
    return parts.isEmpty ? [Part(rows: 0..<0)] : parts
  }

  /// How rows fall on pages of one worksheet, however far down it goes.
  struct Flow {
    /// The rows its pages begin with.
    var begins: [Int]
    /// How it stands below each row.
    var marks: [Mark] = []

    /// What the pages down to some row are.
    struct Mark {
      var pages = 1
      var titles: ClosedRange<Int>?
      /// Points of the last page, with its head.
      var used: Int
    }

    /// The row before which a page would have to end where none may, or would begin with the wrong head.
    var end: Int { begins[0] + marks.count }

    /// What the pages would be if the worksheet ended before this row.
    func mark(before end: Int) -> Mark { marks[end - begins[0] - 1] }
  }

  /// The rows are to fall well on pages, however broad a program takes the columns to be.
  func flow(from start: Int, under head: ClosedRange<Int>?) -> Flow {
    var used = rooms.map { _ in height(of: head) }
    var flow = Flow(begins: [start])
    var titles: ClosedRange<Int>?
    for row in start..<heights.count {
      for (place, room) in rooms.enumerated() {
        if used[place] + heights[row] > room, row > start {
          guard joints[row], admits(row, &titles) else { return flow }
          used[place] = height(of: titles)
          if place == 0 { flow.begins.append(row) }
        }
        used[place] += heights[row]
      }
      flow.marks.append(.init(pages: flow.begins.count, titles: titles, used: used[0]))
    }
    return flow
  }

  /// Whether a page may begin here with this head over it; the first table to go over a page brings its own.
  private func admits(_ row: Int, _ titles: inout ClosedRange<Int>?) -> Bool {
    let head = table(around: row)?.head
    if titles == nil { titles = head }
    return titles == head
  }

  func table(around row: Int) -> FormStretch? {
    sheet.stretches.first { stretch in stretch.head.map { $0.upperBound < row && row < stretch.end } == true }
  }

  func height(of rows: Range<Int>, under head: ClosedRange<Int>? = nil) -> Int {
    heights[rows].reduce(0, +) + height(of: head)
  }

  private func height(of head: ClosedRange<Int>?) -> Int { head.map { heights[$0].reduce(0, +) } ?? 0 }
}
