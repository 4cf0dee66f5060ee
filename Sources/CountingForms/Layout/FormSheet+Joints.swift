extension FormSheet {
  /// Of each row, whether a page may begin with it.
  var joints: [Bool] {
    var joints = Array(repeating: false, count: rows.count)
    var isHeaded = true
    for stretch in stretches where !stretch.rows.isEmpty {
      let first = stretch.rows.first { !rows[$0].cells.isEmpty } ?? stretch.rows.lowerBound
      for row in stretch.rows.lowerBound...first { joints[row] = !isHeaded }
      isHeaded = stretch.isHeading
      for row in inner(of: stretch) where !rows[row].cells.isEmpty { joints[row] = true }
    }
    if let foot = keptFoot, foot + 1 < rows.count {
      for row in (foot + 1)..<rows.count { joints[row] = false }
    }
    return joints
  }

  /// Rows of a block between which it may be parted: a short one is not, and of a long one nothing is left alone. Of a
  /// table some rows stay with its head and some at its end, as far as it has them.
  private func inner(of stretch: FormStretch) -> Range<Int> {
    guard !stretch.isHeading, height(of: stretch.rows) * 10 > room() * 3 else { return 0..<0 }
    let start = stretch.head.map { $0.upperBound + 1 } ?? stretch.rows.lowerBound
    for company in [Self.company, 2, 1] {
      let (first, last) = (start + company, stretch.end - min(2, company))
      if first < last { return first..<last }
    }
    return 0..<0
  }

  /// Rows of a table that keep a head, or a signature, company.
  private static let company = 3

  /// The row from which a worksheet's end is on one page: its last section, or the last signatures with the lines for
  /// place and date before them and, so that nobody signs a page that says nothing, some of what they are under.
  private var keptFoot: Int? {
    guard let section = feet.first, let place = feet.last else { return nil }
    if section != place, height(of: section..<rows.count) * 10 <= room() * 6 { return section }
    guard let before = stretches.lastIndex(where: { $0.rows.upperBound <= place && !$0.rows.isEmpty }) else {
      return place
    }
    let inner = inner(of: stretches[before])
    if !inner.isEmpty { return max(inner.lowerBound, stretches[before].end - Self.company) }
    let isHeaded = before > 0 && stretches[before - 1].isHeading
    return stretches[isHeaded ? before - 1 : before].rows.lowerBound
  }

  func height(of rows: Range<Int>) -> Int { self.rows[rows].reduce(0) { $0 + $1.height } }
}
