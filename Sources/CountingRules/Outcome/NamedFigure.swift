/// A figure of the result sheet by the name it bears there (contract §5): `total_C003`, `r01_C002`, `total_valid`.
package struct NamedFigure: Sendable {
  package let name: String
  package let value: @Sendable (WardCount) -> Int
}

extension WardCount {
  /// Every figure of the ward's result sheet that acts add up to, in its order.
  package var namedFigures: [NamedFigure] {
    let places = Array(1...max(candidates, 1)).prefix(candidates)
    let columns =
      places.map { place in column("C\(padded(place, 3))") { $0.votes[place - 1] } }
      + [column("NOTA", \.nota), column("rejected", \.rejected), column("held", \.held), column("papers", \.papers)]
    let rows =
      [row("total") { $0.totals.all }, row("postal") { $0.totals.postal }, row("rounds") { $0.totals.rounds }]
      + rounds.map { round in row("r\(padded(round.number, 2))") { $0.booked(inRound: round.number) } }
    let crossed = rows.flatMap { row in
      columns.map { column in
        NamedFigure(name: "\(row.name)_\(column.name)") { column.value(row.value($0)) }
      }
    }
    return crossed + [
      NamedFigure(name: "total_valid") { $0.totals.valid(notaInValid: $0.settings.notaInValid) }
    ]
  }

  /// What the sheets of a round come to, with their decisions and releases.
  package func booked(inRound number: Int) -> Tally {
    (round(number)?.sheets ?? []).reduce(into: Tally(candidates: candidates)) { sum, sheet in
      if let settled = settled(sheet) { sum += settled.tally }
    }
  }

  private typealias Row = (name: String, value: @Sendable (WardCount) -> Tally)
  private typealias Column = (name: String, value: @Sendable (Tally) -> Int)

  private func row(_ name: String, _ value: @escaping @Sendable (WardCount) -> Tally) -> Row { (name, value) }

  private func column(_ name: String, _ value: @escaping @Sendable (Tally) -> Int) -> Column { (name, value) }
}
