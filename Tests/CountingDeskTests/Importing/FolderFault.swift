import Testing

@testable import CountingDesk

/// One fault in a sound folder, and the one problem it must make.
struct FolderFault: CustomTestStringConvertible {
  let file: String
  /// The line changed, and what it becomes.
  let line: Int
  let text: String?
  /// Where the problem is to be found, when not in the file changed.
  let place: String
  let row: Int?
  let column: String?
  let code: FolderProblem.Code

  /// `row` 0 means the line changed; nil that the problem has none.
  init(
    _ file: String, _ line: Int, _ text: String?, _ code: FolderProblem.Code, at column: String?, row: Int? = 0,
    in place: String? = nil
  ) {
    (self.file, self.line, self.text, self.code) = (file, line, text, code)
    (self.place, self.column, self.row) = (place ?? file, column, row == 0 ? line : row)
  }

  var testDescription: String { "\(code.rawValue): \(file) \(line): \(text ?? "removed")" }

  /// Reads the folder with the fault in it; exactly the one problem is told.
  func check() throws {
    let reading = try FolderFixture().replacing(line, of: file, with: text).read()
    #expect(reading.election == nil)
    #expect(reading.problems.map(\.position) == ["\(place) \(row ?? 0) \(column ?? "-") \(code.rawValue)"])
    #expect(reading.problems.allSatisfy { !$0.message.isEmpty && !$0.remedy.isEmpty })
  }
}

extension FolderProblem {
  /// `wards.csv 3 electors not-a-number`
  var position: String { "\(file) \(row ?? 0) \(column ?? "-") \(code.rawValue)" }
}
