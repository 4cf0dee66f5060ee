extension FormLayout {
  /// The columns of the largest table; where no table has many, as few as have the edges that the blocks want.
  func widestGrid(of blocks: [FormBlock], part: Int) throws(LayoutFault) -> Grid {
    let blocks = blocks.flatMap(\.parts)
    var widest: (table: TableDesign, columns: [TableColumn])?
    for block in blocks {
      guard case .table(let table) = block.kind else { continue }
      let columns = try columns(of: table, part: part)
      if columns.count > widest?.columns.count ?? 4 { widest = (table, columns) }
    }
    guard let widest else {
      var grid = Grid(widths: [paper])
      for block in blocks { grid.cut(try weights(of: block, part: part)) { _ in true } }
      return grid
    }
    let needed = evened(try neededWidths(of: widest.columns, in: widest.table), widest.columns)
    let spare = max(0, paper - needed.reduce(0, +))
    let weights = widest.columns.map(\.design.width)
    let sum = max(1, weights.reduce(0, +))
    var grid = Grid(widths: needed.indices.map { needed[$0] + spare * weights[$0] / sum })
    for block in blocks {
      let divided = try self.weights(of: block, part: part)
      grid.cut(divided) { !widest.columns[$0].isNumber }
    }
    for case .fields(let design) in blocks.map(\.kind) where design.code != nil {
      // Columns of figures are cut only where a label would else stand on the code.
      guard !grid.hasColumns(for: design.weights, rightOf: FormCode.room) else { continue }
      grid.cut(try self.weights(of: design)) { _ in true }
    }
    return grid
  }

  /// How a block divides the page's width.
  private func weights(of block: FormBlock, part: Int) throws(LayoutFault) -> [Int] {
    switch block.kind {
    case .fields(let design): try weights(of: design)
    case .signatures(let signatures): signatures.weights
    case .paragraph: languages.count > 1 ? ParagraphDesign.weights(languages.count) : []
    case .table(let table): try columns(of: table, part: part).map(\.design.width)
    case .heading, .lines, .cut, .sheet, .each: []
    }
  }

  /// Candidates' columns alike, where the paper allows.
  private func evened(_ needed: [Int], _ columns: [TableColumn]) -> [Int] {
    let most = zip(needed, columns).filter { $1.design.each != nil }.map(\.0).max() ?? 0
    let even = zip(needed, columns).map { $1.design.each != nil ? most : $0 }
    return even.reduce(0, +) <= paper ? even : needed
  }

  func neededWidths(of columns: [TableColumn], in table: TableDesign) throws(LayoutFault) -> [Int] {
    try columns.map { column throws(LayoutFault) in try neededWidth(of: column, in: table) }
  }

  /// Pixels below which figures, whole words of the heading or labels would not fit.
  private func neededWidth(of column: TableColumn, in table: TableDesign) throws(LayoutFault) -> Int {
    let forHeading = try neededWidth(ofHeading: column)
    if column.isNumber { return max(forHeading, widest(figures(of: column, in: table)) + 20) }
    // A label that has one column to itself is to fit; over several it has room.
    guard try columns(of: table, part: 0).prefix(while: { !$0.isNumber }).map(\.design.id) == [column.design.id] else {
      return max(forHeading, 24)
    }
    return max(forHeading, min(paper / 4, try widest(labels(of: table)) + 20))
  }

  func widest(_ texts: [some StringProtocol]) -> Int {
    texts.map { TextMeasure.width($0, points: points, isBold: true) }.max() ?? 0
  }

  private func figures(of column: TableColumn, in table: TableDesign) -> [String] {
    let tables = table.groups.flatMap { [$0.source, $0.checks].compactMap(\.self) }
    let figures = tables.flatMap { facts.tables[$0]?.rows ?? [] }.compactMap { row -> String? in
      guard case .number(let number) = row[column.key ?? ""] else { return nil }
      return column.design.figures.written(number)
    }
    return figures.isEmpty ? ["00,000"] : figures
  }

  private func labels(of table: TableDesign) throws(LayoutFault) -> [String] {
    var labels: [String] = []
    for group in table.groups where shows(group.condition) {
      if let label = group.label { labels += try speech.said(label, in: languages, .init(row: [:])) }
    }
    return labels
  }
}

extension FormBlock {
  fileprivate var parts: [FormBlock] { if case .each(let each) = kind { each.blocks } else { [self] } }
}

extension ParagraphDesign {
  /// Languages side by side, a little apart.
  static func weights(_ languages: Int) -> [Int] {
    Array(repeating: [48, 4], count: languages).flatMap(\.self).dropLast()
  }
}
