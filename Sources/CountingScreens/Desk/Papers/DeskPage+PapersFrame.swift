import CountingJournal
import CountingRules
import CountingTerminal

extension DeskPage {
  /// Doubtful papers: who stands on the ballot, the grounds with clause and proviso, what was decided so far.
  func papersFrame(_ sitting: DoubtfulSitting, _ scroll: Int, _ size: ScreenSize) -> Frame {
    var page = ScrolledLines()
    let place = ["ward": "\(sitting.ward)", "round": "\(sitting.round)", "table": "\(sitting.table)"]
    let rule = GroundClauses(standing.state.election.rulebook.grounds).rule
    page.heading = [heading(words.desk(.papersTitle, place) + (rule.isEmpty ? "" : " · \(rule)"), size)]
    guard let count = count(sitting.ward) else { return page.frame(size) }
    let decided = sitting.decisions(in: count)
    page.body = ballotAndGrounds(count, decided, sitting, size)
    page.foot = foot(sitting, count, decided, size)
    if !isDone(sitting, in: count) || sitting.asks != .paper {
      let question = self.question(sitting, count) + " "
      page.foot.append(ScreenLine(question) + ScreenLine(sitting.typed, .bold))
      page.cursor = .init(row: page.foot.count - 1, column: CellWidth.of(question + sitting.typed))
    }
    return page.frame(size, from: scroll)
  }

  private func keying(_ sitting: DoubtfulSitting, _ count: WardCount) -> DoubtfulKeying? {
    DoubtfulSitting.keying(
      ward: count, round: sitting.round, table: sitting.table, standing.state.election.rulebook.grounds)
  }

  private func isDone(_ sitting: DoubtfulSitting, in count: WardCount) -> Bool {
    keying(sitting, count)?.next == nil
  }

  private func question(_ sitting: DoubtfulSitting, _ count: WardCount) -> String {
    switch sitting.asks {
    case .order: return words.desk(.askOrder)
    case .objection: return words.desk(.askObjection)
    case .strikeReason: return words.desk(.askStrike)
    case .confirmedBy:
      let others = standing.state.officers.confirming.map(\.id).filter { $0 != officer.id }
      return words.desk(.askSecond, ["officers": others.joined(separator: ", ")])
    case .paper: break
    }
    guard let keying = keying(sitting, count), let paper = keying.next else { return "" }
    if count.settings.sheet == .settled {
      return words.desk(.paperOpen, ["paper": "\(paper)", "decided": "\(keying.decided.count)"]) + ":"
    }
    let left = "\(keying.papers - keying.decided.count)"
    return words.desk(.paperNow, ["paper": "\(paper)", "papers": "\(keying.papers)", "left": left]) + ":"
  }

  private func foot(
    _ sitting: DoubtfulSitting, _ count: WardCount, _ decided: DoubtfulPapers, _ size: ScreenSize
  ) -> [ScreenLine] {
    var foot: [ScreenLine] = []
    if let refusal = sitting.refusal { foot += lines(of: refusal, size) }
    if let why = sitting.why { foot.append(ScreenLine(words.desk(Self.word(of: why)), .alarm)) }
    if let objection = sitting.objection {
      foot.append(ScreenLine(words.desk(.objecting, ["text": objection]), .warning))
    }
    if !decided.decisions.isEmpty {
      let last = decided.decisions.suffix(6).map { "\($0.paper)→\(key(of: $0.outcome))" }.joined(separator: "  ")
      foot.append(ScreenLine(words.desk(.lastDecided, ["papers": last])))
    }
    if isDone(sitting, in: count), sitting.asks == .paper {
      let keying = keying(sitting, count)
      foot.append(
        ScreenLine(
          keying.map { words.desk(.papersDone, ["papers": grouped($0.papers)]) } ?? words.desk(.papersClosed), .good))
    }
    return foot + keys(.keysPapers, size)
  }

  private static func word(of why: DoubtfulKeying.Keyed.Why) -> DeskWord {
    switch why {
    case .candidate: .badCandidate
    case .ground: .badGround
    case .papers: .badPapers
    case .key: .badKey
    }
  }

  private func key(of outcome: Decision.Outcome) -> String {
    switch outcome {
    case .valid(let candidate): "\(candidate)"
    case .nota: "0"
    case .rejected(let ground):
      GroundKeys(standing.state.election.rulebook.grounds).key(of: ground).map(String.init) ?? ground
    case .held: "x"
    }
  }

  // The ballot and the grounds, beside each other where there is room

  private func ballotAndGrounds(
    _ count: WardCount, _ decided: DoubtfulPapers, _ sitting: DoubtfulSitting, _ size: ScreenSize
  ) -> [ScreenLine] {
    let wide = size.columns >= 76
    let left = wide ? size.columns * 2 / 5 : size.columns
    let right = wide ? size.columns - left - 2 : size.columns
    let ballot = ballot(count, decided, sitting, left)
    let grounds = grounds(decided, right)
    guard wide else { return ballot + grounds + provisos(right) }
    let under = ballot + [ScreenLine()] + provisos(left)
    return (0..<max(under.count, grounds.count)).map { row in
      (row < under.count ? under[row] : ScreenLine()).fitted(to: left) + "  "
        + (row < grounds.count ? grounds[row] : ScreenLine())
    }
  }

  private func counter(_ papers: Int) -> ScreenLine {
    ScreenLine(papers > 0 ? grouped(papers) : "·", papers > 0 ? .bold : .dim).fitted(to: 4, .right)
  }

  private func ballot(
    _ count: WardCount, _ decided: DoubtfulPapers, _ sitting: DoubtfulSitting, _ width: Int
  ) -> [ScreenLine] {
    let tally = decided.tally(candidates: count.candidates)
    func line(_ key: String, _ text: String, _ papers: Int) -> [ScreenLine] {
      text.wrapped(to: width - 9).enumerated().map { row, part in
        let label = row == 0 ? ScreenLine(key, .bold).fitted(to: 3, .right) + "  " : ScreenLine("     ")
        let line = (label + ScreenLine(part)).fitted(to: width - 4)
        return row == 0 ? line + counter(papers) : line
      }
    }
    let held = sitting.order.map { words.desk(.heldShort, ["order": $0]) } ?? words.desk(.heldAsk)
    return count.ward.candidates.flatMap {
      line("\($0.place)", "\(words.name(of: $0)) (\($0.symbol))", tally.votes[$0.place - 1])
    } + line("0", words.desk(.nota), tally.nota) + line("x", held, tally.held)
  }

  private func grounds(_ decided: DoubtfulPapers, _ width: Int) -> [ScreenLine] {
    let grounds = standing.state.election.rulebook.grounds
    let clauses = GroundClauses(grounds)
    return GroundKeys(grounds).keyed.flatMap { key, ground -> [ScreenLine] in
      let papers = decided.decisions.count { $0.outcome == .rejected(ground: ground.code) }
      let mark = ground.curedBy.map { Self.mark(of: $0) } ?? " "
      let text = "\(clauses.short(ground)) \(words.title(of: ground))".wrapped(to: width - 9)
      return text.enumerated().map { row, part in
        let label = row == 0 ? ScreenLine(" \(key)", .bold) + ScreenLine("\(mark) ") : ScreenLine("    ")
        let line = (label + ScreenLine(part)).fitted(to: width - 4)
        return row == 0 ? line + counter(papers) : line
      }
    }
  }

  private static func mark(of cure: Ground.Circumstance) -> String { cure == .clearIntention ? "†" : "‡" }

  /// The circumstances under which a ground does not reject, and how they are keyed (D-4).
  private func provisos(_ width: Int) -> [ScreenLine] {
    Ground.Circumstance.allCases.reversed().flatMap { cure -> [ScreenLine] in
      guard standing.state.election.rulebook.grounds.contains(where: { $0.curedBy == cure }) else { return [] }
      let text = words.desk(cure == .officerMistake ? .provisoMistake : .provisoIntention, ["key": "3"])
      return text.wrapped(to: width - 4).enumerated().map { row, part in
        ScreenLine(row == 0 ? " \(Self.mark(of: cure)) " : "   ") + ScreenLine(part, .dim)
      }
    }
  }
}

/// Clauses of one rule: the rule is said once, each ground by its own letter.
struct GroundClauses {
  let rule: String

  init(_ grounds: [Ground]) {
    let common = grounds.dropFirst().reduce(grounds.first?.clause ?? "") { $0.commonPrefix(with: $1.clause) }
    rule = common.lastIndex(of: "(").map { String(common[..<$0]) } ?? ""
  }

  func short(_ ground: Ground) -> String { String(ground.clause.dropFirst(rule.count)) }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
