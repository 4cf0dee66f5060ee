import CountingJournal
import CountingRules
package import CountingTerminal

extension DeskPage {
  package mutating func press(_ key: Key) -> PageRequest? {
    if key == .tick { return .reload }
    switch layer {
    case .list: return pressInList(key)
    case .finding: return pressFinding(key)
    case .choosing(let title, let drafts, let typed, _): return press(key, choosing: title, drafts, typed)
    case .act(let keying, let paper): return press(key, keying, paper)
    case .papers(let sitting, let scroll): return press(key, sitting, scroll)
    case .asking(let question, let typed, _): return press(key, asking: question, typed)
    case .told(let lines, let scroll):
      switch key {
      case .enter, .escape: layer = .list
      default: layer = .told(lines, scroll: max(0, scroll + Self.step(key)))
      }
      return nil
    }
  }

  static func step(_ key: Key) -> Int {
    switch key {
    case .up: -1
    case .down: 1
    case .pageUp: -10
    case .pageDown: 10
    default: 0
    }
  }

  private mutating func pressInList(_ key: Key) -> PageRequest? {
    switch key {
    case .character("q"), .control("q"): return .leave
    case .escape where !find.isEmpty: find = ""
    case .escape: return .leave
    case .up, .down, .pageUp, .pageDown: chosen = min(max(chosen + Self.step(key), 0), max(waiting.count - 1, 0))
    case .home: chosen = 0
    case .end: chosen = max(waiting.count - 1, 0)
    case .enter: return open()
    case .character("/"): layer = .finding
    case .character("t") where isRehearsal: layer = .asking(.clock, typed: "", isBad: false)
    case .character("a"):
      if let ward = only ?? waiting.dropFirst(chosen).first?.ward {
        offerMore(in: ward)
      } else {
        layer = .asking(.ward, typed: "", isBad: false)
      }
    case .character("w"): layer = .asking(.ward, typed: "", isBad: false)
    default: break
    }
    return nil
  }

  private mutating func pressFinding(_ key: Key) -> PageRequest? {
    chosen = 0
    switch key {
    case .enter: layer = .list
    case .escape: (find, layer) = ("", .list)
    case .backspace: if !find.isEmpty { find.removeLast() }
    case .character(let character): find.append(character)
    case .up, .down:
      layer = .list
      return pressInList(key)
    default: break
    }
    return nil
  }

  /// Enter opens what is chosen.
  private mutating func open() -> PageRequest? {
    said = []
    guard waiting.indices.contains(chosen) else { return nil }
    let item = waiting[chosen]
    // What was sought is found: what comes after it is to be seen again.
    find = ""
    choose(item)
    if isAtTable(item.matter) {
      let sheets = count(item.ward)?.sheets ?? []
      let table = sheets.first { $0.entry == nil && !$0.isBlank } ?? sheets.first { $0.entry == nil }
      let seat = table.map { " --table \($0.table)" } ?? ""
      let command = "lekka enter \(book) --ward \(item.ward)\(seat) --by …"
      said = [ScreenLine(words.desk(.atTable, ["command": command]), .warning)]
      return nil
    }
    guard isMine(item) else {
      let roles = item.matter.step.who.map { words.field("role.\($0.rawValue)") }.joined(separator: ", ")
      said = [ScreenLine(words.desk(.notYours, ["roles": roles]), .warning)]
      return nil
    }
    if case .doubtful(let round, let table, _) = item.matter.subject {
      layer = .papers(DoubtfulSitting(ward: item.ward, round: round, table: table), scroll: 0)
      return nil
    }
    guard let answers = DeskAnswers(standing.state, ward: item.ward, by: officer) else { return nil }
    return offer(answers.answers(to: item.matter), words.matter(item, in: answers.count, at: now))
  }

  private mutating func offerMore(in ward: Int) {
    guard let answers = DeskAnswers(standing.state, ward: ward, by: officer) else { return }
    layer = .choosing(title: words.desk(.otherActs, ["ward": "\(ward)"]), answers.more, typed: "", isBad: false)
  }

  private mutating func offer(_ drafts: [ActDraft], _ title: String) -> PageRequest? {
    guard drafts.count == 1 else {
      if !drafts.isEmpty { layer = .choosing(title: title, drafts, typed: "", isBad: false) }
      return nil
    }
    return begin(drafts[0])
  }

  mutating func begin(_ draft: ActDraft) -> PageRequest? {
    layer = .act(ActKeying(draft), ShownPaper())
    guard draft.fields.isEmpty else { return .recall(officer: officer.id, paper: draft.place) }
    guard let paper = draft.paper, let act = try? draft.members(by: officer.id, [:]) else { return nil }
    return .preview(paper: paper.name, timed(act))
  }

  private mutating func press(
    _ key: Key, choosing title: String, _ drafts: [ActDraft], _ typed: String
  ) -> PageRequest? {
    var (typed, isBad) = (typed, false)
    switch key {
    case .escape:
      layer = .list
      return nil
    case .enter:
      guard let number = typed.isEmpty && drafts.count == 1 ? 1 : wholeNumber(typed),
        drafts.indices.contains(number - 1)
      else {
        (typed, isBad) = ("", true)
        break
      }
      return begin(drafts[number - 1])
    case .up, .down, .pageUp, .pageDown:
      typed = String(min(max((wholeNumber(typed) ?? 0) + Self.step(key), 1), drafts.count))
    case .backspace: typed = String(typed.dropLast())
    case .character(let character) where character.decimalDigit != nil: typed.append(character)
    case .character: isBad = true
    default: break
    }
    layer = .choosing(title: title, drafts, typed: typed, isBad: isBad)
    return nil
  }

  private mutating func press(_ key: Key, asking question: Question, _ typed: String) -> PageRequest? {
    var typed = typed
    switch key {
    case .escape:
      layer = .list
      return nil
    case .enter:
      switch question {
      case .clock:
        if let time = rehearsalTime(typed) {
          (clock, layer) = (time, .list)
          return nil
        }
      case .ward:
        if let ward = wholeNumber(typed), count(ward) != nil, officer.acts(in: ward) {
          offerMore(in: ward)
          return nil
        }
      }
      layer = .asking(question, typed: typed, isBad: true)
      return nil
    case .backspace: typed = String(typed.dropLast())
    case .character(let character): typed.append(character)
    default: break
    }
    layer = .asking(question, typed: typed, isBad: false)
    return nil
  }

  /// `9:05` or `09:05`, on the day the rehearsal has come to; nil where that is over.
  private func rehearsalTime(_ typed: String) -> Instant? {
    let parts = trimmed(typed).split(separator: ":")
    guard (2...3).contains(parts.count) else { return nil }
    let numbers = parts.compactMap { wholeNumber(String($0)) }
    guard numbers.count == parts.count else { return nil }
    let today = standing.state.written(standing.now)
    let clock = (numbers + [0]).prefix(3).map { padded($0, 2) }.joined(separator: ":")
    let time = WrittenTime("\(today.prefix(10))T\(clock)\(today.suffix(6))")?.instant
    return time.flatMap { $0 >= standing.now ? $0 : nil }
  }

  /// In a rehearsal the desk's clock goes with the act.
  func timed(_ act: JSON.Members) -> JSON.Members {
    guard isRehearsal, now > standing.now else { return act }
    var act = act
    act["at"] = .string(standing.state.written(now))
    return act
  }
}
