import CountingForms
import CountingRules

extension WardMoment {
  /// The tables of the result sheet: postal, rounds, totals, and after a recount the old beside the new (X-1, T-4).
  var resultTables: [String: FactTable] {
    let (totals, booked) = (count.totals, count.booked)
    var tables: [String: FactTable] = [
      "candidates": candidatesTable(totals), "postal": [figures(booked.postal)],
      "rounds": FactTable(rows: count.rounds.map(roundRow)), "totals": [figures(totals.all)],
    ]
    if count.recounts.contains(where: \.closed) {
      tables["counted_rounds"] = [figures(booked.rounds)]
      tables["old_total"] = [figures(booked.postal + booked.rounds)]
      tables["present_postal"] = [figures(totals.postal)]
      tables["present_rounds"] = [figures(totals.rounds)]
    } else {
      tables["rounds_total"] = [figures(booked.rounds)]
    }
    if let tie = count.tie {
      tables["tied"] = FactTable(
        rows: tie.candidates.map { place in
          var row: FactRow = [
            "place": .number(place), "name": .text(candidate(place)?.name ?? ""), "votes": .number(tie.votes),
          ]
          row["name.local"] = candidate(place)?.localName.map(FactCell.text)
          return row
        })
    }
    return tables
  }

  private func candidatesTable(_ totals: WardTotals) -> FactTable {
    let votes = totals.all.votes
    let outcome = count.outcome
    return FactTable(
      rows: count.ward.candidates.map { candidate in
        let figure = votes[candidate.place - 1]
        var row: FactRow = [
          "place": .number(candidate.place), "name": .text(candidate.name), "party": .text(candidate.party),
          "symbol": .text(candidate.symbol), "address": .text(candidate.address ?? ""), "votes": .number(figure),
          "postal": .number(totals.postal.votes[candidate.place - 1]),
          "rounds": .number(totals.rounds.votes[candidate.place - 1]),
          "position": .number(votes.count { $0 > figure } + 1),
          "outcome": .term(
            outcome.candidate != candidate.place ? "not_elected" : outcome.byLot ? "elected_by_lot" : "elected"),
        ]
        row["name.local"] = candidate.localName.map(FactCell.text)
        return row
      })
  }

  /// A row of figures: `C001`… by place on the ballot, NOTA, valid, rejected, held, papers.
  func figures(_ tally: Tally) -> FactRow {
    var row = FactRow([:])
    for (place, votes) in tally.votes.enumerated() { row[Self.column(place + 1)] = .number(votes) }
    row["NOTA"] = .number(tally.nota)
    row["valid"] = .number(tally.candidateVotes + (count.settings.notaInValid ? tally.nota : 0))
    row["rejected"] = .number(tally.rejected)
    row["held"] = .number(tally.held)
    row["papers"] = .number(tally.papers)
    return row
  }

  static func column(_ place: Int) -> String { "C\(padded(place, 3))" }

  /// A round with nothing counted is blank, not zero.
  private func roundRow(_ round: Round) -> FactRow {
    let entered = round.sheets.compactMap(count.settled)
    guard !entered.isEmpty || round.sheets.isEmpty else {
      var row = blankRow
      row["round"] = .number(round.number)
      return row
    }
    var row = figures(entered.reduce(into: Tally(candidates: count.candidates)) { $0 += $1.tally })
    row["round"] = .number(round.number)
    return row
  }

  var blankRow: FactRow {
    let columns = (1...max(count.candidates, 1)).map(Self.column) + ["NOTA", "valid", "rejected", "held", "papers"]
    return FactRow(Dictionary(columns.map { ($0, FactCell.blank("not_counted")) }) { first, _ in first })
  }
}
