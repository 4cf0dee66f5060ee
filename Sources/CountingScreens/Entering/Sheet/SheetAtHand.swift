import CountingJournal
import CountingRules

/// The sheet an officer has in hand: which lines are to be keyed, and the act they become.
struct SheetAtHand: Hashable, Sendable {
  let code: SheetCode
  let issue: Int
  let papers: Int
  let officer: String
  /// The lines that differ between two entries; nil for a whole sheet.
  let differing: [SheetCell]?
  /// Whose marks are under the sheet: read off it with the first entry, not with the second.
  let agents: [CountingAgent]
  /// How the act is told from every other: the same sheet keyed at the same size of the book is one act, so that what was
  /// written just before a crash is not written twice.
  let id: String

  init(_ code: SheetCode, _ sheet: CountingSheet, agents: [CountingAgent], by officer: String, size: Int) {
    (self.code, self.officer) = (code, officer)
    self.agents = sheet.isBegun ? [] : agents
    (issue, papers) = (sheet.issue, sheet.papers)
    if case .differing(let first, let second) = sheet.progress {
      differing = first.differs(from: second)
    } else {
      differing = nil
    }
    id = "\(officer) \(code.text) \(size)"
  }

  private init(_ other: SheetAtHand, id: String) {
    (code, issue, papers, officer) = (other.code, other.issue, other.papers, other.officer)
    (differing, agents, self.id) = (other.differing, other.agents, id)
  }

  // Lines

  static func cells(candidates: Int, _ practice: Settings.SheetPractice) -> [SheetCell] {
    (1...max(candidates, 1)).prefix(candidates).map(SheetCell.votes)
      + (practice == .clear ? [.nota, .doubtful] : [.nota, .rejected, .held])
  }

  // The act

  func act(_ form: EntryForm, _ settings: Settings, candidates: Int, _ marks: AgentLines) -> JSON.Members {
    func figure(_ cell: SheetCell) -> JSON { .int(form.figure(cell.name)) }
    var act = JSON.Members([
      ("do", .string(differing == nil ? SheetEnter.name : SheetReenter.name)), ("by", .string(officer)),
      ("ward", .int(code.ward)), ("round", .int(code.round)), ("table", .int(code.table)), ("id", .string(id)),
    ])
    if let differing {
      act["values"] = .object(JSON.Members(differing.map { ($0.name, figure($0)) }))
      return act
    }
    let cells = Self.cells(candidates: candidates, settings.sheet)
    act["votes"] = .array(cells.prefix(candidates).map(figure))
    for cell in cells.dropFirst(candidates) { act[cell.name] = figure(cell) }
    if !agents.isEmpty { act["agents"] = marks.given(form, agents) }
    return act
  }

  // The draft

  func draft(_ form: EntryForm) -> Draft {
    Draft(
      officer: officer, paper: code.text,
      content: JSON.Members([
        ("issue", .int(issue)), ("papers", .int(papers)), ("id", .string(id)), ("lines", form.kept),
        ("differing", .array((differing ?? []).map { .string($0.name) })),
      ]))
  }

  /// The sheet again under the draft's own id; nil when the draft is of another issue or of another question.
  func takingUp(_ draft: Draft) -> SheetAtHand? {
    let again = self.draft(EntryForm([])).content
    guard ["issue", "papers", "differing"].allSatisfy({ draft.content[$0] == again[$0] }),
      let id = draft.content["id"]?.string
    else { return nil }
    return SheetAtHand(self, id: id)
  }
}
