import CountingForms
import CountingJournal
import CountingRules

extension CountState {
  func wardsSheet(_ words: ResultsWords) -> FormSheet {
    var sheet = ResultsSheet("Wards", [50, 190, 110, 80, 80, 80, 80, 80, 200, 80, 80], number: 1, isLandscape: true)
    let heads: [ResultsWords.Word] = [
      .ward, .name, .reservation, .electors, .valid, .nota, .rejected, .held, .winner, .margin, .stage,
    ]
    sheet.head(heads.map { words($0) })
    let (first, results) = (sheet.next, results)
    for result in results {
      let all = result.totals.all
      sheet.add([
        .number(result.ward.number), .text(words.name(result.ward.name, result.ward.localName)),
        .text(result.ward.reservation),
        .number(result.ward.electors), .number(result.totals.valid(notaInValid: election.settings.notaInValid)),
        .number(all.nota), .number(all.rejected), .number(all.held), .text(result.elected(in: words)),
        result.outcome.margin.map { .number($0) } ?? .empty, .text(words.stage(result.count.stage)),
      ])
    }
    let rows = first...max(first, sheet.next - 1)
    let sums = [
      results.map(\.ward.electors),
      results.map { $0.totals.valid(notaInValid: election.settings.notaInValid) }, results.map(\.totals.all.nota),
      results.map(\.totals.all.rejected), results.map(\.totals.all.held),
    ].enumerated().map { place, figures in sheet.sum(column: place + 3, rows, figures.reduce(0, +)) }
    if !results.isEmpty {
      sheet.add([.empty, .text(words(.allWards)), .empty] + sums + [.empty, .empty, .empty], isTotal: true)
    }
    return sheet.sheet
  }

  func candidatesSheet(_ words: ResultsWords) -> FormSheet {
    var sheet = ResultsSheet(
      "Candidates", [50, 50, 220, 200, 120, 80, 80, 80, 80, 80, 80], number: 2, isLandscape: true, right: [8])
    let heads: [ResultsWords.Word] = [
      .ward, .number, .candidate, .party, .symbol, .postal, .boxes, .votes, .share, .position, .winner,
    ]
    sheet.head(heads.map { words($0) })
    for result in results {
      for line in result.lines {
        let candidate = line.candidate
        let isElected = candidate.map { $0.place == result.elected } ?? false
        let row = sheet.next
        let votes = Formula(plus: [5, 6].map { CellPlace(sheet: 2, row: row, column: $0) })
        sheet.add([
          .number(result.ward.number), candidate.map { .number($0.place) } ?? .empty,
          .text(candidate.map { words.name($0.name, $0.localName) } ?? words(.nota)), .text(candidate?.party ?? ""),
          .text(candidate?.symbol ?? ""),
          .number(line.postal), .number(line.boxes), .formula(votes, value: line.votes),
          .text(WardResult.written(share: result.share(of: line))),
          result.position(of: line).map { .number($0) } ?? .empty,
          .text(isElected ? words(result.outcome.byLot ? .electedByLot : .elected) : ""),
        ])
      }
    }
    return sheet.sheet
  }
}

extension WardResult {
  func elected(in words: ResultsWords) -> String {
    guard let elected, let candidate = ward.candidates.first(where: { $0.place == elected }) else { return "" }
    if outcome.byLot { return words.said(.byLot, of: candidate) }
    return ward.poll == .uncontested
      ? words.said(.unopposed, of: candidate) : words.name(candidate.name, candidate.localName)
  }
}
