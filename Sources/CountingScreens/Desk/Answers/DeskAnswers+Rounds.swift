import CountingJournal
import CountingRules

extension DeskAnswers {
  /// Each table its issue, or what is left (R-1).
  var issue: ActDraft {
    let tables = count.ward.tables.map(\.number).sorted()
    let plan = count.drum?.plan(tables: tables, issue: count.settings.issue) ?? []
    return draft(
      "round.issue", [], [],
      said: plan.map { issue in
        let bundles = issue.papers / count.settings.bundle
        let over = issue.papers % count.settings.bundle
        return "\(issue.table): \(grouped(issue.papers)) = \(bundles) × \(count.settings.bundle) + \(over)"
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
          .text("\(round.number)/\(sheet.table): \(counted(sheet.papers, "paper"))"),
          .init([("round", .int(round.number)), ("table", .int(sheet.table))]))
      }
    }
    return ActField("issue", .choice(options), at: .members)
  }

  /// Held papers lie with the postal ones or at the issues of the rounds (D-6).
  var release: ActDraft {
    let postal = count.postal.count?.held ?? 0
    let covers = ActField.Option(
      .text("postal: \(grouped(postal))"), .init([("source", "postal")]))
    let sheets = count.rounds.flatMap { round in
      round.sheets.compactMap { sheet -> ActField.Option? in
        guard let held = count.settled(sheet)?.held, held > 0 else { return nil }
        return .init(
          .text("\(round.number)/\(sheet.table): \(grouped(held))"),
          .init([("source", "sheet"), ("round", .int(round.number)), ("table", .int(sheet.table))]))
      }
    }
    return draft(
      "held.release",
      [ActField("source", .choice((postal > 0 ? [covers] : []) + sheets), at: .members), order] + votes
        + [ActField("rejected", .number)])
  }
}
