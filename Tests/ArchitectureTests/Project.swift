import Foundation

/// The project's own files, read as text.
enum Project {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct File: Sendable {
    let path: String
    let text: String
  }

  static func files(_ folder: String, ending: String = ".swift") throws -> [File] {
    let base = root.appendingPathComponent(folder).path
    let names = try FileManager.default.subpathsOfDirectory(atPath: base).filter { $0.hasSuffix(ending) }
    return try names.sorted().map {
      File(path: $0, text: try String(contentsOfFile: "\(base)/\($0)", encoding: .utf8))
    }
  }
}
