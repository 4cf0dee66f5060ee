extension FormLayout {
  /// Points no row is higher than: a spreadsheet holds 409.
  private static let highest = 400

  /// Adds a row as high as its fullest cell needs, and says where it is.
  ///
  /// A text longer than a row can be high goes on in rows below it.
  @discardableResult
  mutating func add(_ cells: [FormCell], least: Int = 18) throws(LayoutFault) -> Int {
    let row = nextRow
    var height = least
    for cell in cells {
      if case .text(let text) = cell.content {
        guard text.utf16.count <= 32_767 else { throw .tooLong(text, limit: 32_767) }
      }
      height = max(height, neededHeight(of: cell))
    }
    if height > Self.highest { return try addInParts(cells, least: least) }
    sheets[sheet].rows.append(FormRow(height: height, cells: cells))
    for cell in cells {
      if let number = cell.content.number { values[place(row, cell)] = number }
    }
    return row
  }

  private mutating func addInParts(_ cells: [FormCell], least: Int) throws(LayoutFault) -> Int {
    let row = nextRow
    var (part, rest) = (cells, cells)
    for place in cells.indices {
      guard case .text(let text) = cells[place].content, neededHeight(of: cells[place]) > Self.highest else {
        rest[place].content = .empty
        continue
      }
      let style = cells[place].style
      let (head, tail) = TextMeasure.cut(
        text, points: style.points, isBold: style.isBold, within: grid.width(cells[place].columns) - style.margin,
        high: Self.highest - 4)
      (part[place].content, rest[place].content) = (.text(head), tail.isEmpty ? .empty : .text(tail))
    }
    try add(part, least: least)
    try add(rest, least: least)
    return row
  }

  mutating func addSpace(_ points: Int) {
    sheets[sheet].rows.append(FormRow(height: points, cells: []))
  }

  func place(_ row: Int, _ cell: FormCell) -> CellPlace {
    CellPlace(sheet: sheet, row: row, column: cell.columns.lowerBound)
  }

  var everyColumn: Range<Int> { 0..<grid.widths.count }

  mutating func give(_ name: String, to place: CellPlace) throws(LayoutFault) {
    guard !isRepeating else { return }
    guard DefinedName.isSound(name) else { throw .unsoundName(name) }
    guard !names.contains(where: { $0.name.lowercased() == name.lowercased() }) else { throw .nameTaken(name) }
    names.append(DefinedName(name, place))
  }

  /// What a live cell comes to. Cells without a figure add nothing and are left out.
  func reckoned(plus: [CellPlace], minus: [CellPlace]) -> FormCell.Content {
    let plus = plus.filter { values[$0] != nil }
    let minus = minus.filter { values[$0] != nil }
    let value = plus.reduce(0) { $0 + (values[$1] ?? 0) } - minus.reduce(0) { $0 + (values[$1] ?? 0) }
    return .formula(Formula(plus: plus, minus: minus), value: value)
  }

  /// The live cell, once its value has been found to be the figure on record.
  func proven(_ content: FormCell.Content, _ recorded: Int, _ name: String) throws(LayoutFault) -> FormCell.Content {
    let computed = content.number ?? 0
    guard computed == recorded else { throw .sumDiffers(name, computed: computed, recorded: recorded) }
    return content
  }

  /// Languages beside each other where they fit on one line, else below each other.
  func fitted(_ texts: [String], in columns: Range<Int>, _ style: CellStyle) -> String {
    let line = texts.joined(separator: " / ")
    return fits(line, in: columns, style) ? line : speech.interleaved(texts)
  }

  func fits(_ line: String, in columns: Range<Int>, _ style: CellStyle) -> Bool {
    TextMeasure.width(line, points: style.points, isBold: style.isBold) <= grid.width(columns) - style.margin
  }

  private func neededHeight(of cell: FormCell) -> Int { cell.neededHeight(over: grid.widths) }
}

extension FormCell {
  /// Points of a row that holds what it says, over columns of these widths.
  package func neededHeight(over widths: [Int]) -> Int {
    guard case .text(let text) = content else { return style.points * 14 / 10 + 4 }
    if style.isUpright {
      let lines = text.split(separator: "\n")
      let longest = lines.map { TextMeasure.width($0, points: style.points, isBold: style.isBold) }.max()
      return (min(longest ?? 0, CellStyle.uprightRoom) + 16) * 3 / 4
    }
    let room = style.isWrapped ? widths[columns].reduce(0, +) - style.margin : Int.max
    return TextMeasure.height(text, points: style.points, isBold: style.isBold, within: room) + 4
  }
}
