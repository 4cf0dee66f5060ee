/// One round: each table's issue and sheet.
package struct Round: Hashable, Sendable {
  package let number: Int
  package var sheets: [CountingSheet]

  package init(number: Int, sheets: [CountingSheet]) { (self.number, self.sheets) = (number, sheets) }

  package func place(of table: Int) -> Int? { sheets.firstIndex { $0.table == table } }

  /// All tables of a round are in: entered, or blank with a reason.
  ///
  /// - Rule
  /// - Refuses: `sheets-missing`
  package func checkSheetsIn() throws(Refusal) {
    let missing = sheets.filter { $0.entry == nil && !$0.isBlank }.map { "table \($0.table)" }
    guard missing.isEmpty else {
      throw Refusal(.sheetsMissing, "Round \(number) lacks the sheet of \(listed(missing)).")
    }
  }
}
