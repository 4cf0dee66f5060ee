import CountingRules

/// A row of tables.csv.
struct TableEntry: FolderEntry {
  static let file = FolderFile.tables
  static let requiredColumns = ["ward", "table"]
  static let keyColumn = "table"

  let wardNumber: Int
  let table: CountingTable

  var key: InWard<Int>? { InWard(ward: wardNumber, name: table.number) }
  var ward: Int? { wardNumber }

  init?(_ cells: inout RowCells) {
    let ward = cells.number("ward")
    let number = cells.number("table")
    guard let ward, let number else { return nil }
    wardNumber = ward
    table = CountingTable(number: number, hall: cells.optionalText("hall"))
  }
}
