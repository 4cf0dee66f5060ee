package import CountingJournal
import CountingRules
import CountingStore

/// What a book says: the fold of its journal, now or when it had so many entries.
package enum BookReading {
  package static func state(
    of path: String, at size: Int? = nil, _ onlooker: Onlooker = .none
  ) throws -> CountState {
    try CountBook.open(path, for: .read, onlooker).read { content in try state(content, at: size, onlooker) }
  }

  static func state(
    _ content: BookContent, at size: Int? = nil, _ onlooker: Onlooker = .none
  ) throws -> CountState {
    var state: CountState?
    try eachLine(content, upTo: size, onlooker) { seq, line, leaf in try fold(seq, line, leaf, into: &state) }
    guard let state else { throw BookFault.damaged(path: content.path, "it has no opening entry") }
    return state
  }

  /// The entries in order, none missing, up to a size the journal had.
  static func eachLine(
    of path: String, upTo size: Int?, _ onlooker: Onlooker, _ body: (Int, [UInt8], Digest256) throws -> Void
  ) throws {
    try CountBook.open(path, for: .read, onlooker).read { content in
      try eachLine(content, upTo: size, onlooker, body)
    }
  }

  static func eachLine(
    _ content: BookContent, upTo size: Int?, _ onlooker: Onlooker, as work: Onlooker.Work = .readingBook,
    _ body: (Int, [UInt8], Digest256) throws -> Void
  ) throws {
    var seen = 0
    try onlooker.watch(work, content.path, of: size ?? content.size()) { done in
      try content.lines { seq, line, leaf in
        try check(seq, follows: seen)
        seen += 1
        guard seen <= size ?? seen else { return }
        try body(seq, line, leaf)
        if seen % step == 0 { done(seen) }
      }
      done(min(seen, size ?? seen))
    }
    if let size, !(1...max(seen, 1)).contains(size) { throw NoSuchSize(size: size, entries: seen) }
  }

  /// Entries between one look at the clock and the next.
  private static let step = 64

  static func check(_ seq: Int, follows seen: Int) throws(DamagedEntry) {
    guard seq == seen else { throw DamagedEntry(seq: seen, message: "entry \(seen) is missing") }
  }

  /// What stands after one line more.
  static func fold(_ seq: Int, _ line: [UInt8], _ leaf: Digest256, into state: inout CountState?) throws(DamagedEntry) {
    guard state != nil else {
      try check(seq, follows: 0)
      state = CountState(try Opening(line: line), line: line)
      return
    }
    try check(seq, follows: state?.tree.size ?? 0)
    state?.record(try JournalEntry(line: line, seq: seq), leaf: leaf)
  }

  /// The journal never had so many entries.
  package struct NoSuchSize: Error, Sendable {
    package let size: Int
    package let entries: Int

    package var message: String {
      "The journal has \(entries) entries, not \(size). Give a size from 1 to \(entries)."
    }
  }
}

extension CountBook {
  static func open(_ path: String, for access: Access, _ onlooker: Onlooker) throws -> CountBook {
    let book = try open(path, for: access)
    onlooker.opened(path)
    return book
  }
}
