import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

@Suite("Bringing a book back")
struct RestorationTests {
  private func restored(_ hall: Hall) throws -> (state: CountState, entry: JournalEntry) {
    var state = hall.state
    let line = state.restoration(Submission(now: hall.now))
    let entry = try JournalEntry(line: line, seq: state.tree.size)
    try state.verify(entry)
    state.record(entry, line: line)
    return (state, entry)
  }

  @Test("is an entry that changes nothing, and calls for a checkpoint")
  func entered() throws {
    let hall = try Hall.at(.mixed)
    let (state, entry) = try restored(hall)
    #expect(state.tree.size == hall.state.tree.size + 1)
    #expect(state.status(at: hall.now)["wards"] == hall.status["wards"])
    #expect(entry.by == "book" && entry.name == "book.restore" && entry.callsForCheckpoint)
    #expect(state.last == hall.state.last)
  }

  @Test("is believed only where it follows what it names")
  func follows() throws {
    let hall = try Hall.at(.mixed)
    let (_, entry) = try restored(hall)
    for (key, value) in [("root", JSON.string(Digest256.of("").hex)), ("size", 1), ("by", "ro"), ("answer", ["x": 1])] {
      var members = entry.members
      members[key] = value
      let changed = try JournalEntry(line: JSON.object(members).canonical, seq: entry.seq)
      #expect(throws: DamagedEntry.self, "\(key)") { try hall.state.verify(changed) }
    }
  }

  @Test("cannot be asked for")
  func asked() throws {
    var hall = try Hall.at(.opened)
    let answer = hall.enter(exactly: Array(#"{"do":"book.restore","by":"ro","size":1,"root":""}"#.utf8))
    #expect(answer["code"] == "unknown-act")
  }
}
