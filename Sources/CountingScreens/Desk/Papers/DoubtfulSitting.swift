package import CountingJournal
package import CountingRules

/// The RO settling the doubtful papers of one sheet, paper after paper.
package struct DoubtfulSitting: Sendable {
  package let ward: Int
  package let round: Int
  package let table: Int
  package private(set) var typed = ""
  package private(set) var asks = Asking.paper
  /// The order under which papers are held: asked once.
  package private(set) var order: String?
  /// The objection to the paper that comes.
  package private(set) var objection: String?
  package private(set) var why: DoubtfulKeying.Keyed.Why?
  package var refusal: Refusal?
  private var waiting: DoubtfulKeying.Keyed?

  package enum Asking: String, Sendable { case paper, order, objection, strikeReason, confirmedBy }

  package init(ward: Int, round: Int, table: Int) { (self.ward, self.round, self.table) = (ward, round, table) }

  package mutating func type(_ character: Character) {
    why = nil
    typed.append(character)
  }

  /// A paper is one line: several pasted ones would run together, and nothing is taken.
  package mutating func paste(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline)
    guard lines.count <= 1 || asks != .paper else {
      why = .key
      return
    }
    for character in lines.joined(separator: " ") { type(character) }
  }

  package mutating func erase() {
    why = nil
    if !typed.isEmpty { typed.removeLast() }
  }

  /// Leaves a question that was begun; false where none was.
  package mutating func abandon() -> Bool {
    let begun = asks != .paper || !typed.isEmpty
    (asks, typed, why, waiting, strikeReason) = (.paper, "", nil, nil, nil)
    return begun
  }

  private var strikeReason: String?

  /// Takes the line; answers the act to send, if it makes one.
  ///
  /// - Parameters:
  ///   - count: the ward as it stands.
  ///   - usual: why a decision is struck, where nobody says.
  package mutating func enter(
    in count: WardCount, by officer: String, _ grounds: [Ground], strikeReason usual: String
  ) -> JSON.Members? {
    let line = trimmed(typed)
    refusal = nil
    guard let keying = Self.keying(ward: count, round: round, table: table, grounds) else { return nil }
    switch asks {
    case .paper:
      guard !line.isEmpty else { return nil }
      return take(keying.read(line), keying, count, by: officer)
    case .order:
      guard !line.isEmpty else { return nil }
      order = line
      asks = .paper
      return waiting.flatMap { take($0, keying, count, by: officer) }
    case .objection:
      objection = trimmedOrNil(line)
      (asks, typed) = (.paper, "")
      return nil
    case .strikeReason:
      strikeReason = line.isEmpty ? usual : line
      return strike(count, by: officer, confirmedBy: nil)
    case .confirmedBy:
      return strike(count, by: officer, confirmedBy: line)
    }
  }

  private mutating func take(
    _ keyed: DoubtfulKeying.Keyed, _ keying: DoubtfulKeying, _ count: WardCount, by officer: String
  ) -> JSON.Members? {
    typed = ""
    switch keyed {
    case .unreadable(let why):
      self.why = why
      return nil
    case .objection:
      asks = .objection
      return nil
    case .strike:
      if lastDecision(in: count) != nil { asks = .strikeReason }
      return nil
    case .decision(_, .held) where order == nil:
      (asks, waiting) = (.order, keyed)
      return nil
    case .decision(let papers, let answer):
      defer { (objection, waiting) = (nil, nil) }
      return keying.act(
        papers, answer, order: order, objection: objection, ward: ward, by: officer)
    }
  }

  private mutating func strike(_ count: WardCount, by officer: String, confirmedBy: String?) -> JSON.Members? {
    defer { typed = "" }
    guard let last = lastDecision(in: count) else {
      asks = .paper
      return nil
    }
    var members = JSON.Members([
      ("do", .string(Strike.name)), ("by", .string(officer)), ("ward", .int(ward)), ("entries", [.int(last)]),
      ("reason", .string(strikeReason ?? "")),
    ])
    if let confirmedBy { members["confirmedBy"] = .string(confirmedBy) }
    return members
  }

  /// What the desk made of the act sent last.
  package mutating func answered(_ refusal: Refusal?) {
    // Something else was entered in the ward meanwhile: the strike takes a second officer.
    if refusal?.rule == .confirmationMissing, asks == .strikeReason {
      asks = .confirmedBy
      return
    }
    self.refusal = refusal
    (asks, strikeReason) = (.paper, nil)
  }

  /// The entry of the last decision on this sheet.
  func lastDecision(in count: WardCount) -> Int? { decisions(in: count).decisions.last?.entry }

  func decisions(in count: WardCount) -> DoubtfulPapers {
    guard let place = try? count.issue(round: round, table: table) else { return DoubtfulPapers() }
    return count.decisions(on: count.rounds[place.round].sheets[place.sheet])
  }

  /// Nil where nothing of the sheet can be decided now.
  static func keying(ward count: WardCount, round: Int, table: Int, _ grounds: [Ground]) -> DoubtfulKeying? {
    guard let place = try? count.issue(round: round, table: table) else { return nil }
    let sheet = count.rounds[place.round].sheets[place.sheet]
    let papers: Int
    switch (count.settings.sheet, sheet.entry?.doubt) {
    case (.settled, _) where !sheet.isBegun: papers = sheet.papers
    case (.clear, .clear(let doubtful)?): papers = doubtful
    default: return nil
    }
    return DoubtfulKeying(
      round: round, table: table, papers: papers, candidates: count.candidates, grounds: grounds,
      decided: count.decisions(on: sheet).decided)
  }
}
