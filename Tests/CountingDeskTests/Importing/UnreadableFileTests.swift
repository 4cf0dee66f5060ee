import Foundation
import Testing

@testable import CountingDesk

@Suite("Reading a folder that is hardly one")
struct UnreadableFileTests {
  @Test("is refused where there is no folder", arguments: ["/nowhere/at/all", "/etc/hostname", ""])
  func noFolder(path: String) {
    #expect(throws: FolderMissing.self) { try ElectionFolder.read(at: path, rulebooks: []) }
  }

  @Test("tells each missing file", arguments: FolderFile.allCases)
  func missing(file: FolderFile) throws {
    var folder = FolderFixture()
    folder.files[file.rawValue] = nil
    let expected = file.isRequired ? ["\(file.rawValue) 0 - missing-file"] : []
    #expect(try folder.read().problems.map(\.position) == expected)
  }

  @Test("tells that an empty folder misses seven files")
  func emptyFolder() throws {
    let codes = try FolderFixture(files: [:]).read().problems.map(\.code)
    #expect(codes == Array(repeating: .missingFile, count: 7))
  }

  @Test("tells the columns that an empty file misses")
  func emptyFiles() throws {
    var folder = FolderFixture()
    for file in FolderFile.allCases.dropFirst() { folder.files[file.rawValue] = "" }
    let problems = try folder.read().problems
    #expect(problems.allSatisfy { $0.code == .missingColumn && $0.row == 1 })
    #expect(problems.map(\.position).contains("officers.csv 1 role missing-column"))
    #expect(problems.count == 4 + 5 + 4 + 4 + 2 + 3 + 3 + 3)
  }

  @Test("tells the keys that an empty election.toml misses")
  func emptyHeading() throws {
    var folder = FolderFixture()
    folder.files["election.toml"] = ""
    let problems = try folder.read().problems
    #expect(problems.count == 9 && problems.allSatisfy { $0.code == .badToml && $0.row == nil })
  }

  @Test("names the first line that is not UTF-8", arguments: FolderFile.allCases)
  func latin1(file: FolderFile) throws {
    var folder = FolderFixture()
    folder.raw[file.rawValue] = Array("one\ntwo\ncaf".utf8) + [0xE9] + Array("\nna".utf8) + [0xEF]
    #expect(try folder.read().problems.map(\.position) == ["\(file.rawValue) 3 - bad-encoding"])
  }

  @Test(
    "takes binary files and UTF-16 for what they are",
    arguments: [
      [0x50, 0x4B, 0x03, 0x04, 0x00, 0x00], [0xFF, 0xFE, 0x77, 0x00], [0x77, 0x00, 0x61, 0x00], [0x00],
    ] as [[UInt8]])
  func binary(bytes: [UInt8]) throws {
    var folder = FolderFixture()
    folder.raw["wards.csv"] = bytes
    #expect(try folder.read().problems.map(\.position) == ["wards.csv 1 - bad-encoding"])
  }

  @Test("does not read a file of 100 MB", arguments: [("wards.csv", "bad-csv"), ("election.toml", "bad-toml")])
  func huge(file: String, code: String) throws {
    try inScratchFolder { folder in
      for (name, text) in FolderFixture.sound {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      }
      let handle = try FileHandle(forWritingTo: folder.appendingPathComponent(file))
      try handle.truncate(atOffset: 100 << 20)
      try handle.close()
      let reading = try ElectionFolder.read(at: folder.path, rulebooks: [FolderFixture.rulebooks])
      #expect(reading.problems.map(\.position) == ["\(file) 0 - \(code)"])
      #expect(!reading.files.contains { $0.name == file })
    }
  }

  @Test("does not take a folder for a file")
  func folderAsFile() throws {
    try inScratchFolder { folder in
      for file in FolderFile.allCases {
        let path = folder.appendingPathComponent(file.rawValue)
        try FileManager.default.createDirectory(at: path, withIntermediateDirectories: false)
      }
      let problems = try ElectionFolder.read(at: folder.path, rulebooks: []).problems
      #expect(problems.map(\.code) == Array(repeating: .missingFile, count: 9))
    }
  }
}
