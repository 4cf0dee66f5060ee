import CountingRules

/// A row of candidates.csv.
struct CandidateEntry: FolderEntry {
  static let file = FolderFile.candidates
  static let requiredColumns = ["ward", "candidate", "name", "party", "symbol"]
  static let keyColumn = "candidate"

  let wardNumber: Int
  let candidate: Candidate

  var key: InWard<Int>? { InWard(ward: wardNumber, name: candidate.place) }
  var ward: Int? { wardNumber }

  init?(_ cells: inout RowCells) {
    let ward = cells.number("ward")
    let place = cells.number("candidate")
    let name = cells.text("name")
    let party = cells.text("party")
    let symbol = cells.text("symbol")
    guard let ward, let place else { return nil }
    wardNumber = ward
    candidate = Candidate(
      place: place, name: name, localName: cells.optionalText("name_local"), party: party, symbol: symbol,
      address: cells.optionalText("address"))
  }
}
