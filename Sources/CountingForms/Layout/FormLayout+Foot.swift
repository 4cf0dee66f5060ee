extension FormLayout {
  /// Points of a row that only fills a page up.
  static let fillerHeight = 12

  /// Blocks from which the end of a worksheet may begin, the most first: its last section, or the last signatures with
  /// the lines for place and date before them.
  func feet(of blocks: [FormBlock]) -> [Int] {
    guard let signatures = blocks.lastIndex(where: { if case .signatures = $0.kind { true } else { false } }) else {
      return []
    }
    let place =
      if signatures > 0, case .fields(let design) = blocks[signatures - 1].kind,
        design.fields.allSatisfy({ $0.value == .line })
      { signatures - 1 } else { signatures }
    let section = blocks[..<place].lastIndex {
      if case .heading(let heading) = $0.kind { heading.level == 3 } else { false }
    }
    return [section, place].compactMap(\.self)
  }

  /// The end of a worksheet is never begun on one page and ended on the next, and takes its section along where that is
  /// short: nobody signs a page that says nothing.
  mutating func layFoot(_ blocks: ArraySlice<FormBlock>, from feet: ArraySlice<Int>, part: Int) throws(LayoutFault) {
    guard let foot = feet.first else { return }
    let before = self
    sheets[sheet].foot = nextRow
    for block in blocks[foot...] { try lay(block, part: part) }
    let whole = Pagination(of: sheets[sheet])
    let heights = sheets[sheet].rows[before.nextRow...].map(\.height)
    if let next = feet.dropFirst().first, heights.reduce(0, +) * 10 > whole.room * 6 {
      self = before
      for block in blocks[foot..<next] { try lay(block, part: part) }
      return try layFoot(blocks, from: feet.dropFirst(), part: part)
    }
    guard !whole.isWasteful, let filler = before.filler(before: heights), filler > 0 else { return }
    self = before
    for _ in 0..<filler / Self.fillerHeight {
      sheets[sheet].rows.append(FormRow(height: Self.fillerHeight, cells: [], isFiller: true))
    }
    sheets[sheet].foot = nextRow
    for block in blocks[foot...] { try lay(block, part: part) }
  }

  /// Points after which rows of these heights stay on one page; nil where they are higher than a page.
  ///
  /// Excel takes a column to be as broad as it is; LibreOffice, not rounding the width of a digit, a little broader.
  private func filler(before heights: [Int]) -> Int? {
    let paginations = [100, 105, 106, 107].map { Pagination(of: sheets[sheet], breadth: $0) }
    return stride(from: 0, through: paginations[0].room, by: Self.fillerHeight).first { filler in
      paginations.allSatisfy { $0.holds(heights, at: nextRow, after: filler) }
    }
  }
}
