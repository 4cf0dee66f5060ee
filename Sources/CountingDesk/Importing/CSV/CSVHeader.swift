import CountingRules

/// The first line of a CSV file: which column stands where. Unknown columns are left alone.
struct CSVHeader {
  private(set) var places: [String: Int] = [:]
  private(set) var problems: [FolderProblem] = []
  private let names: [String]
  private let file: FolderFile
  private let line: Int
  /// Whether rows can be lost because of the header: there is none, or it swallowed them.
  let hidesRows: Bool

  init<Entry: FolderEntry>(_ record: CSVRecord, of _: Entry.Type) {
    file = Entry.file
    line = record.line
    names = record.fields.map(trimmed)
    hidesRows = names.isEmpty || !record.isOneLine
    problems = quotingProblem(of: record).map { [$0] } ?? []
    for (place, name) in names.enumerated() where !name.isEmpty {
      guard places[name] == nil else {
        report(.badCsv, name, "The column \(name) stands twice in the first line.", remedy: "Remove one of the two.")
        continue
      }
      places[name] = place
    }
    for column in Entry.requiredColumns where places[column] == nil {
      report(.missingColumn, column, "The column \(column) is missing.")
    }
  }

  /// What is wrong with a record as a whole: its quoting, or else its number of fields.
  func fault(of record: CSVRecord) -> FolderProblem? {
    if let quoting = quotingProblem(of: record) { return quoting }
    if record.fields.count == names.count { return nil }
    let message = "The row has \(counted(record.fields.count, "field")), the first line has \(names.count)."
    let remedy = "Put a comma between every two fields, and quotation marks around a field that holds one."
    return FolderProblem(.badCsv, in: file, row: record.line, message, remedy: remedy)
  }

  private func quotingProblem(of record: CSVRecord) -> FolderProblem? {
    record.fault.map { fault in
      let column = fault.field < names.count ? names[fault.field] : nil
      return FolderProblem(
        .badCsv, in: file, row: record.line, column: column, fault.kind.message, remedy: fault.kind.remedy)
    }
  }

  private mutating func report(
    _ code: FolderProblem.Code, _ column: String, _ message: String, remedy: String? = nil
  ) {
    problems.append(FolderProblem(code, in: file, row: line, column: column, message, remedy: remedy))
  }
}
