extension FormSheet {
  /// Of each row, whether a page may begin with it.
  var joints: [Bool] {
    var joints = Array(repeating: false, count: rows.count)
    var (isHeaded, isUnderTable) = (true, false)
    let signed = signedFigures
    for (place, stretch) in stretches.enumerated() where !stretch.rows.isEmpty {
      let first = stretch.rows.first { !rows[$0].cells.isEmpty } ?? stretch.rows.lowerBound
      for row in stretch.rows.lowerBound...first { joints[row] = !isHeaded && !(isUnderTable && isLine(stretch)) }
      (isHeaded, isUnderTable) = (stretch.isHeading, stretch.head != nil)
      for row in inner(of: stretch, isSigned: place == signed) where !rows[row].cells.isEmpty { joints[row] = true }
    }
    if let foot = keptFoot, foot + 1 < rows.count {
      for row in (foot + 1)..<rows.count { joints[row] = false }
    }
    return joints
  }

  /// The last block with figures before the signatures: they are best on a page that has some of it.
  var signedFigures: Int? {
    feet.first.flatMap { foot in stretches.lastIndex { $0.rows.upperBound <= foot && hasFigures($0) } }
  }

  /// Rows of a block before which it may be parted: a short one is not, unless it is a table of whose rows signatures
  /// need some, and of none is anything left alone.
  private func inner(of stretch: FormStretch, isSigned: Bool) -> Range<Int> {
    let isNeeded = isSigned && stretch.head != nil
    guard !stretch.isHeading, isNeeded || height(of: stretch.rows) * 10 > room() * 3 else { return 0..<0 }
    let start = stretch.head.map { $0.upperBound + 1 } ?? stretch.rows.lowerBound
    guard start < stretch.end else { return 0..<0 }
    for company in Self.company {
      let first = (start..<stretch.end).first { height(of: start...$0) >= company }.map { $0 + 1 }
      let last = (start..<stretch.end).last { height(of: $0..<stretch.end) >= company }
      if let first, let last, first <= last { return first..<last + 1 }
    }
    return 0..<0
  }

  /// Points of a table that stay with its head, and at its end: three rows of one line, of tall rows one; less where
  /// it has no more.
  private static let company = [54, 36, 1]

  /// The row from which a worksheet's end is on one page: its last section, or the last signatures with the lines for
  /// place and date before them and, so that nobody signs a page that says nothing, the figures they are under.
  private var keptFoot: Int? {
    guard let section = feet.first, let place = feet.last else { return nil }
    let isShort = section != place && height(of: section..<rows.count) * 10 <= room() * 6
    let end = isShort ? section : place
    let before = stretches.indices.filter { stretches[$0].rows.upperBound <= end && !stretches[$0].rows.isEmpty }
    if let figures = before.last(where: { hasFigures(stretches[$0]) }) {
      let start = start(ofEndOf: figures)
      if height(of: start..<rows.count) <= room() { return start }
    }
    return isShort ? section : before.last.map(start(ofEndOf:)) ?? place
  }

  /// The last row with which a page may begin that has something of a block: a short one goes whole, with its heading.
  private func start(ofEndOf place: Int) -> Int {
    if let last = inner(of: stretches[place], isSigned: place == signedFigures).last { return last }
    let isHeaded = place > 0 && stretches[place - 1].isHeading
    return stretches[isHeaded ? place - 1 : place].rows.lowerBound
  }

  /// Whether it is one line to write on: initials stay with the table they are against.
  private func isLine(_ stretch: FormStretch) -> Bool {
    stretch.rows.count == 1 && rows[stretch.rows.lowerBound].cells.last?.style.edges == .dottedBelow
  }

  private func hasFigures(_ stretch: FormStretch) -> Bool {
    stretch.head != nil || rows[stretch.rows].flatMap(\.cells).contains { $0.isCount }
  }

  func height(of rows: some RangeExpression<Int>) -> Int { self.rows[rows].reduce(0) { $0 + $1.height } }
}

extension FormCell {
  /// Whether it says how many, not which.
  fileprivate var isCount: Bool { content.number != nil && style.figures != .plain }
}
