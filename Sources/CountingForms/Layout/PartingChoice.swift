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
    /// Signatures on a page without any of the figures they are under.
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
    let flow = galley.flow(from: start, under: head)
    let worksheets =
      ends(of: flow).map { worksheet(flow, to: $0, under: head) } + squeezed(from: start, under: head, beyond: flow)
    let partings = worksheets.map { before($0) }
    let chosen =
      partings.dropFirst().reduce(partings.first) { best, next in best.map { next < $0 ? next : $0 } }
      ?? before(worksheet(flow, to: flow.end, under: head))
    known[start] = chosen
    return chosen
  }

  /// A worksheet that could stand before the rest, and what speaks against it.
  private func worksheet(_ flow: Galley.Flow, to end: Int, under head: ClosedRange<Int>?) -> Parting {
    let mark = flow.mark(before: end)
    let part = Galley.Part(
      rows: flow.begins[0]..<end, head: head, titles: mark.titles, pages: mark.pages == 1 ? 1 : nil)
    let short = end < galley.heights.count ? max(0, galley.rooms[0] * 2 / 3 - mark.used) : 0
    return parting(part, beginning: flow.begins.prefix(mark.pages), thin: short)
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

  private func parting(
    _ part: Galley.Part, beginning begins: ArraySlice<Int>, thin: Int = 0, shrunk: Int = 0
  ) -> Parting {
    let end = part.rows.upperBound
    let isLast = end == galley.heights.count
    let isBare = isLast && (galley.signed.map { begins[begins.endIndex - 1] >= $0 } ?? false)
    let cuts = begins.dropFirst().count { galley.cuts[$0] } + (isLast || !galley.cuts[end] ? 0 : 1)
    return Parting(
      parts: [part], pages: begins.count, thin: thin, bare: isBare ? 1 : 0, cut: cuts, shrunk: shrunk)
  }

  private mutating func before(_ worksheet: Parting) -> Parting {
    guard let end = worksheet.parts.last?.rows.upperBound, end < galley.heights.count else { return worksheet }
    return worksheet + best(from: end)
  }
}
