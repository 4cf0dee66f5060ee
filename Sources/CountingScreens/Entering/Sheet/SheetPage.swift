import CountingJournal
import CountingRules
package import CountingTerminal

/// `lekka enter`: a supervisor with a counting sheet in one hand keys it with the other.
package struct SheetPage: Page {
  /// Where the officer sits, as far as it was said; what was not is asked by the sheet's code.
  package struct Seat: Hashable, Sendable {
    package var ward: Int?
    package var table: Int?
    package var round: Int?
    /// The forms were printed with codes: the code is asked first, and must be of this seat.
    package var asksCode: Bool

    package init(ward: Int?, table: Int?, round: Int? = nil, asksCode: Bool) {
      (self.ward, self.table, self.round) = (ward, table, round)
      self.asksCode = asksCode || ward == nil || table == nil
    }
  }

  enum Step: Hashable, Sendable {
    case opening
    case code(EntryForm)
    /// There is nothing to key, and this is why.
    case reading([String])
    /// What was typed before is offered.
    case offered(Draft)
    case keying(EntryForm)
    /// It is in the book.
    case written([String])
  }

  let seat: Seat
  let officer: String
  let words: Words<SheetWord>
  let common: Words<EnterWord>
  let refusals: RefusalWords
  let marks: AgentLines
  let isLocal: Bool
  var standing: Standing?
  var step = Step.opening
  var sheet: SheetAtHand?
  var said: [ScreenLine] = []

  /// - Parameter isLocal: candidates are called in the ward's own script.
  package init(
    _ seat: Seat, by officer: String, isLocal: Bool, _ words: Words<SheetWord>, _ common: Words<EnterWord>,
    _ refusals: RefusalWords
  ) {
    (self.seat, self.officer, self.isLocal) = (seat, officer, isLocal)
    (self.words, self.common, self.refusals, marks) = (words, common, refusals, AgentLines(common))
  }

  package var draft: Draft? {
    switch step {
    case .keying(let form): form.isKeyed ? sheet?.draft(form) : nil
    case .offered(let draft): draft
    default: nil
    }
  }

  // Keys

  package mutating func press(_ key: Key) -> PageRequest? {
    if key == .tick { return nil }
    said = []
    switch step {
    case .opening: return nil
    case .code(var form):
      if key == .escape { return .leave }
      let outcome = form.press(key)
      step = .code(form)
      return form.isAsking ? findByCode(form["code"]) : hear(outcome)
    case .reading, .written: return pressAtEnd(key)
    case .offered(let draft):
      if key == .enter || common.isYes(key) { takeUp(draft) } else if common.isNo(key) { beginAnew() }
    case .keying(var form):
      if key == .escape {
        if !form.isKeyed { return giveUp() }
        said = [ScreenLine(common(.leaving))]
      }
      let outcome = form.press(key)
      step = .keying(form)
      return hear(outcome)
    }
    return nil
  }

  /// Nothing was typed: back to the code, or away.
  private mutating func giveUp() -> PageRequest {
    guard seat.asksCode else { return .leave }
    (step, sheet) = (.opening, nil)
    return .reload
  }

  private mutating func pressAtEnd(_ key: Key) -> PageRequest? {
    switch key {
    case .escape: return .leave
    case .enter:
      (step, sheet) = (.opening, nil)
      return .reload
    default: return nil
    }
  }

  private mutating func hear(_ outcome: EntryForm.Outcome) -> PageRequest? {
    switch outcome {
    case .nothing: return nil
    case .note(let note):
      said = [common.note(note)]
      return nil
    case .write:
      guard case .keying(let form) = step, let sheet, let count = standing?.ward(sheet.code.ward) else { return nil }
      return .submit([sheet.act(form, count.settings, candidates: count.candidates, marks)])
    }
  }

  // Answers

  package mutating func receive(_ answer: PageAnswer) -> PageRequest? {
    switch answer {
    case .standing(let standing):
      self.standing = standing
      guard step == .opening else { return nil }
      if seat.asksCode {
        step = .code(codeForm)
        return nil
      }
      return findByTable()
    case .recalled(let draft):
      if let draft, let sheet, sheet.takingUp(draft) != nil { step = .offered(draft) } else { beginAnew() }
    case .verdicts(let verdicts, let standing):
      self.standing = standing
      if let verdict = verdicts.first { hear(verdict) }
    case .paper, .refused: break
    case .failed(let message):
      said = common.failure(message)
      if case .opening = step { step = .reading([]) }
    }
    return nil
  }

  private mutating func hear(_ verdict: Verdict) {
    switch verdict {
    case .accepted(let entry, _): written(entry.seq, entry.answer, .written)
    case .repeated(let seq, let answer): written(seq, answer, .repeated)
    case .refused(let refusal):
      said = common.refusal(refusal, refusals)
      if let why = whyClosed { said.append(ScreenLine(why)) }
    }
  }

  private mutating func written(_ seq: Int, _ answer: JSON.Members, _ word: EnterWord) {
    guard let sheet else { return }
    let number = common(word, ["seq": grouped(seq)])
    if let open = reopened(sheet) {
      // Only the lines that differ, with the officer's own figures.
      self.sheet = open.sheet
      step = .keying(open.form)
      said = [ScreenLine(number, .good), ScreenLine(words(.differs), .warning)]
      return
    }
    step = .written([number, outcome(answer["state"]?.string ?? "")].filter { !$0.isEmpty })
  }
}
