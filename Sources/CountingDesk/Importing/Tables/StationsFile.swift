import CountingRules

/// A row of stations.csv.
struct StationEntry: FolderEntry {
  static let file = FolderFile.stations
  static let requiredColumns = ["ward", "station", "name", "electors"]
  static let keyColumn = "station"

  let wardNumber: Int
  let station: PollingStation

  var key: InWard<String>? { InWard(ward: wardNumber, name: station.id) }
  var ward: Int? { wardNumber }

  init?(_ cells: inout RowCells) {
    let ward = cells.number("ward")
    let id = cells.text("station")
    let name = cells.text("name")
    let electors = cells.number("electors") ?? 0
    let electionDuty = cells.optionalNumber("edc")
    let reported = cells.optionalNumber("reported")
    let account = BallotPaperAccount(&cells)
    guard let ward, !id.isEmpty else { return nil }
    wardNumber = ward
    station = PollingStation(
      id: id, name: name, electors: electors, electionDuty: electionDuty, reported: reported, account: account)
  }
}
