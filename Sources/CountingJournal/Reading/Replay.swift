import CountingRules

extension CountState {
  /// Judges an entry again, and records it.
  package mutating func enterAgain(_ entry: JournalEntry, leaf: Digest256) throws(DamagedEntry) {
    try verify(entry)
    record(entry, leaf: leaf)
  }

  /// Judges an entry again as it was judged in its time: a book is believed only if each would be accepted, with the
  /// same answer (JOURNAL.md).
  package func verify(_ entry: JournalEntry) throws(DamagedEntry) {
    func damaged(_ what: String) -> DamagedEntry { DamagedEntry(seq: entry.seq, message: "entry \(entry.seq) \(what)") }
    guard entry.seq == tree.size else { throw damaged("is out of its place") }
    if case .book(let restore as BookRestore) = entry.act {
      guard entry.by == BookRestore.author, entry.at >= last, entry.answer == .init(), restore.follows(self) else {
        throw damaged("does not follow the backup it names")
      }
      return
    }
    let answer: JSON.Members
    do throws(Refusal) {
      answer = try again(entry)
    } catch {
      throw damaged("would be refused (\(error.rule.rawValue)): \(error.message)")
    }
    guard answer == entry.answer else { throw damaged("would be answered otherwise") }
    if let id = entry.id, ids[id] != nil { throw damaged("bears an id used before") }
  }

  private func again(_ entry: JournalEntry) throws(Refusal) -> JSON.Members {
    let request = ActRequest(entry)
    do throws(ActRequest.Fault) { try request.checkFields(election.settings, at: entry.at) } catch {
      throw Refusal(.malformedAct, error.message)
    }
    let submission = Submission(now: entry.at, terminal: entry.terminal, uptime: entry.uptime)
    return try answer(request, at: entry.at, submission, .verifying(answer: entry.answer))
  }
}
