import CountingJournal
package import CountingRules
import Foundation

/// The clock, chance and the machine, as values for the core. The command context makes one; tests make their own.
package struct Surroundings: Sendable {
  package var now: @Sendable () -> Instant
  package var uptime: @Sendable () -> Uptime?
  /// 32 bytes of the system's generator, for a lot's secret (LOT.md).
  package var fresh: @Sendable () -> [UInt8]
  package var terminal: String?

  package init(
    now: @escaping @Sendable () -> Instant, uptime: @escaping @Sendable () -> Uptime?,
    fresh: @escaping @Sendable () -> [UInt8], terminal: String? = nil
  ) {
    (self.now, self.uptime, self.fresh, self.terminal) = (now, uptime, fresh, terminal)
  }

  package static var machine: Surroundings {
    let boot = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
    return Surroundings(
      now: { Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))) },
      uptime: {
        boot.map {
          Uptime(
            boot: trimmed($0), milliseconds: Int((ProcessInfo.processInfo.systemUptime * 1000).rounded(.down)))
        }
      },
      fresh: {
        var generator = SystemRandomNumberGenerator()
        return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      })
  }
}
