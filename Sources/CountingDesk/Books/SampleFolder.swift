import Foundation

/// Where the sample wards are: beside the executable, at the top of its package, or in the working directory.
package struct SampleFolder: Sendable {
  package let path: String

  package init?(named name: String, executable: String?) {
    let places = TemplateFolder.places(of: "SampleData/\(name)", executable: executable)
    guard let found = places.first(where: { FileManager.default.fileExists(atPath: $0 + "/election.toml") }) else {
      return nil
    }
    path = found
  }

  /// The acts of the day, one a line.
  package func day() throws -> [[UInt8]] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path + "/day.ndjson"))
    return data.split(separator: 0x0A).map { [UInt8]($0) }
  }
}
