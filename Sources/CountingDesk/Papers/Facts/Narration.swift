import CountingJournal
import CountingRules

/// An entry of the ward, and how the diary tells it in each language it was asked for.
struct Narration: Sendable {
  let entry: JournalEntry
  /// By language.
  let sentences: [String: String]

  init(_ entry: JournalEntry, after state: CountState, _ wordings: [DiaryWording]) {
    self.entry = entry
    let told = wordings.isEmpty ? [] : Diary.line(entry, after: state, wordings).sentences
    sentences = Dictionary(zip(wordings.map(\.language), told)) { first, _ in first }
  }

  var strike: [Int] { entry.name == "strike" ? entry.members["entries"]?.array?.compactMap(\.int) ?? [] : [] }
}

extension WardMoment {
  /// When an entry of this ward was made.
  func made(_ seq: Int) -> String? { narrations.first { $0.entry.seq == seq }.map { written($0.entry.at) } }

  func officerName(_ id: String) -> String { officers.known(id)?.name ?? id }

  /// Entries struck, with the entry that struck each.
  var strikes: [Int: Narration] {
    narrations.reduce(into: [:]) { strikes, told in for seq in told.strike { strikes[seq] = told } }
  }
}
