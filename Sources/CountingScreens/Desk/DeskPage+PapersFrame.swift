import CountingJournal
import CountingRules
import CountingTerminal

extension DeskPage {
  /// Doubtful papers: who stands on the ballot, the grounds with clause and proviso, what was decided so far.
  func papersFrame(_ sitting: DoubtfulSitting, _ scroll: Int, _ size: ScreenSize) -> Frame {
    var page = ScrolledLines()
    let place = ["ward": "\(sitting.ward)", "round": "\(sitting.round)", "table": "\(sitting.table)"]
    page.heading = [heading(words.desk(.papersTitle, place), size)]
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
    return foot + [ScreenLine(words.desk(.keysPapers), .dim)]
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
    let ballot = ballot(count, decided, sitting, left)
    let grounds = grounds(decided, wide ? size.columns - left - 2 : size.columns)
    guard wide else { return ballot + grounds }
    return (0..<max(ballot.count, grounds.count)).map { row in
      (row < ballot.count ? ballot[row] : ScreenLine()).fitted(to: left) + "  "
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
    func line(_ key: String, _ text: String, _ papers: Int) -> ScreenLine {
      (ScreenLine(key, .bold).fitted(to: 3, .right) + "  " + ScreenLine(text)).fitted(to: width - 4) + counter(papers)
    }
    let held = sitting.order.map { words.desk(.heldShort, ["order": $0]) } ?? words.desk(.heldAsk)
    return count.ward.candidates.map {
      line("\($0.place)", "\(words.name(of: $0)) (\($0.symbol))", tally.votes[$0.place - 1])
    } + [line("0", words.desk(.nota), tally.nota), line("x", held, tally.held)]
  }

  private func grounds(_ decided: DoubtfulPapers, _ width: Int) -> [ScreenLine] {
    let keyed = GroundKeys(standing.state.election.rulebook.grounds).keyed
    return keyed.flatMap { key, ground -> [ScreenLine] in
      let papers = decided.decisions.count { $0.outcome == .rejected(ground: ground.code) }
      let first = (ScreenLine("\(key)", .bold).fitted(to: 2, .right) + "  " + ScreenLine(title(of: ground))).fitted(
        to: width - 4)
      return [first + counter(papers)] + proviso(ground, width)
    }
  }

  /// The circumstance under which the ground does not reject, and how it is keyed (D-4).
  private func proviso(_ ground: Ground, _ width: Int) -> [ScreenLine] {
    guard let cure = ground.curedBy else { return [] }
    let text = words.desk(cure == .officerMistake ? .provisoMistake : .provisoIntention, ["key": "3"])
    return text.wrapped(to: width - 6).map { ScreenLine("      \($0)", .dim) }
  }
}
