/// One thing that is wrong with an election folder, where it is, and how to mend it.
package struct FolderProblem: Hashable, Sendable {
  package let file: String
  /// The line in the file; a CSV file's header is 1.
  package let row: Int?
  /// The column's name, or the key's in `election.toml`.
  package let column: String?
  package let code: Code
  package let message: String
  package let remedy: String

  init(
    _ code: Code, in file: FolderFile, row: Int? = nil, column: String? = nil, _ message: String,
    remedy: String? = nil
  ) {
    (self.file, self.row, self.column) = (file.rawValue, row, column)
    (self.code, self.message, self.remedy) = (code, message, remedy ?? code.remedy)
  }
}

/// By file in the contract's order, then line, column and code: the same folder is always told in the same order.
extension FolderProblem: Comparable {
  package static func < (a: FolderProblem, b: FolderProblem) -> Bool { a.position < b.position }

  private var position: (Int, Int, String, String, String) {
    (FolderFile.place(of: file), row ?? 0, column ?? "", code.rawValue, message)
  }
}

extension FolderProblem: CustomStringConvertible {
  /// `wards.csv, row 3, electors: not-a-number: …`
  package var description: String {
    "\(place): \(code.rawValue): \(message) \(remedy)"
  }

  /// `wards.csv, row 3, electors`
  package var place: String { [file, row.map { "row \($0)" }, column].compactMap(\.self).joined(separator: ", ") }
}
