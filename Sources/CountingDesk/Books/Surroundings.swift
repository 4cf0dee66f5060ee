import CountingJournal
package import CountingRules
import Foundation
package import Logging

/// The clock, chance and the machine, as values for the core. The command context makes one; tests make their own.
package struct Surroundings: Sendable {
  package var now: @Sendable () -> Instant
  package var uptime: @Sendable () -> Uptime?
  /// 32 bytes of the system's generator, for a lot's secret (LOT.md).
  package var fresh: @Sendable () -> [UInt8]
  package var terminal: String?
  /// For whoever keeps the machine: broken machinery and other writers, never a figure. `LEKKA_LOG=debug` tells more.
  package var log: Logger
  package var onlooker = Onlooker.none

  package init(
    now: @escaping @Sendable () -> Instant, uptime: @escaping @Sendable () -> Uptime?,
    fresh: @escaping @Sendable () -> [UInt8], terminal: String? = nil,
    log: Logger = Logger(label: "lekka") { _ in SwiftLogNoOpLogHandler() }
  ) {
    (self.now, self.uptime, self.fresh, self.terminal, self.log) = (now, uptime, fresh, terminal, log)
  }

  package static var machine: Surroundings {
    let boot = (try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)).map(trimmed)
    return Surroundings(
      now: { Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))) },
      uptime: {
        boot.map {
          Uptime(boot: $0, milliseconds: Int((ProcessInfo.processInfo.systemUptime * 1000).rounded(.down)))
        }
      },
      fresh: {
        var generator = SystemRandomNumberGenerator()
        return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      },
      log: machineLog)
  }

  /// Milliseconds of a clock that only goes forward, where the machine has one.
  package var milliseconds: Int64 { uptime().map { Int64($0.milliseconds) } ?? now().milliseconds }

  package enum Loudness: Sendable { case quiet, usual, verbose }

  /// How much is told in the log. As usual is what `LEKKA_LOG` says.
  package mutating func speak(_ loudness: Loudness) {
    switch loudness {
    case .quiet: log.logLevel = .error
    case .usual: break
    case .verbose: log.logLevel = min(log.logLevel, .debug)
    }
  }

  /// Tells how far long work has come, and the log how long it took.
  package mutating func watch(_ tell: @escaping Onlooker.Tell) {
    onlooker = Onlooker(tell: tell, clock: { [self] in milliseconds }, log: log)
  }

  private static var machineLog: Logger {
    var log = Logger(label: "lekka") { StreamLogHandler.standardError(label: $0) }
    log.logLevel = ProcessInfo.processInfo.environment["LEKKA_LOG"].flatMap { Logger.Level(rawValue: $0) } ?? .warning
    return log
  }
}
