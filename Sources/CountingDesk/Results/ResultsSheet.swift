import CountingForms

/// A worksheet of results being written, a row at a time.
struct ResultsSheet {
  private(set) var sheet: FormSheet
  private let number: Int
  /// Columns whose texts are figures with a point.
  private let right: Set<Int>

  init(_ name: String, _ columns: [Int], number: Int = 0, isLandscape: Bool = false, right: Set<Int> = []) {
    self.right = right
    sheet = FormSheet(name: name, isLandscape: isLandscape, columns: columns)
    self.number = number
  }

  /// The row that comes next, from 0.
  var next: Int { sheet.rows.count }

  mutating func title(_ text: String) {
    var style = CellStyle(points: 14)
    style.isBold = true
    append([FormCell(0..<sheet.columns.count, .text(text), style)], least: 26)
  }

  mutating func head(_ texts: [String]) {
    var style = CellStyle(points: 10)
    (style.isBold, style.isShaded, style.edges, style.align) = (true, true, .box, .center)
    let cells = texts.enumerated().map { FormCell($0..<$0 + 1, .text($1), style) }
    sheet.repeated = sheet.repeated ?? next...next
    append(cells, least: 30)
  }

  mutating func add(_ contents: [FormCell.Content], isTotal: Bool = false) {
    let cells = contents.enumerated().map { place, content in
      var style = CellStyle(points: 10)
      (style.edges, style.isBold) = (isTotal ? .total : .box, isTotal)
      if content.number != nil { (style.align, style.isWrapped) = (.right, false) }
      if right.contains(place) { style.align = .right }
      return FormCell(place..<place + 1, content, style)
    }
    append(cells, least: 20)
  }

  /// A row as high as its fullest cell.
  private mutating func append(_ cells: [FormCell], least: Int) {
    let height = cells.map { $0.neededHeight(over: sheet.columns) }.max() ?? 0
    sheet.rows.append(FormRow(height: max(least, height), cells: cells))
  }

  mutating func space() { sheet.rows.append(FormRow(height: 8, cells: [])) }

  /// A live sum of a column's rows.
  func sum(column: Int, _ rows: ClosedRange<Int>, _ value: Int) -> FormCell.Content {
    .formula(Formula(plus: rows.map { CellPlace(sheet: number, row: $0, column: column) }), value: value)
  }

  /// A chart of the second column, named by the first, with room below for it.
  mutating func draw(_ kind: FormChart.Kind, _ title: String, at row: Int, rows: ClosedRange<Int>, most: Int) {
    func cells(_ column: Int) -> ClosedRange<CellPlace> {
      let first = CellPlace(sheet: number, row: rows.lowerBound, column: column)
      return first...CellPlace(sheet: number, row: rows.upperBound, column: column)
    }
    let chart = FormChart(kind, title, names: cells(0), figures: cells(1), row: row, most: most)
    sheet.charts.append(chart)
    for _ in 0...(chart.height * 3 / 4 / 20 + 1) { sheet.rows.append(FormRow(height: 20, cells: [])) }
  }
}
