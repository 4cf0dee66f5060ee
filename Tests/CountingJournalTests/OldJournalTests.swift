import CountingJournal
import Testing

@Suite("Replaying journals of every format (JOURNAL.md)")
struct OldJournalTests {
  @Test(
    "judges every act as it was judged, to the same root, checkpoint and figures",
    arguments: ["format-1/thirty-slips", "format-1/two-practices", "format-1/real-and-restored"])
  func replays(name: String) throws {
    let lines = try Vectors.data("journals/\(name).ndjson").split(separator: 0x0A).map { [UInt8]($0) }
    #expect(lines.count > 40)
    var state = CountState(try Opening(line: lines[0]), line: lines[0])
    for (seq, line) in lines.enumerated().dropFirst() {
      #expect(try JSON(line: line).canonical == line)
      let entry = try JournalEntry(line: line, seq: seq)
      try state.verify(entry)
      state.record(entry, line: line)
    }
    let note = try #require(SignedNote(note: Vectors.text("journals/\(name).note")))
    #expect(note.text == state.checkpoint.text)
    let vkey = try Vectors.text("journals/\(name).vkey")
    #expect(try #require(VerifierKey(vkey: String(vkey.dropLast()))).check(note) == .signed)
    let then = try Vectors.json("journals/\(name).status.json")
    #expect(differences(then, state.status(at: state.last), "status") == [])
  }

  @Test("finds a figure that is no longer what it was")
  func finds() {
    let then: JSON = ["a": [["b": 1]], "c": true]
    #expect(differences(then, ["a": [["b": 1, "new": 2]], "c": true, "d": 3], "") == [])
    #expect(differences(then, ["a": [["b": 2]], "c": true], "") == [".a.0.b"])
    #expect(differences(then, ["a": [], "c": true], "") == [".a"])
    #expect(differences(then, ["a": [["b": 1]]], "") == [".c"])
  }

  /// Where what is said now is not what was said then; more may be said now.
  private func differences(_ then: JSON, _ now: JSON?, _ place: String) -> [String] {
    if let old = then.array, let new = now?.array, old.count == new.count {
      return zip(old, new).enumerated().flatMap { differences($1.0, $1.1, "\(place).\($0)") }
    }
    if let old = then.object, now?.object != nil {
      return old.pairs.flatMap { differences($0.value, now?[$0.key], "\(place).\($0.key)") }
    }
    return then == now ? [] : [place]
  }
}
