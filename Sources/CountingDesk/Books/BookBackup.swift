import CountingJournal
import CountingStore

/// A verified copy of a book, made while it is in use, and the way back.
package enum BookBackup {
  package struct Report: Sendable {
    package let entries: Int
    package let secrets: Int
  }

  package static func backUp(_ path: String, to file: String, _ onlooker: Onlooker = .none) throws -> Report {
    let book = try CountBook.open(path, for: .read, onlooker)
    var report: BookVerification.Report?
    var secrets: [LotSecret] = []
    try onlooker.watch(.copying, file) { _ in
      try book.backUp(to: file) { content in
        secrets = try LotSecrets(book: path).kept(for: content)
        return secrets
      } check: { content in
        report = try BookVerification.verify(content, onlooker)
      }
    }
    return Report(entries: report?.entries ?? 0, secrets: secrets.count)
  }

  /// Brings a book back under a name that is free. The journal says so in its next entry.
  package static func restore(_ file: String, to path: String, _ surroundings: Surroundings) throws -> Report {
    let onlooker = surroundings.onlooker
    let backup = try CountBook.open(file, for: .read, onlooker)
    var entries = 0
    var count = 0
    try onlooker.watch(.copying, path) { _ in
      try backup.restore(to: path) { content in
        var state = try BookVerification.verify(content, onlooker).state
        let seq = state.tree.size
        let line = state.restoration(Submission(now: surroundings.now(), uptime: surroundings.uptime()))
        state.record(try JournalEntry(line: line, seq: seq), line: line)
        entries = state.tree.size
        return (line, seq, try BookSigner(content, state).note(state))
      } keep: { secrets in
        count = secrets.count
        for secret in secrets { try LotSecrets(book: path).bringBack(secret) }
      }
    }
    return Report(entries: entries, secrets: count)
  }
}
