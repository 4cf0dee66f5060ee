import CountingJournal
import CountingRules
package import CountingTerminal

extension DeskPage {
  package func frame(_ size: ScreenSize) -> Frame {
    switch layer {
    case .list, .finding: listFrame(size)
    case .choosing(let title, let drafts, let typed, let isBad): choosingFrame(title, drafts, typed, isBad, size)
    case .act(let keying, let paper): actFrame(keying, paper, size)
    case .papers(let sitting, let scroll): papersFrame(sitting, scroll, size)
    case .asking(let question, let typed, let isBad): askingFrame(question, typed, isBad, size)
    case .told(let lines, let scroll): toldFrame(lines, scroll, size)
    }
  }

  /// The first line of every picture: whose desk, which election, and what o'clock a rehearsal has.
  func heading(_ title: String, _ size: ScreenSize) -> ScreenLine {
    let time = standing.state.clock(now, on: now).prefix(5)
    let clock = isRehearsal ? words.desk(.rehearsal, ["clock": String(time)]) : String(time)
    let right = ScreenLine(" \(clock) ")
    return (ScreenLine(" \(title)").fitted(to: max(1, size.columns - right.width)) + right).dressed(.inverse)
  }

  var title: String {
    words.desk(.title, ["officer": "\(officer.name) (\(officer.id))"]) + " · \(standing.state.election.name)"
  }

  private func listFrame(_ size: ScreenSize) -> Frame {
    var page = ScrolledLines()
    let items = waiting
    page.heading = [
      heading(title, size), row(words.desk(.since), words.desk(.ward), "", words.desk(.waits), size).dressed(.dim),
    ]
    var place: [Int] = []
    for (index, item) in items.enumerated() {
      let group = standby(item)
      if group != .waits, index == 0 || standby(items[index - 1]) != group {
        page.body.append(ScreenLine("── \(words.desk(group == .mayCome ? .asTheyCome : .atTables))", .dim))
      }
      place.append(page.body.count)
      page.body.append(line(item, isChosen: index == chosen, size))
    }
    if items.isEmpty {
      page.body = words.desk(find.isEmpty ? .nothing : .notFound).wrapped(to: size.columns).map { ScreenLine($0) }
    }
    if items.indices.contains(chosen), said.isEmpty {
      page.foot += more(about: items[chosen]).wrapped(to: size.columns).prefix(2).map { ScreenLine($0, .dim) }
    }
    page.foot += said
    if case .finding = layer {
      page.foot.append(ScreenLine(words.desk(.find, ["text": find]) + "▏", .bold))
    } else {
      if !find.isEmpty { page.foot.append(ScreenLine(words.desk(.find, ["text": find]))) }
      page.foot += keys(isRehearsal ? .keysRehearsal : .keysList, size)
    }
    return page.frame(size, seeing: place.indices.contains(chosen) ? place[chosen] : nil)
  }

  /// What is to be done, at length: the law says it in English, every other language has the matter in full.
  private func more(about item: Waiting) -> String {
    guard words.language != "en", let count = count(item.ward) else { return item.matter.step.message }
    return "\(words.name(of: count.ward)): \(words.matter(item, in: count, at: now))"
  }

  /// The act's name, and of what it is one.
  func name(of draft: ActDraft) -> String {
    words.act(draft.act) + (draft.shown.map { " · " + words.label($0) } ?? "")
  }

  /// What the keys do, on as many lines as the window makes of it.
  func keys(_ word: DeskWord, _ size: ScreenSize, _ style: TextStyle = .dim) -> [ScreenLine] {
    words.desk(word).wrapped(to: size.columns).map { ScreenLine($0, style) }
  }

  /// The ward's name stands beside its number where there is room, and more than one ward.
  private func row(
    _ since: String, _ ward: String, _ name: String, _ what: String, isChosen: Bool = false, _ size: ScreenSize
  ) -> ScreenLine {
    let place = ScreenLine(ward).fitted(to: 5, .right) + "  "
    let named = only == nil && size.columns >= 72 ? place + ScreenLine(name).fitted(to: 16) + "  " : place
    return ScreenLine(isChosen ? "▸" : " ") + ScreenLine(since).fitted(to: 5) + " " + named + ScreenLine(what)
  }

  private func line(_ item: Waiting, isChosen: Bool, _ size: ScreenSize) -> ScreenLine {
    guard let count = count(item.ward) else { return ScreenLine() }
    let since = String(standing.state.clock(item.since, on: now).prefix(5))
    let line = row(
      since, "\(item.ward)", words.name(of: count.ward), words.matter(item, in: count, at: now), isChosen: isChosen,
      size)
    if isChosen { return line.fitted(to: size.columns).dressed(.inverse) }
    guard isMine(item) else { return line.dressed(.dim) }
    switch item.matter.subject {
    case .stoppedBox, .held, .application: return line.dressed(.alarm)
    case .difference, .heldPapers, .tie, .boxSetAside, .suspended: return line.dressed(.warning)
    default: return line
    }
  }

  private func choosingFrame(
    _ title: String, _ drafts: [ActDraft], _ typed: String, _ isBad: Bool, _ size: ScreenSize
  ) -> Frame {
    var page = ScrolledLines()
    page.heading = [heading(title, size), ScreenLine()]
    let number = wholeNumber(typed)
    page.body = drafts.enumerated().map { index, draft in
      let isChosen = number == index + 1
      let line =
        ScreenLine(isChosen ? "▸" : " ") + ScreenLine("\(index + 1)").fitted(to: 3, .right) + "  "
        + ScreenLine(name(of: draft))
      return isChosen ? line.fitted(to: size.columns).dressed(.inverse) : line
    }
    page.foot = (isBad ? [ScreenLine(words.desk(.faultChoice), .alarm)] : []) + keys(.choose, size)
    page.foot[page.foot.count - 1] += ScreenLine(" ") + ScreenLine(typed, .bold)
    page.cursor = .init(row: page.foot.count - 1, column: page.foot[page.foot.count - 1].width)
    return page.frame(size, seeing: number.map { $0 - 1 })
  }

  private func askingFrame(_ question: Question, _ typed: String, _ isBad: Bool, _ size: ScreenSize) -> Frame {
    var page = ScrolledLines()
    page.heading = [heading(title, size), ScreenLine()]
    let asked = words.desk(question == .clock ? .askClock : .askWard) + " "
    if isBad {
      let bad = question == .clock ? words.desk(.badClock) : words.desk(.badWard, ["ward": typed])
      page.foot.append(ScreenLine(bad, .alarm))
    }
    page.foot.append(ScreenLine(asked) + ScreenLine(typed, .bold))
    page.cursor = .init(row: page.foot.count - 1, column: CellWidth.of(asked + typed))
    return page.frame(size)
  }

  private func toldFrame(_ lines: [String], _ scroll: Int, _ size: ScreenSize) -> Frame {
    var page = ScrolledLines()
    page.heading = [heading(title, size)]
    page.body = lines.flatMap { $0.isEmpty ? [""] : $0.wrapped(to: size.columns) }.map { ScreenLine($0) }
    page.foot = said + [ScreenLine(words.desk(.back), .dim)]
    return page.frame(size, from: scroll)
  }

  /// The refusal on the screen: rule, what was found, the way out, and all that stands in the way.
  func lines(of refusal: Refusal, _ size: ScreenSize) -> [ScreenLine] {
    let code = words.desk(.refused, ["code": refusal.rule.rawValue, "rule": refusal.requirement])
    let said = words.refusals.said(of: refusal.rule, refusal.message, refusal.remedy)
    var lines = [ScreenLine(code, .alarm)]
    lines += said.why.wrapped(to: size.columns).map { ScreenLine($0) }
    lines += words.desk(.remedy, ["remedy": said.way]).wrapped(to: size.columns).map { ScreenLine($0) }
    let found = words.refusals.found(refusal.rule, refusal.message) ?? ""
    lines += found.wrapped(to: size.columns).filter { !$0.isEmpty }.map { ScreenLine($0, .dim) }
    guard refusal.blockers.count > 1 else { return lines }
    return lines + [ScreenLine(words.desk(.blockers), .bold)]
      + refusal.blockers.map { blocker in
        let found = words.refusals.found(blocker.rule, blocker.message)
        let why = words.refusals.said(of: blocker.rule, blocker.message, blocker.remedy).why
        return ScreenLine(found.map { "  \(why) \($0)" } ?? "  \(blocker.rule.rawValue): \(why)")
      }
  }
}

extension DeskPage.Question: Equatable {}
