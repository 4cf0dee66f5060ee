import CountingForms
import CountingJournal
import CountingRules

extension WardMoment {
  var hasCorrections: Bool { !fold.struck.isEmpty }

  /// Acts that were struck, legible, with what stands instead: a line for the act, then one for each figure of
  /// it that has changed.
  func correctionFacts() -> FormFacts {
    var facts = facts(form: "correction-slips")
    let strikes = strikes
    facts.tables["corrections"] = FactTable(
      rows: narrations.flatMap { told in
        strikes[told.entry.seq].map { slip(told, struckBy: $0, standing: standing(instead: told, strikes)) } ?? []
      })
    return facts
  }

  private func slip(_ told: Narration, struckBy strike: Narration, standing: JournalEntry?) -> [FactRow] {
    let entry = strike.entry
    var act: FactRow = [
      "entry": .text("\(told.entry.seq)"), "what": .text(told.sentences["en"] ?? told.entry.name),
      "by": .text(officerName(entry.by)),
      "reason": .text(entry.members["reason"]?.string ?? "–"), "at": .text(written(entry.at)), "old": .text("–"),
      "now": .text("–"),
    ]
    act["confirmed_by"] = .text(entry.members["confirmedBy"]?.string.map(officerName) ?? "–")
    for (language, sentence) in told.sentences where language != "en" { act["what.\(language)"] = .text(sentence) }
    return [act] + figures(told.entry, now: standing)
  }

  private func figures(_ struck: JournalEntry, now: JournalEntry?) -> [FactRow] {
    guard Self.isShown(struck) else { return [] }
    let standing = now.map(Self.figures) ?? []
    return Self.figures(struck).compactMap { name, old in
      let new = standing.first { $0.name == name }?.figure
      guard new != old else { return nil }
      var row: FactRow = ["what": label(name), "old": .struck(old)]
      for key in ["entry", "reason", "by", "confirmed_by", "at"] { row[key] = .text("″") }
      row["now"] = new.map(FactCell.number) ?? .text("–")
      return row
    }
  }

  private func label(_ name: String) -> FactCell {
    switch SheetCell(name) {
    case .votes(let place): .text(numbered(place))
    case .nota: .term("NOTA")
    case .some(let cell): .term(cell.name)
    case nil: .text(name)
    }
  }

  /// The last act of the same name about the same thing that is not struck.
  private func standing(instead struck: Narration, _ strikes: [Int: Narration]) -> JournalEntry? {
    narrations.last { told in
      let entry = told.entry
      return entry.seq > struck.entry.seq && strikes[entry.seq] == nil && entry.name == struck.entry.name
        && Self.thing(entry) == Self.thing(struck.entry) && Self.isShown(entry)
    }?.entry
  }

  /// A first entry is shown to nobody.
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
