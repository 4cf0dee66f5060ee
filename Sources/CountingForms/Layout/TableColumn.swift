/// A column as it will stand: one of the design, or one of many expanded from it.
struct TableColumn {
  let design: ColumnDesign
  var role = Role.plain
  /// The row it was expanded from.
  var item: FactRow?
  /// The key of its numbers in the rows' facts.
  var key: String?

  /// A long table is carried over from sheet to sheet.
  enum Role { case plain, brought, carried }

  /// What `{column}` says in a defined name.
  var name: String { key ?? design.id }

  var isNumber: Bool {
    if role != .plain { return true }
    if case .number = design.content { return true }
    return false
  }

  var formula: FormulaDesign {
    if role == .plain, case .number(_, let formula) = design.content { formula } else { FormulaDesign() }
  }
}

extension FormLayout {
  /// Sheets the table needs.
  func parts(of table: TableDesign) -> Int {
    guard table.split != nil else { return 1 }
    return max(1, (expansions(of: table) - 1) / expandedPerSheet + 1)
  }

  /// Columns the design makes of the rows of a table.
  func expansions(of table: TableDesign) -> Int {
    let expanded = table.columns.first { $0.each != nil && shows($0.condition) }
    return expanded?.each.flatMap { facts.tables[$0]?.rows.count } ?? 0
  }

  func columns(of table: TableDesign, part: Int) throws(LayoutFault) -> [TableColumn] {
    let parts = parts(of: table)
    var columns: [TableColumn] = []
    var isPastExpansion = false
    for design in table.columns where shows(design.condition) {
      guard let each = design.each else {
        // What follows the candidates stands on the last sheet only.
        if !isPastExpansion || part == parts - 1 { columns.append(try column(design, nil)) }
        continue
      }
      guard let items = facts.tables[each]?.rows else { throw .missingTable(each, form: template.id) }
      if part > 0 { columns.append(TableColumn(design: design, role: .brought)) }
      let chosen = parts == 1 ? items[...] : items.dropFirst(part * expandedPerSheet).prefix(expandedPerSheet)
      for item in chosen { columns.append(try column(design, item)) }
      if part < parts - 1 { columns.append(TableColumn(design: design, role: .carried)) }
      isPastExpansion = true
    }
    return columns
  }

  private func column(_ design: ColumnDesign, _ item: FactRow?) throws(LayoutFault) -> TableColumn {
    var column = TableColumn(design: design, item: item)
    if case .number(let key, _) = design.content { column.key = try speech.said(key, in: "en", .init(row: item)) }
    return column
  }
}
