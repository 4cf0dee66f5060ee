extension FolderProblem {
  /// The stable codes of contract §2.
  package enum Code: String, CaseIterable, Sendable {
    case missingFile = "missing-file"
    case missingColumn = "missing-column"
    case notANumber = "not-a-number"
    case outOfRange = "out-of-range"
    case emptyValue = "empty-value"
    case unknownValue = "unknown-value"
    case duplicate
    case unknownReference = "unknown-reference"
    case accountMismatch = "account-mismatch"
    case serialsLength = "serials-length"
    case serialsOverlap = "serials-overlap"
    case candidateGap = "candidate-gap"
    case noCandidates = "no-candidates"
    case noStations = "no-stations"
    case noBoxes = "no-boxes"
    case noTables = "no-tables"
    case noReturningOfficer = "no-returning-officer"
    case badEncoding = "bad-encoding"
    case badCsv = "bad-csv"
    case badToml = "bad-toml"
    case unknownRulebook = "unknown-rulebook"
    case unknownSetting = "unknown-setting"

    /// What mends it, where nothing more particular can be said.
    package var remedy: String {
      switch self {
      case .missingFile: "Put the file into the folder under this name."
      case .missingColumn: "Add the column to the first line; the order of columns is free."
      case .notANumber: "Write a whole number in the digits 0 to 9, without commas or spaces."
      case .outOfRange: "Write a whole number from 0 to 9999999."
      case .emptyValue: "Fill it in."
      case .unknownValue: "Choose from the list."
      case .duplicate: "Remove one of the two, or number it anew."
      case .unknownReference: "Correct it, or add what it names to its own file."
      case .accountMismatch: "Copy the account again from the presiding officer's paper, all eight figures or none."
      case .serialsLength: "Compare the first and last number and the papers received with the issue register."
      case .serialsOverlap: "Compare both stations' numbers with the issue register; no paper went to two stations."
      case .candidateGap: "Number the candidates 1, 2, 3 … as they stand on the ballot paper."
      case .noCandidates: "List the ward's candidates in candidates.csv."
      case .noStations: "List the ward's polling stations in stations.csv."
      case .noBoxes: "List the station's boxes in boxes.csv."
      case .noTables: "List the ward's counting tables in tables.csv."
      case .noReturningOfficer: "List the Returning Officer with the role ro."
      case .badEncoding: "Save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”)."
      case .badCsv: "Open the file in a spreadsheet and save it as CSV again."
      case .badToml: "Write the line as in the sample election.toml."
      case .unknownRulebook: "Name a file of Templates/rulebooks, without .toml."
      case .unknownSetting: "Remove it, or correct its spelling."
      }
    }
  }
}
