package import CountingJournal
package import CountingRules

/// The journal as a narrative: one plain sentence an act.
package struct Diary: Sendable {
  package struct Line: Sendable {
    package let seq: Int
    package let at: Instant
    package let by: String
    package let ward: Int?
    package let act: String
    /// In the languages asked for, in their order.
    package internal(set) var sentences: [String]
    /// The entry that struck it.
    package fileprivate(set) var struckBy: Int?
  }

  package private(set) var lines: [Line] = []
  /// What stands at the end.
  package let state: CountState
  private let wordings: [DiaryWording]

  package static func read(
    _ path: String, in wordings: [DiaryWording], _ onlooker: Onlooker = .none
  ) throws -> Diary {
    var state: CountState?
    var lines: [Line] = []
    try BookReading.eachLine(of: path, upTo: nil, onlooker) { seq, line, leaf in
      try BookReading.fold(seq, line, leaf, into: &state)
      guard let state, seq > 0 else { return }
      lines.append(Self.line(try JournalEntry(line: line, seq: seq), after: state, wordings))
    }
    guard let state else { throw DamagedEntry(seq: 0, message: "the book has no opening entry") }
    return Diary(lines: lines, state: state, wordings: wordings)
  }

  private init(lines: [Line], state: CountState, wordings: [DiaryWording]) {
    (self.lines, self.state, self.wordings) = (lines, state, wordings)
    let strikes = state.strikes
    for place in self.lines.indices {
      guard let striker = strikes[lines[place].seq] else { continue }
      self.lines[place].struckBy = striker
      for (language, wording) in wordings.enumerated() {
        self.lines[place].sentences[language] += wording.struck.filled { $0 == "entry" ? "\(striker)" : nil }
      }
    }
  }

  static func line(
    _ entry: JournalEntry, after state: CountState, _ wordings: [DiaryWording], onPaper: Bool = false
  ) -> Line {
    let sentences = wordings.map { wording in
      let facts = DiaryFacts(entry: entry, state: state, wording: wording, isOnPaper: onPaper)
      let sentence = wording.sentence(entry.name, variants: facts.variants)?.filled(facts.text) ?? entry.name
      return wording.line.filled { $0 == "sentence" ? sentence : facts.text($0) }
    }
    return Line(
      seq: entry.seq, at: entry.at, by: entry.by, ward: entry.ward, act: entry.name, sentences: sentences,
      struckBy: nil)
  }
}
