import CountingJournal
import CountingRules

/// An act of the ward: what every paper asks of it, how the diary tells it in each language it was asked for, and its
/// line. A book of 150 wards holds ten thousand of them for as long as its papers are made.
struct Narration: Sendable {
  let seq: Int
  let at: Instant
  let by: String
  let name: String
  /// The entries it struck.
  let strike: [Int]
  /// By language.
  let sentences: [String: String]
  private let line: [UInt8]

  init(_ entry: JournalEntry, line: [UInt8], after state: CountState, _ wordings: [DiaryWording]) {
    (seq, at, by, name, self.line) = (entry.seq, entry.at, entry.by, entry.name, line)
    strike = entry.name == "strike" ? entry.members["entries"]?.array?.compactMap(\.int) ?? [] : []
    let told = wordings.isEmpty ? [] : Diary.line(entry, after: state, wordings, onPaper: true).sentences
    sentences = Dictionary(zip(wordings.map(\.language), told)) { first, _ in first }
  }

  /// The whole act, read again from its line; nil where the line cannot be read, which folding it would have refused.
  var entry: JournalEntry? { try? JournalEntry(line: line, seq: seq) }
}

extension WardMoment {
  /// When an entry of this ward was made.
  func made(_ seq: Int) -> String? { narrations.first { $0.seq == seq }.map { written($0.at) } }

  func officerName(_ id: String) -> String { officers.known(id)?.name ?? id }

  /// Entries struck, with the entry that struck each.
  var strikes: [Int: Narration] {
    narrations.reduce(into: [:]) { strikes, told in for seq in told.strike { strikes[seq] = told } }
  }
}
