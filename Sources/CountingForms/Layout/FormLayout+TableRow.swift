extension FormLayout {
  /// A row of the facts: texts, figures, then the live cells that add its figures up.
  mutating func layRow(
    _ facts: FactRow, at position: Int, of group: RowGroupDesign, _ table: inout TableProgress
  ) throws(LayoutFault) {
    let row = nextRow
    let isStruck = facts.isStruck || group.isStruck
    var cells: [FormCell] = []
    var place = 0
    if group.label != nil {
      cells = try labelCells(group, table, facts)
      place = table.leading
    }
    while place < table.columns.count {
      let column = table.columns[place]
      let end = blankEnd(from: place, facts, table)
      let style = style(of: column, in: group, isStruck: isStruck)
      let span = table.spans[place].lowerBound..<table.spans[end - 1].upperBound
      let content = try content(
        of: column, place, column.isNumber ? facts : facts.complete(group.source, column), "\(group.id) \(position)",
        row, cells, table)
      var cell = FormCell(span, content, style)
      if case .struck = facts[column.key ?? ""] { cell.style.isStruck = true }
      if case .text = content, column.isNumber {
        (cell.style.align, cell.style.isItalic, cell.style.isWrapped) = (.center, true, true)
      }
      cells.append(cell)
      if let number = content.number { values[self.place(row, cell)] = number }
      place = end
    }
    try add(cells)
    try finish(row, at: position, of: group, isStruck ? FactRow(facts.cells, isStruck: true) : facts, cells, &table)
  }

  /// What stands in the columns before the first figure: the group's label over all of them.
  func labelCells(
    _ group: RowGroupDesign, _ table: TableProgress, _ row: FactRow
  ) throws(LayoutFault) -> [FormCell] {
    guard table.leading > 0 else { return [] }
    let span = table.spans[0].lowerBound..<table.spans[table.leading - 1].upperBound
    let style = CellStyle.cell(points, align: .left).inRow(
      isTotal: group.isTotal, isStruck: row.isStruck || group.isStruck)
    let text = try group.label.map { label throws(LayoutFault) in
      fitted(try speech.said(label, in: languages, .init(row: row)), in: span, style)
    }
    return [FormCell(span, text.map { .text($0) } ?? .empty, style)]
  }

  func style(of column: TableColumn, in group: RowGroupDesign, isStruck: Bool) -> CellStyle {
    CellStyle.cell(points, align: column.isNumber ? .right : .left, figures: column.design.figures)
      .inRow(isTotal: group.isTotal, isStruck: isStruck || group.isStruck)
  }

  /// Neighbouring cells blank for the same reason are one cell.
  private func blankEnd(from place: Int, _ row: FactRow, _ table: TableProgress) -> Int {
    guard let reason = blankReason(at: place, row, table) else { return place + 1 }
    return table.columns.indices[place...].prefix { blankReason(at: $0, row, table) == reason }.endIndex
  }

  /// Why a cell has no figure; sums carried over are as blank as the cells they come from.
  private func blankReason(at place: Int, _ row: FactRow, _ table: TableProgress) -> String? {
    let column = table.columns[place]
    let neighbour = column.role == .carried ? place - 1 : column.role == .brought ? place + 1 : place
    guard table.columns.indices.contains(neighbour), case .blank(let reason) = row[table.columns[neighbour].key ?? ""]
    else { return nil }
    return reason
  }

  private func content(
    of column: TableColumn, _ place: Int, _ row: FactRow, _ carriedKey: String, _ sheetRow: Int, _ cells: [FormCell],
    _ table: TableProgress
  ) throws(LayoutFault) -> FormCell.Content {
    guard column.isNumber else { return try text(of: column, row, in: table.spans[place]) }
    guard !facts.isBlank || !row.cells.isEmpty else { return .empty }
    if let reason = blankReason(at: place, row, table) {
      return .text(try speech.term(reason, in: languages).joined(separator: " / "))
    }
    // Nobody has added up what is to be written by hand.
    if facts.isBlank, column.role != .plain { return .empty }
    if column.role == .brought { return reckoned(plus: [carried[carriedKey]].compactMap(\.self), minus: []) }
    let places = { (ids: [String]) in
      table.columns[..<place].indices.filter { ids.contains(table.columns[$0].design.id) }
        .map { CellPlace(sheet: sheet, row: sheetRow, column: table.spans[$0].lowerBound) }
    }
    if column.role == .carried { return reckoned(plus: places([column.design.id]), minus: []) }
    let live = reckoned(plus: places(column.formula.plus), minus: places(column.formula.minus))
    return try content(row[column.key ?? ""], live: column.formula.isEmpty ? nil : live, carriedKey, column)
  }

  /// What a cell for figures shows: the figure, live where it is a sum, or why there is none.
  func content(
    _ fact: FactCell?, live: FormCell.Content?, _ place: String, _ column: TableColumn
  ) throws(LayoutFault) -> FormCell.Content {
    switch fact {
    case .number(let number):
      if let live { try proven(live, number, "\(place) \(column.name)") } else { .number(number) }
    case .struck(let number): .number(number)
    case .text(let text): .text(text)
    case .blank(let term), .term(let term): .text(try speech.term(term, in: languages).joined(separator: " / "))
    case .phrase(let pieces):
      .text(
        try languages.map { language throws(LayoutFault) in try speech.said(pieces, in: language) }.joined(
          separator: " / "))
    case nil where facts.isBlank: .empty
    case nil: .text(try speech.term("nil", in: languages).joined(separator: " / "))
    }
  }

  private func text(
    of column: TableColumn, _ row: FactRow, in span: Range<Int>
  ) throws(LayoutFault) -> FormCell.Content {
    guard case .text(let wording) = column.design.content, !(facts.isBlank && row.cells.isEmpty) else { return .empty }
    let texts = try speech.said(wording, in: languages, .init(row: row, known: column.item?.cells ?? [:]))
    return .text(fitted(texts, in: span, .cell(points, align: .left)))
  }
}
