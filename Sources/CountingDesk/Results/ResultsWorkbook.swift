package import CountingForms
package import CountingJournal
import CountingRules

extension CountState {
  /// The ULB's results as a workbook: summary with seats by party and turnout, wards, candidates (contract §6).
  package var resultsWorkbook: FormDocument {
    var sheets = [summarySheet, wardsSheet, candidatesSheet, turnoutSheet]
    for place in sheets.indices {
      sheets[place].footer = [[.text("\(election.id) · \(tree.size)")], [], [.page, .text(" / "), .pages]]
    }
    let names = [DefinedName("journal_size", CellPlace(sheet: 0, row: 5, column: 1))]
    return FormDocument(
      title: "Results, \(election.name)", created: election.paperDate, font: "Nirmala UI", sheets: sheets, names: names)
  }

  /// Seats by party, with their chart.
  private var summarySheet: FormSheet {
    var sheet = ResultsSheet("Summary", [230, 110, 110, 110])
    sheet.title(election.name + (rehearsal ? " – REHEARSAL" : ""))
    sheet.add([.text("District"), .text(election.district)])
    sheet.add([.text("Day of counting"), .text(Election.written(date: election.count))])
    sheet.add([.text("Wards"), .number(wards.count)])
    sheet.add([.text("Seats filled"), .number(results.count { $0.elected != nil })])
    sheet.add([.text("Entries of the journal"), .number(tree.size)])
    sheet.space()
    let seats = seatsByParty
    let first = sheet.next + 1
    sheet.head(["Party", "Seats"])
    for (party, seats) in seats { sheet.add([.text(party), .number(seats)]) }
    if !seats.isEmpty {
      sheet.add(
        [
          .text("All parties"),
          sheet.sum(column: 1, first...first + seats.count - 1, seats.reduce(0) { $0 + $1.seats }),
        ],
        isTotal: true)
      sheet.draw(.column, "Seats by party", at: sheet.next + 1, rows: first...first + seats.count - 1)
    }
    return sheet.sheet
  }

  /// Papers counted of a hundred electors, with their chart.
  private var turnoutSheet: FormSheet {
    var sheet = ResultsSheet("Turnout", [230, 110, 110, 110], number: 3)
    let polled = results.filter { $0.ward.poll == .contested }
    sheet.head(["Ward", "Turnout, %", "Electors", "Papers"])
    let first = sheet.next
    for result in polled {
      let electors = max(result.ward.electors, 1)
      sheet.add([
        .text("\(result.ward.number) \(result.ward.name)"), .number((result.papers * 200 + electors) / (2 * electors)),
        .number(result.ward.electors), .number(result.papers),
      ])
    }
    if !polled.isEmpty {
      sheet.draw(.bar, "Turnout by ward, of a hundred electors", at: sheet.next + 1, rows: first...sheet.next - 1)
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
