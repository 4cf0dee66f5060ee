import CountingRules

/// A table being laid: its columns, where they stand, and the figures laid so far.
struct TableProgress {
  let design: TableDesign
  let columns: [TableColumn]
  let spans: [Range<Int>]
  /// By group, for each column: the cells that count.
  var laid: [String: [[CellPlace]]] = [:]

  /// Columns before the first figure.
  var leading: Int { columns.prefix { !$0.isNumber }.count }

  func cells(of groups: [String], in column: Int) -> [CellPlace] { groups.flatMap { laid[$0]?[column] ?? [] } }
}

extension FormLayout {
  mutating func lay(_ table: TableDesign, part: Int) throws(LayoutFault) -> FormStretch {
    let start = nextRow
    let columns = try columns(of: table, part: part)
    let spans = columns.count == grid.main.count ? grid.main : grid.spans(columns.map(\.design.width))
    var progress = TableProgress(design: table, columns: columns, spans: spans)
    if sheets[sheet].rows.last?.cells.isEmpty == false { addSpace(6) }
    let head = nextRow
    let notes = try layHeading(progress)
    let body = nextRow
    let groups = table.groups.filter { shows($0.condition) }
    let sources = groups.compactMap(\.source)
    if !facts.isBlank, !sources.isEmpty, sources.allSatisfy({ facts.tables[$0]?.rows.isEmpty == true }) {
      let text = try speech.term("nil", in: languages).joined(separator: " / ")
      try add([FormCell(everyColumn, .text(text), .cell(points, align: .center))])
    }
    for group in groups {
      guard let source = group.source else {
        try laySum(group, &progress)
        continue
      }
      for (place, row) in try rows(of: source, table).enumerated() {
        try layRow(row, at: place, of: group, &progress)
      }
    }
    let end = nextRow
    for note in notes { try add([FormCell(everyColumn, .text(note), .paragraph(.note, points))]) }
    addSpace(6)
    return FormStretch(start..<nextRow, head: head...(body - 1), end: end)
  }

  private func rows(of source: String, _ table: TableDesign) throws(LayoutFault) -> [FactRow] {
    let rows = facts.tables[source]?.rows
    if facts.isBlank, rows?.isEmpty ?? true { return Array(repeating: [:], count: table.blankRows) }
    guard let rows else { throw .missingTable(source, form: template.id) }
    return rows
  }

  /// Answers what of the headings has no room over its column.
  private mutating func layHeading(_ table: TableProgress) throws(LayoutFault) -> [String] {
    var cells: [FormCell] = []
    var notes: [String] = []
    for (column, span) in zip(table.columns, table.spans) {
      let style = CellStyle.columnHeading(points, isUpright: isUpright(column))
      let heading = try heading(of: column, in: span, note: notes.count + 1)
      cells.append(FormCell(span, heading.shown.isEmpty ? .empty : .text(heading.shown), style))
      if let whole = heading.whole { notes.append(whole) }
    }
    try add(cells)
    return notes
  }

  /// One row that adds up, column by column, what stands above.
  private mutating func laySum(_ group: RowGroupDesign, _ table: inout TableProgress) throws(LayoutFault) {
    let row = nextRow
    var checks: FactRow?
    if let key = group.checks, !facts.isBlank {
      guard let recorded = facts.tables[key]?.rows.first else { throw .missingTable(key, form: template.id) }
      checks = recorded
    }
    var cells = try labelCells(group, table, .init())
    var sums = FactRow()
    for (place, column) in table.columns.enumerated().dropFirst(table.leading) {
      let style = style(of: column, in: group, isStruck: false)
      guard column.isNumber, column.design.isTotalled, !facts.isBlank else {
        cells.append(FormCell(table.spans[place], try text(of: column, over: sums, table.spans[place], style), style))
        continue
      }
      var content = reckoned(
        plus: table.cells(of: group.formula.plus, in: place), minus: table.cells(of: group.formula.minus, in: place))
      if let checks, column.role == .plain {
        content = try self.content(checks[column.key ?? ""], live: content, group.id, column)
      } else if let total = column.design.total, let recorded = self.facts.numbers[total] {
        content = try proven(content, recorded, total)
        fields[total] = CellPlace(sheet: sheet, row: row, column: table.spans[place].lowerBound)
      }
      if let key = column.key { sums[key] = content.number.map(FactCell.number) }
      cells.append(FormCell(table.spans[place], content, style))
    }
    try add(cells)
    try finish(row, at: 0, of: group, .init(), cells, &table)
  }

  /// A text about nothing but figures of its row, such as votes in words, is said of the sums before it as well.
  private func text(
    of column: TableColumn, over sums: FactRow, _ span: Range<Int>, _ style: CellStyle
  ) throws(LayoutFault) -> FormCell.Content {
    guard case .text(let wording) = column.design.content else { return .empty }
    let keys = wording.phrases.values.flatMap(\.placeholders).map(\.key)
    guard !keys.isEmpty, keys.allSatisfy({ sums[$0] != nil }) else { return .empty }
    return .text(fitted(try speech.said(wording, in: languages, .init(row: sums)), in: span, style))
  }

  /// Remembers the row's figures for sums below and sheets to come, and names them.
  mutating func finish(
    _ row: Int, at position: Int, of group: RowGroupDesign, _ facts: FactRow, _ cells: [FormCell],
    _ table: inout TableProgress
  ) throws(LayoutFault) {
    for (index, column) in table.columns.enumerated() {
      let start = table.spans[index].lowerBound
      guard let cell = cells.first(where: { $0.columns.lowerBound == start }), cell.content.number != nil else {
        continue
      }
      let place = place(row, cell)
      if !facts.isStruck {
        table.laid[group.id, default: Array(repeating: [], count: table.columns.count)][index].append(place)
      }
      if column.role == .carried { carried["\(group.id) \(position)"] = place }
      if column.role == .plain, !facts.isStruck { try name(place, column, group, facts) }
    }
  }

  private mutating func name(
    _ place: CellPlace, _ column: TableColumn, _ group: RowGroupDesign, _ row: FactRow
  ) throws(LayoutFault) {
    let known = (column.item?.cells ?? [:]).merging(["column": .text(column.name)]) { $1 }
    // A column names its cell by the row it stands in; a sum is of no row.
    let ofColumn = group.source == nil ? nil : column.design.name
    for phrase in [group.name, ofColumn].compactMap(\.self) {
      try give(try speech.said(phrase, in: "en", .init(row: row, known: known)), to: place)
    }
  }
}

extension FactRow {
  fileprivate init() { self.init([:]) }
}
