extension FactRow {
  /// What the row's table has is said of the row alone: a cell without a fact never borrows one of the paper.
  func complete(_ source: String?, _ column: TableColumn) -> FactRow {
    guard !cells.isEmpty, let table = source.flatMap(FormVocabulary.table),
      case .text(let wording) = column.design.content
    else { return self }
    var row = self
    let keys = wording.phrases.values.flatMap(\.placeholders).map(\.key)
    for key in keys where row[key] == nil && table.has(key) { row[key] = .text("") }
    return row
  }
}
