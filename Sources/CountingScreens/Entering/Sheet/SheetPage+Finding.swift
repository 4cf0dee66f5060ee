import CountingJournal
import CountingRules
import CountingTerminal

extension SheetPage {
  var codeForm: EntryForm { EntryForm([EntryField("code", .text(isNeeded: true), EntryLabel(name: words(.code)))]) }

  // Which sheet

  mutating func findByCode(_ text: String) -> PageRequest? {
    func again(_ word: SheetWord, _ values: [String: String] = [:]) -> PageRequest? {
      said = [ScreenLine(words(word, values), .warning)]
      step = .code(codeForm)
      return nil
    }
    guard let code = SheetCode(text) else { return again(.codeIsNone, ["typed": trimmed(text)]) }
    guard seat.ward ?? code.ward == code.ward, seat.table ?? code.table == code.table else {
      return again(
        .codeElsewhere,
        [
          "code": code.text, "ward": "\(code.ward)", "table": "\(code.table)",
          "seat": [seat.ward.map { "W\(padded($0, 3))" }, seat.table.map { "T\(padded($0, 2))" }]
            .compactMap(\.self).joined(separator: "-"),
        ])
    }
    guard let count = standing?.ward(code.ward) else { return again(.unknownWard, ["ward": "\(code.ward)"]) }
    guard let place = try? count.issue(round: code.round, table: code.table) else {
      return again(.notIssued, ["code": code.text])
    }
    return take(code, count.rounds[place.round].sheets[place.sheet], in: count)
  }

  /// The first sheet of the table that waits for this officer; else why none does.
  mutating func findByTable() -> PageRequest? {
    guard let ward = seat.ward, let table = seat.table, let count = standing?.ward(ward) else { return nil }
    let rounds = count.rounds.filter { seat.round == nil || $0.number == seat.round }
    let sheets = rounds.flatMap { round in
      round.sheets.filter { $0.table == table }.map {
        (code: SheetCode(ward: ward, round: round.number, table: table), sheet: $0)
      }
    }
    if let waiting = sheets.first(where: { isOpen($0.sheet) && !$0.sheet.isBlank })
      ?? sheets.first(where: { isOpen($0.sheet) })
    {
      return take(waiting.code, waiting.sheet, in: count)
    }
    let nothing = words(.nothingWaits, ["ward": "\(ward)", "table": "\(table)"])
    step = .reading([nothing] + (sheets.last.flatMap { why($0.sheet) }.map { [$0] } ?? []))
    return nil
  }

  private func isOpen(_ sheet: CountingSheet) -> Bool {
    switch sheet.progress {
    case .issued, .blank: true
    case .firstEntry(let first): first.by != officer
    case .differing(let first, let second): [first.by, second.by].contains(officer)
    case .entered: false
    }
  }

  /// The sheet is taken in hand; what was typed of it before is asked for.
  private mutating func take(_ code: SheetCode, _ found: CountingSheet, in count: WardCount) -> PageRequest? {
    guard isOpen(found) else {
      step = .reading([why(found) ?? ""])
      return nil
    }
    let sheet = SheetAtHand(
      code, found, agents: AgentLines.here(count, table: code.table), by: officer, size: standing?.state.tree.size ?? 0)
    self.sheet = sheet
    return .recall(officer: officer, paper: sheet.code.text)
  }

  mutating func takeUp(_ draft: Draft) {
    guard let again = sheet?.takingUp(draft), let form = form(for: again) else { return beginAnew() }
    sheet = again
    step = .keying(form.takingUp(draft.content["lines"]))
  }

  mutating func beginAnew() {
    guard let sheet, let form = form(for: sheet) else { return }
    step = .keying(form)
    if sheet.differing != nil { said = [ScreenLine(words(.differs), .warning)] }
  }

  /// The sheet's two entries differ and one is this officer's.
  func reopened(_ written: SheetAtHand) -> (sheet: SheetAtHand, form: EntryForm)? {
    guard let found = found(written.code), case .differing = found.progress, isOpen(found) else { return nil }
    let sheet = SheetAtHand(written.code, found, agents: [], by: officer, size: standing?.state.tree.size ?? 0)
    return form(for: sheet).map { (sheet, $0) }
  }

  func found(_ code: SheetCode) -> CountingSheet? {
    guard let count = standing?.ward(code.ward), let place = try? count.issue(round: code.round, table: code.table)
    else { return nil }
    return count.rounds[place.round].sheets[place.sheet]
  }

  // Its lines

  private func form(for sheet: SheetAtHand) -> EntryForm? {
    guard let count = standing?.ward(sheet.code.ward), let found = found(sheet.code) else { return nil }
    let cells = SheetAtHand.cells(candidates: count.candidates, count.settings.sheet)
    var own: SheetEntry?
    if case .differing(let first, let second) = found.progress { own = first.by == officer ? first : second }
    let figures = Dictionary((own?.lines ?? []).map { ($0.cell, "\($0.figure)") }) { first, _ in first }
    return EntryForm(
      cells.map { cell in
        EntryField(
          cell.name, .figure, label(cell, count.ward), typed: figures[cell] ?? "",
          isOpen: sheet.differing?.contains(cell) ?? true)
      } + marks.fields(sheet.agents))
  }

  private func label(_ cell: SheetCell, _ ward: Ward) -> EntryLabel {
    switch cell {
    case .votes(let place): EntryLabel(ward.candidates[place - 1], isLocal: isLocal)
    case .nota: EntryLabel(name: words(.nota))
    case .doubtful: EntryLabel(name: words(.doubtful))
    case .rejected: EntryLabel(name: words(.rejected))
    case .held: EntryLabel(name: words(.held))
    }
  }
}
