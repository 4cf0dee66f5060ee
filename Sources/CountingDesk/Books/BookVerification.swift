package import CountingJournal
import CountingStore

/// A book is believed only if every entry judges again with the same answer, byte for byte (JOURNAL.md).
package enum BookVerification {
  package struct Report: Sendable {
    package let entries: Int
    package let root: Digest256
  }

  package static func verify(_ path: String) throws -> Report {
    var state: CountState?
    try BookReading.eachLine(of: path, upTo: nil) { seq, line in
      try checkCanonical(line, seq: seq)
      if seq > 0 { try state?.verify(JournalEntry(line: line, seq: seq)) }
      try BookReading.fold(seq, line, into: &state)
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
