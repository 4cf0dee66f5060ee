/// What a row of one of the CSV files says.
protocol FolderEntry {
  /// What no two rows of the file may share.
  associatedtype Key: Hashable

  static var file: FolderFile { get }
  static var requiredColumns: [String] { get }
  /// Where a repeated key is reported.
  static var keyColumn: String { get }

  var key: Key? { get }
  /// The ward the row speaks of.
  var ward: Int? { get }

  /// Reads every cell, reports what is wrong, and is nil when the key cannot be told.
  init?(_ cells: inout RowCells)
}

/// A row that could be placed.
struct FolderRow<Entry> {
  let entry: Entry
  let line: Int
  /// False when quoting or the number of fields is wrong: its cells may be in the wrong columns.
  let isSound: Bool
}

/// A CSV file, read.
struct FolderTable<Entry: FolderEntry> {
  private(set) var rows: [FolderRow<Entry>] = []
  private(set) var problems: [FolderProblem] = []
  let isThere: Bool
  /// Whether rows are missing of which not even the ward is known. What such rows would have made right is not
  /// reported: one fault, one problem.
  private(set) var isPartial = false
  private var partialWards: Set<Int> = []

  init(_ source: FolderSources.Source) {
    switch source {
    case .absent: isThere = false
    case .unreadable:
      isThere = true
      isPartial = true
    case .text(let bytes):
      isThere = true
      read(bytes)
    }
  }

  /// The rows whose cells can be taken at their word.
  var soundRows: some Sequence<FolderRow<Entry>> { rows.lazy.filter(\.isSound) }

  /// Whether every row of the ward was placed, so that what is not there is really missing.
  func knowsAll(of ward: Int) -> Bool { !isPartial && !partialWards.contains(ward) }

  private mutating func read(_ bytes: [UInt8]) {
    var reader = CSVReader(bytes)
    let header = CSVHeader(reader.next() ?? CSVRecord(line: 1), of: Entry.self)
    problems += header.problems
    isPartial = header.hidesRows
    var keys: Set<Entry.Key> = []
    while let record = reader.next() { add(record, header, &keys) }
  }

  private mutating func add(_ record: CSVRecord, _ header: CSVHeader, _ keys: inout Set<Entry.Key>) {
    let fault = header.fault(of: record)
    let isSound = fault == nil
    var cells = RowCells(record, places: header.places, file: Entry.file)
    let entry = Entry(&cells)
    let isRepeated = entry?.key.map(keys.contains) ?? false
    if isRepeated { cells.report(.duplicate, Entry.keyColumn, "An earlier row has the same \(Entry.keyColumn).") }
    if isSound, let key = entry?.key { keys.insert(key) }
    problems += fault.map { [$0] } ?? cells.problems
    // A quotation mark in the wrong place swallows the rows after it.
    if !isSound, !record.isOneLine { isPartial = true }
    if let entry {
      if isRepeated { return }
      rows.append(FolderRow(entry: entry, line: record.line, isSound: isSound))
    } else if let text = cells.optionalText("ward"), case .inRange(let ward) = WholeNumber(text) {
      partialWards.insert(ward)
    } else {
      isPartial = true
    }
  }
}
