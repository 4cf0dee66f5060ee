/// Columns of a table, made to fit a window.
package enum ColumnWidths {
  /// The widest gives way first, and none beyond what it needs; wider than the room in all where every one needs more.
  ///
  /// - Parameters:
  ///   - needed: what a column is not made narrower than.
  ///   - room: cells for all of them together.
  package static func fitted(_ widths: [Int], needed: [Int], to room: Int) -> [Int] {
    var widths = widths
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      let giving = widths.indices.filter { widths[$0] > needed[$0] }
      guard let widest = giving.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// The longest word of these texts, which is read whole where there is room for it.
  package static func longestWord(_ texts: some Sequence<String>) -> Int {
    texts.flatMap { $0.split(separator: " ") }.map { CellWidth.of($0) }.max() ?? 0
  }
}
