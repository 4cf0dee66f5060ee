import CountingRules

/// The cells of one row, read by the column's name.
///
/// What is wrong with a cell is reported and the cell stands as nothing: all problems come out at once, and no
/// election is made of a folder with problems.
struct RowCells {
  let file: FolderFile
  let line: Int
  private let places: [String: Int]
  private let fields: [String]
  private(set) var problems: [FolderProblem] = []

  init(_ record: CSVRecord, places: [String: Int], file: FolderFile) {
    (self.file, line, self.places, fields) = (file, record.line, places, record.fields)
  }

  /// The trimmed text, or nil when the cell is empty or its column is not there.
  func optionalText(_ column: String) -> String? {
    guard let place = places[column], place < fields.count else { return nil }
    return trimmedOrNil(fields[place])
  }

  mutating func text(_ column: String) -> String {
    if let text = optionalText(column) { return text }
    reportEmpty(column)
    return ""
  }

  mutating func number(_ column: String) -> Int? {
    if optionalText(column) == nil { reportEmpty(column) }
    return optionalNumber(column)
  }

  mutating func optionalNumber(_ column: String) -> Int? {
    guard let text = optionalText(column) else { return nil }
    switch WholeNumber(text) {
    case .inRange(let number): return number
    case .outOfRange: report(.outOfRange, column, "\(text) is not between 0 and 9999999.")
    case .notANumber: report(.notANumber, column, "“\(text)” is not a whole number.")
    }
    return nil
  }

  /// One of a closed list. An empty cell is `absent`, or a problem where that is nil.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ column: String, absent: Choice? = nil
  ) -> Choice? {
    guard let text = optionalText(column) else {
      if absent == nil { reportEmpty(column) }
      return absent
    }
    if let choice = Choice(rawValue: text) { return choice }
    let list = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    report(.unknownValue, column, "“\(text)” is not one of \(list).")
    return nil
  }

  mutating func report(_ code: FolderProblem.Code, _ column: String, _ message: String) {
    problems.append(FolderProblem(code, in: file, row: line, column: column, message))
  }

  /// A column that is missing was reported once, at the header.
  private mutating func reportEmpty(_ column: String) {
    if places[column] != nil { report(.emptyValue, column, "\(column) is empty.") }
  }
}
