import CountingDesk
import CountingRules
import CountingTerminal
import Foundation

/// Where long work is shown: one line of standard error, written over a few times a second, gone before anything else is
/// written and when the work is done.
final class ProgressLine: @unchecked Sendable {
  /// Work that is over sooner is not worth a line.
  private static let patience: Int64 = 500
  private static let pause: Int64 = 250

  private let outlet: Outlet
  /// Milliseconds.
  private let clock: @Sendable () -> Int64
  private let put: @Sendable (String) -> Void
  private let begun: Int64
  private let lock = NSLock()
  private var shown: (work: Onlooker.Work, at: Int64)?
  private var stands = false
  /// What stands of work that is broken off, and the next move. Set before the work begins.
  var lastWords = "What was written is whole; the rest is not there. Run it again."

  init(on outlet: Outlet, clock: @escaping @Sendable () -> Int64, put: @escaping @Sendable (String) -> Void) {
    (self.outlet, self.clock, self.put, begun) = (outlet, clock, put, clock())
  }

  func tell(_ work: Onlooker.Work, _ done: Int, of all: Int?) {
    lock.withLock {
      let now = clock()
      guard now - begun >= Self.patience, outlet.isInFront else { return }
      if let shown, shown.work == work, now - shown.at < Self.pause { return }
      shown = (work, now)
      stands = true
      put(outlet.rewriting(Self.words(work, done, of: all)))
    }
  }

  func clear() {
    lock.withLock {
      guard stands else { return }
      stands = false
      put(outlet.rewriting(""))
    }
  }

  /// The process ends before the work is done: nothing is shown any more, and whoever watched is told what stands.
  func end() {
    lock.lock()
    guard shown != nil, outlet.isInFront else { return }
    put(outlet.rewriting("") + "lekka: Broken off. \(lastWords)\n")
  }

  private static func words(_ work: Onlooker.Work, _ done: Int, of all: Int?) -> String {
    func of(_ unit: String) -> String { all.map { " · \(grouped(done)) of \(grouped($0)) \(unit)" } ?? "" }
    return switch work {
    case .readingFolder: "Reading the election folder"
    case .readingBook: "Reading the book\(of("entries"))"
    case .judgingAgain: "Judging every act again\(of("entries"))"
    case .checkingFile: "Checking the file of the book"
    case .copying: "Copying the book"
    case .recording: "Judging acts" + (all.map { " · \(done * 100 / max($0, 1)) % of the file" } ?? "")
    case .papers: "Writing papers\(of("papers"))"
    case .results: "Writing the results"
    }
  }
}
