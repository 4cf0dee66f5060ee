package import CountingForms
package import CountingJournal
import CountingRules

extension CountState {
  /// The ULB's results as a workbook: summary with seats by party and turnout, wards, candidates (contract §6).
  package func resultsWorkbook(_ words: ResultsWords) -> FormDocument {
    var sheets = [summarySheet(words), wardsSheet(words), candidatesSheet(words), turnoutSheet(words)]
    let title = title(words)
    for place in sheets.indices {
      sheets[place].header = [[.text(title)], [], []]
      sheets[place].footer = [[.text("\(election.id) · \(tree.size)")], [], [.page, .text(" / "), .pages]]
    }
    let names = [DefinedName("journal_size", CellPlace(sheet: 0, row: 5, column: 1))]
    var results = FormDocument(
      title: "Results, \(election.name)", created: election.paperDate, font: "Nirmala UI", sheets: sheets, names: names)
    results.isPrintedWhole = false
    return results
  }

  /// On every page: a page alone must say that it is of a rehearsal.
  private func title(_ words: ResultsWords) -> String {
    words.title(rehearsal ? .rehearsal : .title, ulb: election.name)
  }

  /// Seats by party, with their chart.
  private func summarySheet(_ words: ResultsWords) -> FormSheet {
    var sheet = ResultsSheet("Summary", [230, 110, 110, 110])
    sheet.title(title(words))
    sheet.add([.text(words(.district)), .text(election.district)])
    sheet.add([.text(words(.day)), .text(Election.written(date: election.count))])
    sheet.add([.text(words(.wards)), .number(wards.count)])
    sheet.add([.text(words(.seatsFilled)), .number(results.count { $0.elected != nil })])
    sheet.add([.text(words(.entries)), .number(tree.size)])
    sheet.space()
    let seats = seatsByParty
    let first = sheet.next + 1
    sheet.head([words(.party), words(.seats)])
    for (party, seats) in seats { sheet.add([.text(party), .number(seats)]) }
    if !seats.isEmpty {
      sheet.add(
        [
          .text(words(.allParties)),
          sheet.sum(column: 1, first...first + seats.count - 1, seats.reduce(0) { $0 + $1.seats }),
        ],
        isTotal: true)
      let most = seats.map(\.seats).max() ?? 0
      sheet.draw(
        .column, words(.seatsByParty), at: sheet.next + 1, rows: first...first + seats.count - 1,
        most: most + (most > 10 ? 10 - most % 10 : 1))
    }
    return sheet.sheet
  }

  /// Papers counted of a hundred electors, with their chart.
  private func turnoutSheet(_ words: ResultsWords) -> FormSheet {
    var sheet = ResultsSheet("Turnout", [230, 110, 110, 110], number: 3)
    let polled = results.filter { $0.ward.poll == .contested }
    sheet.head([words(.ward), words(.turnout), words(.electors), words(.papers)])
    let first = sheet.next
    for result in polled {
      let electors = max(result.ward.electors, 1)
      sheet.add([
        .text("\(result.ward.number) \(words.name(result.ward.name, result.ward.localName))"),
        .number((result.papers * 200 + electors) / (2 * electors)),
        .number(result.ward.electors), .number(result.papers),
      ])
    }
    if !polled.isEmpty {
      sheet.draw(
        .bar, words(.turnoutByWard), at: sheet.next + 1, rows: first...sheet.next - 1, most: 100)
    }
    return sheet.sheet
  }

  /// Most seats first; of equal parties the one named first.
  private var seatsByParty: [(party: String, seats: Int)] {
    var seats: [(party: String, seats: Int)] = []
    for result in results {
      guard let place = result.elected else { continue }
      let party = result.ward.candidates[place - 1].party
      if let known = seats.firstIndex(where: { $0.party == party }) {
        seats[known].seats += 1
      } else {
        seats.append((party, 1))
      }
    }
    return seats.enumerated().sorted { ($1.element.seats, $0.offset) < ($0.element.seats, $1.offset) }.map(\.element)
  }
}
