package import CountingJournal
import CountingStore

/// A book is believed only if every entry judges again with the same answer, byte for byte (JOURNAL.md).
package enum BookVerification {
  package struct Report: Sendable {
    package let entries: Int
    package let root: Digest256
  }

  package static func verify(_ path: String) throws -> Report {
    let book = try CountBook.open(path, for: .read)
    var state: CountState?
    var seen = 0
    try book.lines { seq, line in
      guard seq == seen else { throw DamagedEntry(seq: seen, message: "entry \(seen) is missing") }
      seen += 1
      try checkCanonical(line, seq: seq)
      guard seq > 0 else {
        state = CountState(try Opening(line: line), line: line)
        return
      }
      let entry = try JournalEntry(line: line, seq: seq)
      try state?.verify(entry)
      state?.record(entry, line: line)
    }
    guard let state else { throw BookFault.damaged(path: path, "it has no opening entry") }
    return Report(entries: state.tree.size, root: state.tree.root)
  }

  private static func checkCanonical(_ line: [UInt8], seq: Int) throws(DamagedEntry) {
    guard let json = try? JSONReader.read(line), json.canonical == line else {
      throw DamagedEntry(seq: seq, message: "entry \(seq) is not written canonically")
    }
  }
}
