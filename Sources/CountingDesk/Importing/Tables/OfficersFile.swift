import CountingRules

/// A row of officers.csv.
struct OfficerEntry: FolderEntry {
  static let file = FolderFile.officers
  static let requiredColumns = ["id", "name", "role"]
  static let keyColumn = "id"

  let id: String
  let name: String
  let role: Role
  /// Nil means all.
  let wards: WardList?
  let table: Int?

  var key: String? { id }
  var ward: Int? { nil }

  init?(_ cells: inout RowCells) {
    id = cells.text("id")
    name = cells.text("name")
    let role: Role? = cells.choice("role")
    let list = cells.optionalText("wards")
    wards = list.flatMap(WardList.init)
    table = cells.optionalNumber("table")
    if let list, wards == nil {
      cells.report(.unknownValue, "wards", "“\(list)” is not a list of wards such as 1-3;7.")
    }
    guard let role, !id.isEmpty else { return nil }
    self.role = role
  }
}

/// The wards an officer acts in, as written: `1-3;7`.
struct WardList {
  let ranges: [ClosedRange<Int>]

  init?(_ text: String) {
    var ranges: [ClosedRange<Int>] = []
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { WholeNumber(trimmed(String($0))) }
      guard ends.count <= 2, case .inRange(let first)? = ends.first, case .inRange(let last)? = ends.last,
        first <= last
      else { return nil }
      ranges.append(first...last)
    }
    self.ranges = ranges
  }

  func contains(_ ward: Int) -> Bool { ranges.contains { $0.contains(ward) } }
}
