import CountingRules

/// A row of boxes.csv.
struct BoxEntry: FolderEntry {
  static let file = FolderFile.boxes
  static let requiredColumns = ["ward", "station", "box", "paper_seal"]
  static let keyColumn = "box"

  let wardNumber: Int
  let station: String
  let box: BoxLabel

  var key: InWard<[String]>? { InWard(ward: wardNumber, name: [station, box.id]) }
  var ward: Int? { wardNumber }

  init?(_ cells: inout RowCells) {
    let ward = cells.number("ward")
    station = cells.text("station")
    box = BoxLabel(id: cells.text("box"), paperSeal: cells.text("paper_seal"))
    guard let ward, !station.isEmpty, !box.id.isEmpty else { return nil }
    wardNumber = ward
  }
}
