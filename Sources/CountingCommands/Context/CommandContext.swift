package import CountingDesk
import Foundation

/// What a command touches of the world: streams, the clock, chance, the environment. Tests bring their own.
package struct CommandContext: Sendable {
  package var surroundings: Surroundings
  package var environment: [String: String]
  package var executable: String?
  package var write: @Sendable (String) throws -> Void
  package var complain: @Sendable (String) -> Void

  package init(
    surroundings: Surroundings, environment: [String: String], executable: String?,
    write: @escaping @Sendable (String) throws -> Void, complain: @escaping @Sendable (String) -> Void
  ) {
    (self.surroundings, self.environment, self.executable) = (surroundings, environment, executable)
    (self.write, self.complain) = (write, complain)
  }

  @TaskLocal package static var current = CommandContext.machine

  package static let machine = CommandContext(
    surroundings: .machine, environment: ProcessInfo.processInfo.environment,
    executable: try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
    write: { try writeAll($0, to: STDOUT_FILENO) },
    complain: { try? writeAll($0 + "\n", to: STDERR_FILENO) })
}

/// The reader of the answers is gone, or their file cannot be written.
struct OutputFault: Error {
  let message: String
}

private func writeAll(_ text: String, to file: Int32) throws {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    if written < 0, errno == EINTR { continue }
    guard written > 0 else {
      throw OutputFault(message: "The output cannot be written: \(String(cString: strerror(errno))).")
    }
    rest = rest.dropFirst(written)
  }
}
