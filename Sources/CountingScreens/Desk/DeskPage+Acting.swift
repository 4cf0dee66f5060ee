import CountingJournal
import CountingRules
import CountingTerminal

extension DeskPage {
  mutating func press(_ key: Key, _ keying: ActKeying, _ paper: ShownPaper) -> PageRequest? {
    var (keying, paper) = (keying, paper)
    defer { if case .act = layer { layer = .act(keying, paper) } }
    switch key {
    case .escape: layer = .list
    case .enter:
      guard keying.enter() else { return nil }
      guard let act = try? keying.act(by: officer.id) else { return nil }
      return .submit([timed(act)])
    case .up where keying.field == nil || !keying.back(): paper.scroll = max(0, paper.scroll - 1)
    case .up: break
    case .down, .pageDown, .pageUp: paper.scroll = max(0, paper.scroll + Self.step(key))
    case .backspace: keying.erase()
    case .character(let character): keying.type(character)
    case .paste(let text): keying.paste(text)
    default: break
    }
    return nil
  }

  mutating func press(_ key: Key, _ sitting: DoubtfulSitting, _ scroll: Int) -> PageRequest? {
    var sitting = sitting
    var request: PageRequest?
    var place = scroll
    switch key {
    case .escape:
      if !sitting.abandon() {
        layer = .list
        return nil
      }
    case .enter:
      guard let count = count(sitting.ward) else { return nil }
      let act = sitting.enter(
        in: count, by: officer.id, standing.state.election.rulebook.grounds,
        strikeReason: words.desk(.strikeReason))
      request = act.map { .submit([timed($0)]) }
    case .backspace: sitting.erase()
    case .character(let character): sitting.type(character)
    case .paste(let text): sitting.paste(text)
    default: place = max(0, scroll + Self.step(key))
    }
    layer = .papers(sitting, scroll: place)
    return request
  }

  // Answers

  package mutating func receive(_ answer: PageAnswer) -> PageRequest? {
    switch answer {
    case .standing(let standing): stands(standing)
    case .failed(let why): said = [ScreenLine(words.desk(.failed, ["why": why]), .alarm)]
    case .verdicts(let verdicts, let standing):
      stands(standing)
      if let verdict = verdicts.last { heard(verdict) }
    case .paper(let paper):
      guard case .act(let keying, var shown) = layer else { break }
      (shown.paper, shown.isMissing) = (paper, paper == nil)
      layer = .act(keying, shown)
    case .refused(let refusal):
      guard case .act(var keying, let shown) = layer else { break }
      keying.refused(refusal)
      layer = .act(keying, shown)
    case .recalled(let draft):
      guard let draft, case .act(var keying, let shown) = layer else { break }
      keying.takeUp(draft.content)
      layer = .act(keying, shown)
    }
    return nil
  }

  private mutating func heard(_ verdict: Verdict) {
    switch (verdict, layer) {
    case (.refused(let refusal), .act(var keying, let shown)):
      keying.refused(refusal)
      layer = .act(keying, shown)
    case (.refused(let refusal), .papers(var sitting, let scroll)):
      sitting.answered(refusal)
      layer = .papers(sitting, scroll: scroll)
    case (_, .papers(var sitting, let scroll)):
      sitting.answered(nil)
      layer = .papers(sitting, scroll: scroll)
    case (.accepted(let entry, _), .act(let keying, _)): entered(entry.seq, entry.answer, keying.draft.act)
    case (.repeated(let seq, let answer), .act(let keying, _)): entered(seq, answer, keying.draft.act)
    default: break
    }
  }

  private mutating func entered(_ seq: Int, _ answer: JSON.Members, _ act: String) {
    said = [ScreenLine(words.desk(.entered, ["seq": "\(seq)", "act": words.act(act)]), .good)]
    let answers = AnswerLines(words)
    let told = answers.lines(answer)
    guard answers.isLong(answer) else {
      if !told.isEmpty { said.append(ScreenLine(told.joined(separator: " · "))) }
      layer = .list
      return
    }
    layer = .told(told, scroll: 0)
  }
}
