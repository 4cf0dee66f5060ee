import CountingRules

/// What two rows of one ward may not share.
struct InWard<Name: Hashable>: Hashable {
  let ward: Int
  let name: Name
}

/// A row of wards.csv.
struct WardEntry: FolderEntry {
  static let file = FolderFile.wards
  static let requiredColumns = ["ward", "name", "reservation", "electors"]
  static let keyColumn = "ward"

  let number: Int
  let name: String
  let localName: String?
  let reservation: String
  let electors: Int
  /// Nil when it cannot be told.
  let poll: Ward.Poll?

  var key: Int? { number }
  var ward: Int? { number }

  init?(_ cells: inout RowCells) {
    let number = cells.number("ward")
    name = cells.text("name")
    localName = cells.optionalText("name_local")
    reservation = cells.text("reservation")
    electors = cells.number("electors") ?? 0
    poll = cells.choice("poll", absent: .contested)
    guard let number else { return nil }
    self.number = number
  }
}
