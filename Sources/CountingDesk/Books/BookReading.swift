package import CountingJournal
import CountingRules
import CountingStore

/// What a book says: the fold of its journal, now or when it had so many entries.
package enum BookReading {
  package static func state(of path: String, at size: Int? = nil) throws -> CountState {
    let book = try CountBook.open(path, for: .read)
    var loading = Loading(limit: size)
    try book.lines { seq, line in try loading.take(seq, line) }
    return try loading.finished(path: path)
  }

  /// Folds lines as they come.
  package struct Loading {
    private var state: CountState?
    private let limit: Int?
    private var seen = 0

    package init(limit: Int? = nil) { self.limit = limit }

    package mutating func take(_ seq: Int, _ line: [UInt8]) throws(DamagedEntry) {
      guard seq == seen else { throw DamagedEntry(seq: seen, message: "entry \(seen) is missing") }
      seen += 1
      if let limit, seq >= limit { return }
      if seq == 0 {
        state = CountState(try Opening(line: line), line: line)
      } else {
        state?.record(try JournalEntry(line: line, seq: seq), line: line)
      }
    }

    package func finished(path: String) throws -> CountState {
      if let limit, !(1...max(seen, 1)).contains(limit) { throw NoSuchSize(size: limit, entries: seen) }
      guard let state else { throw BookFault.damaged(path: path, "it has no opening entry") }
      return state
    }
  }

  /// The journal never had so many entries.
  package struct NoSuchSize: Error, Sendable {
    package let size: Int
    package let entries: Int

    package var message: String {
      "The journal has \(entries) entries, not \(size). Give a size from 1 to \(entries) with --at."
    }
  }
}
