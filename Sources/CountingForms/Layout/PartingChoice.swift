/// Chooses among the ways to part a galley. The best way from a row on does not depend on what came before it, and is
/// found once.
struct PartingChoice {
  private let galley: Galley
  private var known: [Int: Parting] = [:]

  init(_ galley: Galley) { self.galley = galley }

  /// The parts from a row on, and what speaks against them, the weightiest first.
  struct Parting {
    var parts: [Galley.Part] = []
    var pages = 0
    /// Points by which pages but the last fall short of being two thirds full.
    var thin = 0
    /// Signatures on a page without a row of the table they are under.
    var bare = 0
    /// Blocks that go over the edge of a page.
    var cut = 0
    /// Points of a page beyond its room: they are printed smaller.
    var shrunk = 0

    static func < (one: Self, other: Self) -> Bool {
      (one.pages, one.thin, one.bare, one.cut, one.shrunk)
        < (other.pages, other.thin, other.bare, other.cut, other.shrunk)
    }

    static func + (one: Self, other: Self) -> Self {
      Self(
        parts: one.parts + other.parts, pages: one.pages + other.pages, thin: one.thin + other.thin,
        bare: one.bare + other.bare, cut: one.cut + other.cut, shrunk: one.shrunk + other.shrunk)
    }
  }

  mutating func best(from row: Int) -> Parting {
    // Space that only kept blocks apart begins no page.
    guard let start = galley.heights.indices[row...].first(where: { !galley.sheet.rows[$0].cells.isEmpty }) else {
      return Parting()
    }
    if let parting = known[start] { return parting }
    let head = galley.table(around: start)?.head
    let flow = galley.flow(start..<galley.heights.count, under: head)
    let ends = ends(of: flow)
    let worksheets =
      ends.map { worksheet(start..<$0, under: head) } + squeezed(from: start, under: head, beyond: flow)
    let partings = worksheets.map { before($0) }
    let chosen =
      partings.dropFirst().reduce(partings.first) { best, next in best.map { next < $0 ? next : $0 } }
      ?? before(worksheet(start..<max(flow.end, start + 1), under: head))
    known[start] = chosen
    return chosen
  }

  /// A worksheet that could stand before the rest, and what speaks against it.
  private func worksheet(_ rows: Range<Int>, under head: ClosedRange<Int>?) -> Parting {
    let flow = galley.flow(rows, under: head)
    let isOne = flow.pages == 1
    let part = Galley.Part(rows: rows, head: head, titles: flow.titles, pages: isOne ? 1 : nil)
    let short = rows.upperBound < galley.heights.count ? max(0, galley.rooms[0] * 2 / 3 - flow.used) : 0
    return parting(part, beginning: flow.begins, thin: short)
  }

  /// Rows before which a worksheet may end: on the last two pages it can fill, the fullest first.
  private func ends(of flow: Galley.Flow) -> [Int] {
    let first = (flow.begins.suffix(2).first ?? 0) + 1
    return first > flow.end
      ? [] : (first...flow.end).reversed().filter { $0 == galley.heights.count || galley.joints[$0] }
  }

  /// Worksheets of one page that is printed a little smaller, to hold more than it would.
  private func squeezed(from start: Int, under head: ClosedRange<Int>?, beyond flow: Galley.Flow) -> [Parting] {
    var end = flow.begins.dropFirst().first ?? flow.end
    var high = galley.height(of: start..<end, under: head)
    var partings: [Parting] = []
    while end < galley.heights.count, high + galley.heights[end] <= galley.mostRoom {
      high += galley.heights[end]
      end += 1
      guard end == galley.heights.count || galley.joints[end], high > galley.rooms[0] else { continue }
      let part = Galley.Part(rows: start..<end, head: head, pages: 1)
      partings.append(parting(part, beginning: [start], shrunk: high - galley.rooms[0]))
    }
    return partings
  }

  private func parting(_ part: Galley.Part, beginning begins: [Int], thin: Int = 0, shrunk: Int = 0) -> Parting {
    let isLast = part.rows.upperBound == galley.heights.count
    let isBare = isLast && galley.lastTable.map { begins[begins.count - 1] >= $0 } == true
    let cuts = cuts(begins.dropFirst() + (isLast ? [] : [part.rows.upperBound]))
    return Parting(
      parts: [part], pages: begins.count, thin: thin, bare: isBare ? 1 : 0, cut: cuts, shrunk: shrunk)
  }

  private mutating func before(_ worksheet: Parting) -> Parting {
    guard let end = worksheet.parts.last?.rows.upperBound, end < galley.heights.count else { return worksheet }
    return worksheet + best(from: end)
  }

  private func cuts(_ begins: some Sequence<Int>) -> Int {
    begins.count { row in galley.sheet.stretches.contains { $0.rows.lowerBound < row && row < $0.end } }
  }
}
