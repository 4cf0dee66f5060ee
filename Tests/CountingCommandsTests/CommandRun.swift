import ArgumentParser
import CountingCommands
import CountingDesk
import CountingRules
import Foundation

/// A command run in this process with a world of its own: what it wrote, what it complained of, how it ended.
struct CommandRun {
  let output: String
  let complaints: String
  let code: Int32

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  init(_ arguments: String...) { self.init(arguments) }

  init(_ arguments: [String]) {
    let (written, complained) = (Collected(), Collected())
    let context = CommandContext(
      surroundings: Surroundings(
        now: { Instant(milliseconds: 1_615_690_000_000) }, uptime: { nil }, fresh: { Array(0..<32) }),
      environment: ["LEKKA_TEMPLATES": Self.root + "/Templates"], executable: nil, write: written.add,
      complain: { complained.add($0 + "\n") })
    code = CommandContext.$current.withValue(context) {
      do {
        var command = try Lekka.parsed(arguments)
        try command.run()
        return 0
      } catch {
        complained.add(Lekka.fullMessage(for: error))
        return Lekka.exitCode(for: error).rawValue
      }
    }
    (output, complaints) = (written.text, complained.text)
  }
}

/// Text that comes in pieces.
private final class Collected: @unchecked Sendable {
  private let lock = NSLock()
  private var pieces: [String] = []

  var text: String { lock.withLock { pieces.joined() } }

  @Sendable func add(_ piece: String) { lock.withLock { pieces.append(piece) } }
}

/// A folder that goes when the test is over.
final class Scratch {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "lekka-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String, _ text: String) throws -> String {
    try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
    return "\(path)/\(name)"
  }
}
