import CountingForms
import CountingJournal
import CountingRules

/// What an entry has to say at each place of a sentence, in one language: its fields, its answer, and what stood then.
struct DiaryFacts {
  let entry: JournalEntry
  /// After the entry.
  let state: CountState
  let wording: DiaryWording
  /// On a paper days stand as an office writes them, as elsewhere on it.
  var isOnPaper = false

  /// Fields whose value chooses among variants of the sentence.
  var variants: [String] {
    ["state", "outcome", "standing", "decision", "source", "count"].compactMap { name in
      switch value(name) {
      case .string(let text)?: text
      case .bool(let flag)?: "\(flag)"
      default: nil
      }
    }
  }

  func text(_ name: String) -> String? {
    switch name {
    case "by": return officer(entry.by)
    case "role":
      return state.officers.known(entry.by).map { wording.word("role", $0.role.rawValue) ?? $0.role.rawValue }
    case "addedID": return value("officer")?.string
    case "addedRole": return value("role")?.string.map { wording.word("role", $0) ?? $0 }
    case "totals": return count.map { join($0.totals.all.votes) }
    case "totalNota": return count.map { grouped($0.totals.all.nota) }
    case "totalRejected": return count.map { grouped($0.totals.all.rejected) }
    case "totalHeld": return count.map { grouped($0.totals.all.held) }
    case "elected": return count?.outcome.candidate.map(candidate)
    case "margin": return count.flatMap { $0.outcome.byLot ? nil : $0.outcome.margin.map(grouped) }
    case "byLot": return count?.outcome.byLot == true ? "" : nil
    default: return value(name).flatMap { text($0, of: name) }
    }
  }

  private var count: WardCount? { entry.ward.flatMap { state.ward($0)?.count } }

  /// The answer says what became of it; a field what was asked.
  private func value(_ name: String) -> JSON? { entry.answer[name] ?? entry.members[name] }

  private func text(_ value: JSON, of name: String) -> String? {
    switch value {
    case .null, .otherNumber: return nil
    case .bool(let flag): return wording.word(name, "\(flag)") ?? "\(flag)"
    case .int(let number): return text(number, of: name)
    case .string(let text):
      if ["officer", "confirmedBy"].contains(name) { return officer(text) }
      if isOnPaper, name == "drawnBy", let drawer = officer(text) { return drawer }
      if name == "packet", let packet = Packet(text) { return self.packet(packet) ?? text }
      if name == "differs", let cell = SheetCell(text) { return self.cell(cell) ?? text }
      return wording.word(name, text) ?? WrittenTime(text).map { clock($0.instant) } ?? sentence(text)
    case .array(let items):
      let texts = items.compactMap { item(of: name, $0) }
      return texts.isEmpty
        ? nil : texts.joined(separator: items.first.map { name == "entries" ? ", " : separator(after: $0) } ?? "")
    case .object(let members):
      let texts = members.pairs.compactMap { pair in
        text(pair.value, of: "").map { "\(wording.word(name, pair.key) ?? pair.key) \($0)" }
      }
      return texts.isEmpty ? nil : texts.joined(separator: ", ")
    }
  }

  /// What somebody wrote, without the full stop that our sentence brings.
  private func sentence(_ text: String) -> String? {
    trimmedOrNil(text).map { [".", "।"].contains($0.last) ? String($0.dropLast()) : $0 }
  }

  /// `16:30`, and with the date where it is not the entry's day.
  private func clock(_ time: Instant) -> String {
    let (text, today) = (state.written(time), state.written(entry.at).prefix(10))
    let clock = text.dropFirst(11).prefix(5)
    guard !text.hasPrefix(today) else { return String(clock) }
    let date = String(text.prefix(10))
    return "\(isOnPaper ? Election.written(date: date) : date) \(clock)"
  }

  private func separator(after item: JSON) -> String {
    switch item {
    case .int: " · "
    case .object: "; "
    default: ", "
    }
  }

  private func text(_ number: Int, of name: String) -> String {
    switch name {
    case "candidate": candidate(number)
    case "entries": "\(number)"
    default: grouped(number)
    }
  }

  private func item(of list: String, _ item: JSON) -> String? {
    guard case .object(let members) = item, let sentence = wording.item(of: list) else {
      return text(item, of: list)
    }
    return sentence.filled { name in members[name].flatMap { text($0, of: name) } }
  }

  /// A packet in words: `the papers of candidate 3`.
  private func packet(_ packet: Packet) -> String? {
    wording.item(of: "packet.\(packet.kind)")?.filled { place in
      switch (place, packet) {
      case ("place", .candidate(let candidate)): "\(candidate)"
      case ("station", .tendered(let station)), ("station", .unused(let station)),
        ("station", .counterfoils(let station)), ("station", .markedCopy(let station)):
        station
      default: nil
      }
    }
  }

  /// A line of a table's sheet in words: `candidate 3`.
  private func cell(_ cell: SheetCell) -> String? {
    guard case .votes(let candidate) = cell else { return wording.item(of: "cell.\(cell.name)")?.filled { _ in nil } }
    return wording.item(of: "cell.votes")?.filled { $0 == "place" ? "\(candidate)" : nil }
  }

  private func join(_ numbers: [Int]) -> String { numbers.map(grouped).joined(separator: " · ") }

  private func officer(_ id: String) -> String? { state.officers.known(id)?.name }

  /// `3 (Nunna Saraswathi)`: with the place on the ballot, for two may have one name.
  private func candidate(_ place: Int) -> String {
    guard let known = count?.ward.candidates.first(where: { $0.place == place }) else { return "\(place)" }
    guard wording.language != "en", let local = known.localName, Script.suits(local, wording.language) else {
      return "\(place) (\(known.name))"
    }
    return "\(place) (\(local))"
  }
}
