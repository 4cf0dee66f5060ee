import CountingJournal
import CountingRules
package import CountingTerminal

/// The whole hall on one page, for a wall: every ward, the trouble first. It only reads.
package struct BoardPage: Page {
  private let words: Words<BoardWord>
  private let desk: DeskWords
  private var standing: Standing
  private var rows: [BoardRow] = []
  private var find = ""
  private var order = Order.trouble
  private var first = 0

  package enum Order: CaseIterable, Sendable { case trouble, ward, end }

  package init(_ standing: Standing, _ words: DeskWords, _ board: Words<BoardWord>) {
    (self.standing, self.words, desk) = (standing, board, words)
    rows = standing.state.board(at: standing.now, uptime: standing.uptime)
  }

  package var heartbeat: Int32? { 1000 }

  package mutating func press(_ key: Key) -> PageRequest? {
    switch key {
    case .tick: return .reload
    case .control("q"): return .leave
    case .escape where find.isEmpty: return .leave
    case .escape: (find, first) = ("", 0)
    case .tab: order = Order.allCases[((Order.allCases.firstIndex(of: order) ?? 0) + 1) % Order.allCases.count]
    case .backspace: find = String(find.dropLast())
    case .character(let character): (find, first) = (find + String(character), 0)
    case .home: first = 0
    case .end: first = max(shown.count - 1, 0)
    default: first = min(max(first + DeskPage.step(key), 0), max(shown.count - 1, 0))
    }
    return nil
  }

  package mutating func receive(_ answer: PageAnswer) -> PageRequest? {
    guard case .standing(let fresh) = answer else { return nil }
    let before = standing
    standing = fresh
    // Folding 150 wards' history again is worth it only when something is new, or the minute is.
    let isNew = before.state.tree.size != fresh.state.tree.size
    if isNew || minute(before.now) != minute(fresh.now) {
      rows = fresh.state.board(at: fresh.now, uptime: fresh.uptime)
    }
    return nil
  }

  private func minute(_ time: Instant) -> Int64 { time.milliseconds / 60_000 }

  // What is shown

  private var shown: [BoardRow] {
    rows.filter { find.isEmpty || text(of: $0).lowercased().contains(find.lowercased()) }.sorted { a, b in
      switch order {
      case .ward: a.ward < b.ward
      case .end:
        (a.expectedEnd ?? Instant(milliseconds: 0), b.ward) > (b.expectedEnd ?? Instant(milliseconds: 0), a.ward)
      case .trouble: (a.trouble, a.oldest?.entry ?? .max, a.ward) < (b.trouble, b.oldest?.entry ?? .max, b.ward)
      }
    }
  }

  /// What typing finds a ward by: its number, its name, its stage, what is in its way.
  private func text(of row: BoardRow) -> String {
    ([String(row.ward), name(row), stage(row)] + row.blockers.map(blocker)).joined(separator: " ")
  }

  private func name(_ row: BoardRow) -> String { desk.language == "en" ? row.name : row.localName ?? row.name }

  private func stage(_ row: BoardRow) -> String {
    row.isStopped ? words(.stopped) : BoardWord(rawValue: "stage_\(row.stage.rawValue)").map { words($0) } ?? ""
  }

  package func frame(_ size: ScreenSize) -> Frame {
    var page = ScrolledLines()
    let columns = BoardColumns(size.columns) { words($0) }
    let time = String(standing.state.clock(standing.now, on: standing.now).prefix(5))
    let clock = standing.state.rehearsal ? words(.rehearsal, ["clock": time]) : time
    let right = ScreenLine(" \(clock) ")
    let title = ScreenLine(" " + words(.title, ["election": standing.state.election.name]))
    page.heading = [
      (title.fitted(to: max(1, size.columns - right.width)) + right).dressed(.inverse),
      columns.line { ScreenLine(words($0)) }.dressed(.dim),
    ]
    let rows = shown
    page.body = rows.map { line($0, columns) }
    if rows.isEmpty { page.body = [ScreenLine(words(.none))] }
    page.foot = [ScreenLine(summary).clipped(to: size.columns)]
    let order: BoardWord = self.order == .trouble ? .byTrouble : self.order == .ward ? .byWard : .byEnd
    page.foot.append(
      find.isEmpty
        ? ScreenLine(words(.keys, ["order": words(order)]), .dim) : ScreenLine(words(.find, ["text": find]), .bold))
    return page.frame(size, from: first)
  }

  /// All of it as plain text, for a log.
  package func page(columns: Int) -> String {
    let size = ScreenSize(columns: columns, rows: rows.count + 4)
    var text = frame(size).text(size).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // The keys are nobody's in a log.
    if text.count > 2 { text.remove(at: text.count - 2) }
    return text.joined(separator: "\n")
  }

  private var summary: String {
    let counted = rows.filter { $0.stage != .void }
    var values = [
      "wards": "\(counted.count)", "declared": "\(counted.count { $0.stage == .declared })",
      "waiting": "\(counted.count { $0.trouble < .underWay })",
    ]
    guard let last = counted.compactMap(\.expectedEnd).max() else { return words(.sumDone, values) }
    values["end"] = hour(last)
    return words(.sum, values)
  }

  private func hour(_ time: Instant) -> String {
    let clock = standing.state.clock(time, on: standing.now)
    return clock.contains(" ") ? clock : String(clock.prefix(5))
  }

  private func line(_ row: BoardRow, _ columns: BoardColumns) -> ScreenLine {
    let line = columns.line { cell($0, row) }
    switch row.trouble {
    case .papersAstray, .stopped: return line.dressed(.alarm)
    case .waiting: return line.dressed(.warning)
    case .done: return line.dressed(.dim)
    case .underWay: return line
    }
  }

  private func cell(_ column: BoardWord, _ row: BoardRow) -> ScreenLine {
    switch column {
    case .ward: ScreenLine("\(row.ward)")
    case .name: ScreenLine(name(row))
    case .stage: ScreenLine(stage(row))
    case .round: ScreenLine(row.rounds.map { "\($0.announced)/\($0.expected)" } ?? "–")
    case .papers: ScreenLine(papers(row.ledger))
    case .wait: ScreenLine(row.oldest.map(waited) ?? "–")
    case .end: ScreenLine(row.expectedEnd.map { String(hour($0).prefix(5)) } ?? "–")
    default: ScreenLine(way(row))
    }
  }

  private func papers(_ ledger: Ledger) -> String {
    guard !ledger.closes else { return ledger.isMixed ? words(.closes) : "–" }
    let off = ledger.drum + ledger.atTables + ledger.counted - ledger.found - ledger.variances
    return words(.astray, ["papers": (off > 0 ? "+" : "") + grouped(off)])
  }

  private func waited(_ waiting: Waiting) -> String {
    let minutes = max(0, standing.now.milliseconds - waiting.since.milliseconds) / 60_000
    return "\(minutes / 60):\(padded(Int(minutes % 60), 2))"
  }

  /// What waits longest, then what else stands in the way; of a ward that is done, its result.
  private func way(_ row: BoardRow) -> String {
    if let place = row.outcome.candidate, row.stage == .declared || row.outcome.kind == .uncontested {
      return result(row, place)
    }
    let oldest = row.oldest.flatMap { oldest in
      standing.ward(row.ward).map { desk.matter(oldest, in: $0, at: standing.now) }
    }
    return ([oldest].compactMap(\.self) + row.blockers.map(blocker)).joined(separator: " · ")
  }

  private func blocker(_ rule: Rule) -> String {
    BoardWord(rawValue: "blocker.\(rule.rawValue)").map { words($0) } ?? rule.rawValue
  }

  private func result(_ row: BoardRow, _ place: Int) -> String {
    let candidate = standing.ward(row.ward)?.ward.candidates.first { $0.place == place }
    let name = candidate.map(desk.name) ?? ""
    if row.outcome.kind == .uncontested { return words(.unopposed, ["name": name]) }
    if row.outcome.byLot { return words(.byLot, ["name": name]) }
    return words(.elected, ["name": name, "margin": row.outcome.margin.map(grouped) ?? "–"])
  }
}
