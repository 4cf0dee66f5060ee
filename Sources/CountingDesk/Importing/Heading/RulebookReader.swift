package import CountingRules
import Foundation
import TOMLKit

/// A rulebook and the settings that hold under it unless a folder says otherwise.
package struct RulebookReading: Sendable {
  package let rulebook: Rulebook
  package let settings: Settings
}

/// A file of `Templates/rulebooks` is not as it should be: our own fault, or that of whoever added it.
package struct RulebookFault: Error, CustomStringConvertible {
  package let file: String
  package let line: Int?
  package let message: String

  package var description: String { "\(file)\(line.map { ", line \($0)" } ?? ""): \(message)" }
}

/// Finds rulebooks by name. A rulebook is data: dropping a file into a directory adds one.
package struct RulebookReader {
  private let directories: [String]

  /// The first directory that has the name wins.
  package init(directories: [String]) { self.directories = directories }

  /// Nil when no directory has a rulebook of this name.
  package func read(_ name: String) throws -> RulebookReading? {
    // Anything else could lead out of the directories.
    guard !name.isEmpty, name.utf8.allSatisfy(isIdentifierByte) else { return nil }
    for directory in directories {
      let file = URL(fileURLWithPath: directory, isDirectory: true).appendingPathComponent("\(name).toml").path
      guard let data = FileManager.default.contents(atPath: file) else { continue }
      return try RulebookFile([UInt8](data), at: file, name: name).read()
    }
    return nil
  }

  /// The names of all rulebooks there are.
  package var names: [String] {
    let files = directories.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] }
    return Set(files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }).sorted()
  }
}
