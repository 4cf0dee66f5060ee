package import Logging
import Synchronization

/// Whoever waits for long work: told how far it has come and, in the log, what was done and how long it took.
package struct Onlooker: Sendable {
  package enum Work: String, Sendable {
    case readingFolder = "election folder read"
    case readingBook = "entries read"
    case judgingAgain = "entries judged again"
    case checkingFile = "file of the book checked"
    case copying = "book copied"
    case recording = "acts judged"
    case papers = "papers written"
    case results = "results written"
  }

  /// How far it has come: done of all, in entries, papers or bytes; all is nil where nobody knows.
  package typealias Tell = @Sendable (_ work: Work, _ done: Int, _ all: Int?) -> Void

  private let tell: Tell
  /// Milliseconds of a clock that only goes forward.
  private let clock: @Sendable () -> Int64
  private let log: Logger

  package init(tell: @escaping Tell, clock: @escaping @Sendable () -> Int64, log: Logger) {
    (self.tell, self.clock, self.log) = (tell, clock, log)
  }

  /// Nobody waits.
  package static let none = Onlooker(
    tell: { _, _, _ in }, clock: { 0 }, log: Logger(label: "lekka") { _ in SwiftLogNoOpLogHandler() })

  /// Does the work, which says with each step how much is done.
  package func watch<Value>(
    _ work: Work, _ path: String, of all: Int? = nil,
    _ body: (_ done: @escaping @Sendable (Int) -> Void) throws -> Value
  ) rethrows -> Value {
    let begun = clock()
    let last = Atomic(0)
    tell(work, 0, all)
    let value = try body { done in
      last.store(done, ordering: .relaxed)
      tell(work, done, all)
    }
    var facts: Logger.Metadata = ["path": "\(path)", "ms": "\(clock() - begun)"]
    let count = last.load(ordering: .relaxed)
    if count > 0 { facts["count"] = "\(count)" }
    log.debug("\(work.rawValue)", metadata: facts)
    return value
  }

  package func opened(_ path: String) { log.debug("book opened", metadata: ["path": "\(path)"]) }

  package func wrote(_ path: String) { log.debug("file written", metadata: ["path": "\(path)"]) }
}
