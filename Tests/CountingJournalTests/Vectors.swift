import CountingJournal
import Foundation
import Testing

/// The public vectors beside the tests.
enum Vectors {
  static func data(_ path: String) throws -> Data {
    let folder = try #require(Bundle.module.resourceURL)
    return try Data(contentsOf: folder.appendingPathComponent("Vectors/\(path)"))
  }

  static func text(_ path: String) throws -> String { String(decoding: try data(path), as: UTF8.self) }

  static func json(_ path: String) throws -> JSON { try JSONReader.read(Array(data(path))) }
}

extension JSON {
  func text(_ key: String) throws -> String { try #require(self[key]?.string, "\(key) is missing") }

  func list(_ key: String) throws -> [JSON] { try #require(self[key]?.array, "\(key) is missing") }
}
