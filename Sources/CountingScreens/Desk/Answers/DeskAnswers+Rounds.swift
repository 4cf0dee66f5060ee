import CountingJournal
import CountingRules

extension DeskAnswers {
  /// Each table its issue, or what is left.
  var issue: ActDraft {
    let tables = count.ward.tables.map(\.number).sorted()
    let plan = count.drum?.plan(tables: tables, issue: count.settings.issue) ?? []
    return draft(
      "round.issue", [], [],
      said: plan.map { issue in
        let (bundles, loose) = issue.papers.quotientAndRemainder(dividingBy: count.settings.bundle)
        return .said(
          .issue,
          [
            "table": .text("\(issue.table)"), "papers": .figure(issue.papers), "bundles": .text("\(bundles)"),
            "bundle": .text("\(count.settings.bundle)"), "loose": .text("\(loose)"),
          ])
      })
  }

  func announce(_ round: Int) -> ActDraft {
    draft(
      "round.announce", [("round", .int(round))], [], paper: "round-statement-r\(padded(round, 2))",
      detail: String(round))
  }

  var announceTotals: ActDraft { draft("totals.announce", [], [], paper: "form-30") }

  /// Issues whose sheet is not entered yet.
  var openIssues: ActField { issues { $0.entry == nil } }

  private func issues(where condition: (CountingSheet) -> Bool) -> ActField {
    let options = count.rounds.flatMap { round in
      round.sheets.filter(condition).map { sheet in
        ActField.Option(
          .said(.sheet, place(round, sheet, papers: sheet.papers)),
          .init([("round", .int(round.number)), ("table", .int(sheet.table))]))
      }
    }
    return ActField("issue", .choice(options), at: .members)
  }

  private func place(_ round: Round, _ sheet: CountingSheet, papers: Int) -> [String: DeskLabel] {
    ["round": .text("\(round.number)"), "table": .text("\(sheet.table)"), "papers": .figure(papers)]
  }

  /// Held papers lie with the postal ones or at the issues of the rounds (D-6).
  var release: ActDraft {
    let postal = count.postal.count?.held ?? 0
    let covers = ActField.Option(
      .said(.heldPostal, ["papers": .figure(postal)]), .init([("source", "postal")]))
    let sheets = count.rounds.flatMap { round in
      round.sheets.compactMap { sheet -> ActField.Option? in
        guard let held = count.settled(sheet)?.held, held > 0 else { return nil }
        return .init(
          .said(.heldSheet, place(round, sheet, papers: held)),
          .init([("source", "sheet"), ("round", .int(round.number)), ("table", .int(sheet.table))]))
      }
    }
    return draft(
      "held.release",
      [ActField("source", .choice((postal > 0 ? [covers] : []) + sheets), at: .members), order] + votes
        + [ActField("rejected", .number)])
  }
}
