/// The columns of a worksheet, which every block of it shares.
///
/// They are those of its largest table, so that each figure is one cell; where another block wants an edge inside a
/// column of text, that column is cut in two.
struct Grid {
  private(set) var widths: [Int]
  /// Where columns begin and the last one ends, in pixels from the left.
  private var edges: [Int]
  /// The grid columns of each column of the largest table.
  private(set) var main: [Range<Int>]

  init(widths: [Int]) {
    self.widths = widths
    edges = widths.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    main = widths.indices.map { $0..<$0 + 1 }
  }

  /// Edges nearer than this are one.
  private static let near = 14

  var total: Int { edges[widths.count] }

  /// Cuts columns of text where a block divided by `weights` wants an edge.
  mutating func cut(_ weights: [Int], where isText: (Int) -> Bool) {
    let sum = max(1, weights.reduce(0, +))
    var weighed = 0
    for weight in weights.dropLast() {
      weighed += weight
      let wanted = total * weighed / sum
      guard !edges.contains(where: { abs($0 - wanted) < Self.near }),
        let column = edges.lastIndex(where: { $0 < wanted }),
        let owner = main.firstIndex(where: { $0.contains(column) }), isText(owner)
      else { continue }
      let left = wanted - edges[column]
      widths.replaceSubrange(column...column, with: [left, widths[column] - left])
      edges.insert(wanted, at: column + 1)
      main = main.map { range in
        let start = range.lowerBound + (range.lowerBound > column ? 1 : 0)
        return start..<range.upperBound + (range.upperBound > column ? 1 : 0)
      }
    }
  }

  /// Whether right of so much room there are enough columns for `weights`.
  func hasColumns(for weights: [Int], rightOf room: Int) -> Bool {
    edges.firstIndex { $0 >= room }.map { widths.count - $0 >= weights.count } ?? false
  }

  /// The columns right of those that make so much room at the left edge; still enough of them for `weights`.
  func leaving(room: Int, for weights: [Int]) -> Range<Int> {
    let start = edges.firstIndex { $0 >= room } ?? 1
    return max(1, min(start, widths.count - weights.count))..<widths.count
  }

  /// Ranges of grid columns whose edges lie nearest to those of `weights`; each at least one column wide.
  func spans(_ weights: [Int], in columns: Range<Int>? = nil) -> [Range<Int>] {
    let columns = columns ?? 0..<widths.count
    let total = width(columns)
    let sum = max(1, weights.reduce(0, +))
    var spans: [Range<Int>] = []
    var (start, weighed) = (columns.lowerBound, 0)
    for (place, weight) in weights.enumerated() {
      weighed += weight
      let wanted = edges[columns.lowerBound] + total * weighed / sum
      let last = max(start + 1, columns.upperBound - (weights.count - 1 - place))
      let nearest = (start + 1...last).min { abs(edges[$0] - wanted) < abs(edges[$1] - wanted) } ?? last
      let end = place == weights.count - 1 ? columns.upperBound : nearest
      spans.append(start..<end)
      start = end
    }
    return spans
  }

  func width(_ columns: Range<Int>) -> Int { edges[columns.upperBound] - edges[columns.lowerBound] }
}
