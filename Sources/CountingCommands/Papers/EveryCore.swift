import Foundation
import Synchronization

/// Work that is shared by the cores of the machine.
enum EveryCore {
  /// Does the work of each place, the first begun first.
  /// - Throws: of the works that failed, the error of the first place; after a failure no other work is begun.
  static func each(of places: Range<Int>, _ work: @Sendable (Int) throws -> Void) throws {
    let failures = Mutex<[Int: any Error]>([:])
    DispatchQueue.concurrentPerform(iterations: places.count) { step in
      guard failures.withLock(\.isEmpty) else { return }
      do { try work(places.lowerBound + step) } catch { failures.withLock { $0[step] = error } }
    }
    if let first = failures.withLock({ $0.min { $0.key < $1.key } }) { throw first.value }
  }
}
