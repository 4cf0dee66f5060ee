import CountingForms
import CountingJournal
import CountingRules

extension CountState {
  var wardsSheet: FormSheet {
    var sheet = ResultsSheet("Wards", [50, 190, 110, 80, 80, 80, 80, 80, 200, 80, 80], number: 1, isLandscape: true)
    sheet.head([
      "Ward", "Name", "Reservation", "Electors", "Valid", "NOTA", "Rejected", "Held", "Elected", "Margin", "Stage",
    ])
    let (first, results) = (sheet.next, results)
    for result in results {
      let all = result.totals.all
      sheet.add([
        .number(result.ward.number), .text(result.ward.name), .text(result.ward.reservation),
        .number(result.ward.electors), .number(result.totals.valid(notaInValid: election.settings.notaInValid)),
        .number(all.nota), .number(all.rejected), .number(all.held), .text(result.electedText),
        result.outcome.margin.map { .number($0) } ?? .empty, .text(result.count.stage.rawValue),
      ])
    }
    let rows = first...max(first, sheet.next - 1)
    let sums = [
      results.map(\.ward.electors),
      results.map { $0.totals.valid(notaInValid: election.settings.notaInValid) }, results.map(\.totals.all.nota),
      results.map(\.totals.all.rejected), results.map(\.totals.all.held),
    ].enumerated().map { place, figures in sheet.sum(column: place + 3, rows, figures.reduce(0, +)) }
    if !results.isEmpty {
      sheet.add([.empty, .text("All wards"), .empty] + sums + [.empty, .empty, .empty], isTotal: true)
    }
    return sheet.sheet
  }

  var candidatesSheet: FormSheet {
    var sheet = ResultsSheet(
      "Candidates", [50, 50, 220, 200, 120, 80, 80, 80, 80, 80, 80], number: 2, isLandscape: true)
    sheet.head([
      "Ward", "No.", "Candidate", "Party", "Symbol", "Postal", "Boxes", "Votes", "Share, %", "Position", "Elected",
    ])
    for result in results {
      for line in result.lines {
        let candidate = line.candidate
        let isElected = candidate.map { $0.place == result.elected } ?? false
        let row = sheet.next
        let votes = Formula(plus: [5, 6].map { CellPlace(sheet: 2, row: row, column: $0) })
        sheet.add([
          .number(result.ward.number), candidate.map { .number($0.place) } ?? .empty,
          .text(candidate?.name ?? "NOTA"), .text(candidate?.party ?? ""), .text(candidate?.symbol ?? ""),
          .number(line.postal), .number(line.boxes), .formula(votes, value: line.votes),
          .text(WardResult.written(share: result.share(of: line))),
          result.position(of: line).map { .number($0) } ?? .empty,
          .text(isElected ? result.outcome.byLot ? "by lot" : "elected" : ""),
        ])
      }
    }
    return sheet.sheet
  }
}

extension WardResult {
  var electedText: String {
    guard let elected, let candidate = ward.candidates.first(where: { $0.place == elected }) else { return "" }
    return candidate.name + (outcome.byLot ? " (by lot)" : ward.poll == .uncontested ? " (unopposed)" : "")
  }
}
