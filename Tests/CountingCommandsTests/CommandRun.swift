import ArgumentParser
import CountingCommands
import CountingDesk
import CountingRules
import CountingTerminal
import Foundation

/// A command run in this process with a world of its own: what it wrote, what it complained of, how it ended.
struct CommandRun {
  let output: String
  let complaints: String
  let code: Int32

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  init(_ arguments: String...) { self.init(arguments) }

  /// - Parameters:
  ///   - terminal: what standard output and standard error are.
  ///   - tick: milliseconds that go by each time somebody looks at the clock.
  init(_ arguments: [String], on terminal: Outlet = .plain, tick: Int64 = 0, environment: [String: String] = [:]) {
    let (written, complained, clock) = (Collected(), Collected(), Ticking(tick))
    let context = CommandContext(
      surroundings: Surroundings(now: clock.now, uptime: { nil }, fresh: { Array(0..<32) }),
      environment: ["LEKKA_TEMPLATES": Self.root + "/Templates"].merging(environment) { $1 }, executable: nil,
      output: terminal, errors: terminal, write: written.add, utter: complained.add)
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

/// A clock that goes on each time it is looked at.
private final class Ticking: @unchecked Sendable {
  private let lock = NSLock()
  private let tick: Int64
  private var looks: Int64 = 0

  init(_ tick: Int64) { self.tick = tick }

  @Sendable func now() -> Instant {
    lock.withLock {
      looks += 1
      return Instant(milliseconds: 1_615_690_000_000 + looks * tick)
    }
  }
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
