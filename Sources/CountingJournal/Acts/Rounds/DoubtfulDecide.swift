package import CountingRules

/// The RO answers doubtful papers, each by its number on the sheet (D-1).
package struct DoubtfulDecide: IssueAct {
  package static let name = "doubtful.decide"
  package static let requirement = "D-1"
  package static let purpose = "Decide doubtful papers: valid, NOTA, rejected or held."
  package static let example: JSON.Members = [
    "round": 1, "table": 2,
    "decisions": [
      ["papers": "1-2", "outcome": "rejected", "ground": "more-than-one"],
      ["paper": 3, "outcome": "valid", "candidate": 2],
    ],
  ]
  package static let roles = Set<Role>.returningOfficers

  package let round: Int
  package let table: Int
  let items: [Item]

  struct Item: Sendable {
    let papers: ClosedRange<Int>
    let outcome: Outcome
    let candidate: Int?
    let ground: String?
    let order: String?
    let circumstance: Ground.Circumstance?
    let objection: String?

    enum Outcome: String, CaseIterable { case valid, nota, rejected, held }

    init(from fields: inout Fields) throws(Malformed) {
      papers = try Self.papers(&fields)
      outcome = try fields.choice("outcome")
      candidate = try fields.countIfAny("candidate")
      ground = try fields.textIfAny("ground")
      order = try fields.writtenIfAny("order")
      circumstance = try fields.choiceIfAny("circumstance")
      objection = try fields.textIfAny("objection")
    }

    private static func papers(_ fields: inout Fields) throws(Malformed) -> ClosedRange<Int> {
      let one = try fields.countIfAny("paper")
      let range = try fields.textIfAny("papers")
      switch (one, range) {
      case (let paper?, nil): return paper...paper
      case (nil, let text?):
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard ends.count == 2, let from = ends[0], let to = ends[1], 0 <= from, from <= to, to <= largestCount else {
          throw Malformed("Field `papers` must be a range such as \"3-7\".")
        }
        return from...to
      default: throw Malformed("A decision names one `paper`, or `papers` as a range.")
      }
    }
  }

  package init(from fields: inout Fields) throws(Malformed) {
    round = try fields.count("round")
    table = try fields.count("table")
    items = try fields.list("decisions") { (item) throws(Malformed) in try Item(from: &item) }
    if items.isEmpty { throw Malformed("Field `decisions` is empty.") }
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    let sheet = try sheet(in: count)
    let papers = try papersPutUp(sheet, count.settings)
    for item in items where item.papers.lowerBound < 1 || item.papers.upperBound > papers {
      throw Refusal(.paperUnknown, "This sheet has papers 1 to \(grouped(papers)) to decide.")
    }
    try checkUndecided(count.decisions(on: sheet).decided)
    for item in items where item.outcome == .valid { _ = try count.checkCandidate(item.candidate) }
    let grounds = day.election.rulebook.grounds
    for item in items where item.outcome == .rejected { _ = try grounds.check(item.ground) }
    for item in items where item.outcome == .rejected {
      try grounds.check(item.ground).checkNotCured(by: item.circumstance, paper: item.papers.lowerBound)
    }
    for item in items where item.outcome == .held { try day.requireOrder(item.order) }
    return .init()
  }

  /// How many papers can be decided: those put up on a clear sheet, every paper of an issue not yet entered otherwise.
  private func papersPutUp(_ sheet: CountingSheet, _ settings: Settings) throws(Refusal) -> Int {
    switch settings.sheet {
    case .clear:
      guard case .clear(let doubtful)? = sheet.entry?.doubt else {
        throw Refusal(.sheetNotEntered, "The sheet of round \(round), table \(table) is not entered.")
      }
      return doubtful
    case .settled:
      guard !sheet.isBegun else {
        throw Refusal(.sheetBegun, "The sheet of round \(round), table \(table) is being entered.")
      }
      return sheet.papers
    }
  }

  private func checkUndecided(_ decided: Set<Int>) throws(Refusal) {
    var seen = decided
    for item in items {
      for paper in item.papers where !seen.insert(paper).inserted {
        throw Refusal(.paperDecided, "Paper \(paper) of this sheet is decided.")
      }
    }
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    guard let sheet = try? sheet(in: count) else { return }
    for item in items {
      for paper in item.papers {
        count.doubtful[sheet.issue, default: DoubtfulPapers()].decisions.append(
          Decision(
            paper: paper, outcome: item.decided, circumstance: item.circumstance, objection: item.objection,
            by: entry.by, entry: entry.seq))
      }
    }
  }
}

extension DoubtfulDecide.Item {
  var decided: Decision.Outcome {
    switch outcome {
    case .valid: .valid(candidate: candidate ?? 1)
    case .nota: .nota
    case .rejected: .rejected(ground: ground ?? "")
    case .held: .held(order: order ?? "")
    }
  }
}
