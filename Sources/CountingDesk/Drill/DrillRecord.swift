import CountingJournal
import CountingRules
import Foundation

/// What one trainee did in one drill, kept after every exercise: who breaks off goes on where it was left.
package struct DrillRecord: Sendable {
  package let trainee: Trainee
  package let seed: Int
  package private(set) var results: [DrillResult] = []
  /// Its folder, with the books of its exercises.
  package let folder: String

  private static let file = "record.ndjson"

  /// The trainee's drill that was broken off, or a new one: the first in `sup-03`, the next in `sup-03-2`.
  ///
  /// - Parameters:
  ///   - count: exercises of a whole drill.
  ///   - seed: where one is asked for; a drill of other figures is left alone.
  package static func open(
    _ trainee: Trainee, of count: Int, in folder: String, seed: Int?, fresh: () -> Int
  ) throws -> DrillRecord {
    let name = PaperName.file(trainee.id)
    for number in 1... {
      let place = "\(folder)/\(number == 1 ? name : "\(name)-\(number)")"
      guard FileManager.default.fileExists(atPath: place) else {
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let record = DrillRecord(trainee: trainee, seed: seed ?? fresh(), folder: place)
        try record.keep()
        return record
      }
      if let kept = DrillRecord(folder: place), kept.trainee == trainee, kept.results.count < count,
        seed ?? kept.seed == kept.seed
      {
        return kept
      }
    }
    preconditionFailure("there is always another number")
  }

  private init(trainee: Trainee, seed: Int, folder: String) {
    (self.trainee, self.seed, self.folder) = (trainee, seed, folder)
  }

  /// Nil where there is none that can be read.
  private init?(folder: String) {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(Self.file)") else { return nil }
    let lines = data.split(separator: 0x0A).compactMap { try? JSONReader.read([UInt8]($0)) }
    guard let head = lines.first, let id = head["trainee"]?.string, let name = head["name"]?.string,
      let role = head["role"]?.string.flatMap(Role.init), let seed = head["seed"]?.int
    else { return nil }
    self.init(trainee: Trainee(id: id, name: name, role: role), seed: seed, folder: folder)
    results = lines.dropFirst().compactMap(DrillResult.init)
  }

  package mutating func add(_ result: DrillResult) throws {
    results.append(result)
    try keep()
  }

  /// The file is whole or the one before.
  private func keep() throws {
    let head: JSON = [
      "trainee": .string(trainee.id), "name": .string(trainee.name), "role": .string(trainee.role.rawValue),
      "seed": .int(seed),
    ]
    let text = ([head] + results.map(\.json)).map { $0.canonicalText + "\n" }.joined()
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(Self.file)"), options: .atomic)
  }
}
