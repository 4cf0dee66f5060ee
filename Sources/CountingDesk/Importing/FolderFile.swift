/// The files of an election folder, in the order of the contract (§2).
enum FolderFile: String, CaseIterable, Sendable {
  case election = "election.toml"
  case wards = "wards.csv"
  case candidates = "candidates.csv"
  case stations = "stations.csv"
  case boxes = "boxes.csv"
  case tables = "tables.csv"
  case officers = "officers.csv"
  case postal = "postal.csv"
  case agents = "agents.csv"

  var isRequired: Bool { self != .postal && self != .agents }

  /// Bytes. The largest ULB's folder is a few megabytes; what is larger is some other file.
  var sizeLimit: Int { self == .election ? 1 << 20 : 64 << 20 }

  /// The code of a file that is not what its name says.
  var faultCode: FolderProblem.Code { self == .election ? .badToml : .badCsv }

  /// The place in the contract's order; unknown files come last.
  static func place(of name: String) -> Int {
    allCases.firstIndex { $0.rawValue == name } ?? allCases.count
  }
}
