import CountingForms
import CountingRules

extension WardMoment {
  var hasDoubtful: Bool { count.sheets.contains { !count.decisions(on: $0).decisions.isEmpty } }

  /// Every paper put up to the RO, and what was decided (D-1, D-5); papers decided alike in one act are one line.
  func doubtfulFacts() -> FormFacts {
    var facts = facts(form: "doubtful-register")
    var (rows, releases, papers): ([FactRow], [FactRow], Int) = ([], [], 0)
    for round in count.rounds {
      for sheet in round.sheets {
        let place: FactRow = ["round": .number(round.number), "table": .number(sheet.table)]
        let decided = count.decisions(on: sheet)
        papers += decided.decisions.count
        rows += Self.runs(decided.decisions).map { place.with(decision($0)) }
        releases += decided.releases.map { place.with(release($0)) }
      }
    }
    facts.tables["doubtful"] = FactTable(rows: rows)
    facts.tables["doubtful_total"] = [["papers": .number(papers)]]
    facts.tables["releases"] = FactTable(rows: releases)
    return facts
  }

  /// Neighbouring papers of one act with one answer.
  private static func runs(_ decisions: [Decision]) -> [[Decision]] {
    decisions.reduce(into: []) { runs, next in
      if let last = runs.last?.last, next.paper == last.paper + 1, next.entry == last.entry,
        next.outcome == last.outcome, next.objection == last.objection
      {
        runs[runs.count - 1].append(next)
      } else {
        runs.append([next])
      }
    }
  }

  private func decision(_ run: [Decision]) -> FactRow {
    guard let first = run.first, let last = run.last else { return [:] }
    let paper = run.count == 1 ? "\(first.paper)" : "\(first.paper)–\(last.paper)"
    var row: FactRow = ["paper": .text(paper), "papers": .number(run.count)]
    row["outcome"] = .term(Self.term(of: first.outcome))
    row.merge("choice", choice(first.outcome))
    row["objection"] = .text(first.objection ?? "–")
    return row
  }

  private static func term(of outcome: Decision.Outcome) -> String {
    switch outcome {
    case .valid: "valid"
    case .nota: "NOTA"
    case .rejected: "rejected"
    case .held: "held"
    }
  }

  /// For whom, on what ground, under which order.
  private func choice(_ outcome: Decision.Outcome) -> InLanguages {
    switch outcome {
    case .valid(let place): numbered(place)
    case .nota: InLanguages("–")
    case .rejected(let code): ground(code, of: election.rulebook.grounds)
    case .held(let order): InLanguages(order)
    }
  }

  private func release(_ release: Release) -> FactRow {
    var row: FactRow = [
      "order": .text(release.order), "papers": .number(release.papers), "NOTA": .number(release.nota),
      "rejected": .number(release.rejected),
    ]
    let votes = release.votes.enumerated().filter { $0.element > 0 }
    row.merge(
      "votes",
      InLanguages(listing: votes.map { place, votes in numbered(place + 1).map { "\($0): \(votes)" } }))
    return row
  }

  /// `A spurious paper (r.56(1)(e))`.
  func ground(_ code: String, of grounds: [Ground]) -> InLanguages {
    guard let ground = grounds.first(where: { $0.code == code }) else { return InLanguages(code) }
    return InLanguages(ground.title, ground.localTitles ?? [:]).map { "\($0) (\(ground.clause))" }
  }

  /// `3 Nunna Saraswathi`: two may have one name.
  func numbered(_ place: Int) -> InLanguages {
    guard let candidate = candidate(place) else { return InLanguages("\(place)") }
    let local = candidate.localName.map { ["local": $0] } ?? [:]
    return InLanguages(candidate.name, local).map { "\(place) \($0)" }
  }
}

extension FactRow {
  func with(_ more: FactRow) -> FactRow {
    FactRow(cells.merging(more.cells) { $1 }, isStruck: isStruck || more.isStruck)
  }
}
