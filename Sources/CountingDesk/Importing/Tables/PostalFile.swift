/// A row of postal.csv: a postal paper issued (P-4).
struct PostalEntry: FolderEntry {
  static let file = FolderFile.postal
  static let requiredColumns = ["ward", "serial", "kind"]
  static let keyColumn = "serial"

  let wardNumber: Int
  let serial: String

  var key: InWard<String>? { InWard(ward: wardNumber, name: serial) }
  var ward: Int? { wardNumber }

  /// By post, or electronically transmitted.
  enum Kind: String, CaseIterable { case post, etpbs }

  init?(_ cells: inout RowCells) {
    let ward = cells.number("ward")
    serial = cells.text("serial")
    let _: Kind? = cells.choice("kind")
    guard let ward, !serial.isEmpty else { return nil }
    wardNumber = ward
  }
}
