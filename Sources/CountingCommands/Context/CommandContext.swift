package import CountingDesk
package import CountingTerminal
import Foundation

/// What a command touches of the world: streams, the clock, chance, the environment. Tests bring their own.
package struct CommandContext: Sendable {
  package var surroundings: Surroundings
  package var environment: [String: String]
  package var executable: String?
  package var write: @Sendable (String) throws -> Void
  /// On standard error, with its line ends, as it stands.
  package var utter: @Sendable (String) -> Void
  /// What standard output and standard error are.
  package var output: Outlet
  package var errors: Outlet
  /// Where long work is shown.
  var line: ProgressLine?
  var loudness = Surroundings.Loudness.usual
  /// Whether a request to end the process is this command's to heed.
  var heedsRequests = false

  package init(
    surroundings: Surroundings, environment: [String: String], executable: String?, output: Outlet = .plain,
    errors: Outlet = .plain, write: @escaping @Sendable (String) throws -> Void,
    utter: @escaping @Sendable (String) -> Void
  ) {
    (self.surroundings, self.environment, self.executable) = (surroundings, environment, executable)
    (self.output, self.errors, self.write, self.utter) = (output, errors, write, utter)
  }

  @TaskLocal package static var current = CommandContext.machine

  package static let machine: CommandContext = {
    let environment = ProcessInfo.processInfo.environment
    var context = CommandContext(
      surroundings: .machine, environment: environment,
      executable: try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
      output: Outlet(STDOUT_FILENO, environment: environment), errors: Outlet(STDERR_FILENO, environment: environment),
      write: { try writeAll($0, to: STDOUT_FILENO) }, utter: { try? writeAll($0, to: STDERR_FILENO) })
    context.heedsRequests = true
    return context
  }()

  /// The book and the officer that need not be typed.
  var knownBook: String? { known("LEKKA_BOOK") }
  var knownOfficer: String? { known("LEKKA_BY") }

  private func known(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }

  package func complain(_ message: String) { utter(errors.safe(message) + "\n") }

  /// What went wrong, or why a rule refuses.
  func refuse(_ message: String) { complain(errors.styled("lekka:", .alarm) + " " + message) }

  /// An answer for people.
  func say(_ text: String) throws { try write(output.folded(output.safe(text))) }

  /// What a person at a terminal likes to know beside the answer; nothing where nobody looks.
  func mention(_ message: String) {
    if errors.isTerminal, loudness != .quiet { complain(message) }
  }

  /// As loud as was asked: long work is shown at a terminal, and out of the way of whatever else is written.
  func speaking(_ loudness: Surroundings.Loudness) -> CommandContext {
    var context = self
    context.loudness = loudness
    context.surroundings.speak(loudness)
    guard loudness == .usual, errors.rewrites else {
      context.surroundings.watch { _, _, _ in }
      return context
    }
    let line = ProgressLine(on: errors, clock: { [surroundings] in surroundings.milliseconds }, put: utter)
    context.line = line
    context.surroundings.watch { work, done, all in line.tell(work, done, of: all) }
    // On one terminal with it, the answer begins where the line stood.
    if output.isTerminal {
      context.write = { [write] text in
        line.clear()
        try write(text)
      }
    }
    context.utter = { [utter] text in
      line.clear()
      utter(text)
    }
    return context
  }
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
