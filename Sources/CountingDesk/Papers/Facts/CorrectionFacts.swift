import CountingForms
import CountingJournal
import CountingRules

extension WardMoment {
  var hasCorrections: Bool { !fold.struck.isEmpty }

  /// Acts that were struck, legible, with what stands instead (R-10): a line for the act, then one for each figure of
  /// it that has changed.
  func correctionFacts() -> FormFacts {
    var facts = facts(form: "correction-slips")
    let strikes = strikes
    facts.tables["corrections"] = FactTable(
      rows: narrations.flatMap { told -> [FactRow] in
        guard let struck = told.entry, let strike = strikes[told.seq]?.entry else { return [] }
        return slip(told, struck, struckBy: strike, standing: standing(instead: struck, strikes))
      })
    return facts
  }

  private func slip(
    _ told: Narration, _ struck: JournalEntry, struckBy strike: JournalEntry, standing: JournalEntry?
  ) -> [FactRow] {
    var act: FactRow = [
      "entry": .text("\(told.seq)"), "what": .text(told.sentences["en"] ?? told.name),
      "officers": .text(officers(of: strike)), "reason": .text(strike.members["reason"]?.string ?? "–"),
      "at": .text(written(strike.at)), "old": .text("–"), "now": .text("–"),
    ]
    for (language, sentence) in told.sentences where language != "en" { act["what.\(language)"] = .text(sentence) }
    return [act] + figures(struck, now: standing)
  }

  /// Who struck it; who confirmed that.
  private func officers(of strike: JournalEntry) -> String {
    "\(officerName(strike.by)); \(strike.members["confirmedBy"]?.string.map(officerName) ?? "–")"
  }

  private func figures(_ struck: JournalEntry, now: JournalEntry?) -> [FactRow] {
    guard Self.isShown(struck) else { return [] }
    let standing = now.map(Self.figures) ?? []
    return Self.figures(struck).compactMap { name, old in
      let new = standing.first { $0.name == name }?.figure
      guard new != old else { return nil }
      // A page may begin here: dittos alone would not say of which entry.
      var row: FactRow = ["entry": .text("\(struck.seq)"), "old": .struck(old)]
      label(name, in: &row)
      for key in ["reason", "officers", "at"] { row[key] = .text("″") }
      row["now"] = new.map(FactCell.number) ?? .text("–")
      return row
    }
  }

  private func label(_ name: String, in row: inout FactRow) {
    switch SheetCell(name) {
    case .votes(let place): row.merge("what", numbered(place))
    case .nota: row["what"] = .term("NOTA")
    case .some(let cell): row["what"] = .term(cell.name)
    case nil: row["what"] = Self.figureTerms.contains(name) ? .term("figure_\(name)") : .text(name)
    }
  }

  /// Figures of acts that have a word of their own on paper.
  private static let figureTerms: Set = [
    "bundles", "leftover", "empty", "found", "papers", "received", "unusedSigned", "unusedUnsigned",
    "cancelledProcedure", "cancelledOther", "tendered",
  ]

  /// The last act of the same name about the same thing that is not struck.
  private func standing(instead struck: JournalEntry, _ strikes: [Int: Narration]) -> JournalEntry? {
    let later = narrations.lazy.filter { $0.seq > struck.seq && strikes[$0.seq] == nil && $0.name == struck.name }
    return later.compactMap(\.entry).last { Self.thing($0) == Self.thing(struck) && Self.isShown($0) }
  }

  /// A first entry is shown to nobody (R-5).
  private static func isShown(_ entry: JournalEntry) -> Bool {
    !Set(["first-entry", "differs"]).contains(entry.answer["state"]?.string ?? "")
  }

  private static func thing(_ entry: JournalEntry) -> [JSON?] {
    ["round", "table", "station", "box", "cover", "recount", "pile", "request"].map { entry.members[$0] }
  }

  /// What the act says in numbers, apart from what it is about.
  private static func figures(_ entry: JournalEntry) -> [(name: String, figure: Int)] {
    let about: Set = ["seq", "ward", "round", "table", "recount", "request", "up", "candidate", "paper"]
    return entry.members.pairs.filter { !about.contains($0.key) }.flatMap { key, value -> [(String, Int)] in
      if let number = value.int { return [(key, number)] }
      guard key == "votes", let votes = value.array else { return [] }
      return votes.enumerated().compactMap { place, vote in vote.int.map { ("votes.\(place + 1)", $0) } }
    }
  }
}
