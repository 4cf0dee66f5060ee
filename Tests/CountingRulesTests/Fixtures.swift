import CountingRules
import Testing

/// The rule a decision refused with; nil when it did not refuse.
func refusal<Value>(_ body: () throws(Refusal) -> Value) -> Rule? {
  do throws(Refusal) {
    _ = try body()
    return nil
  } catch { return error.rule }
}

extension Ward {
  /// A ward with so many candidates, a table and a station of one box.
  static func plain(candidates: Int = 2, account: Int? = nil, reported: Int? = nil) -> Ward {
    let papers = account.map {
      BallotPaperAccount(
        received: $0, serialFrom: nil, serialTo: nil, unusedSigned: 0, unusedUnsigned: 0, cancelledProcedure: 0,
        cancelledOther: 0, tendered: 0)
    }
    return Ward(
      number: 1, name: "W", localName: nil, reservation: "", electors: 0, poll: .contested,
      candidates: (1...candidates).map {
        Candidate(place: $0, name: "C\($0)", localName: nil, party: "", symbol: "", address: nil)
      },
      stations: [
        PollingStation(
          id: "S", name: "S", electors: 0, electionDuty: nil, reported: reported, account: papers,
          boxes: [BoxLabel(id: "B", paperSeal: "PS")])
      ], tables: [CountingTable(number: 1, hall: nil)])
  }
}

extension WardCount {
  /// Sheets of one round, one a table, each with these figures; the totals announced.
  static func announced(_ sheets: [[Int]], settings: Settings = Settings()) -> WardCount {
    var count = WardCount(.plain(candidates: sheets[0].count), settings: settings)
    count.rounds = [Round(number: 1, sheets: [])]
    for (index, votes) in sheets.enumerated() {
      count.rounds[0].sheets.append(.entered(issue: index + 1, votes: votes))
    }
    count.announce()
    return count
  }

  mutating func announce() {
    announced.totals = TotalsAnnouncement(at: Instant(milliseconds: 0), minutes: 15)
  }

  func finds(_ kind: Finding.Kind, struck: Bool = false, clockJumped: Bool = false) -> [String] {
    findings(closing: Instant(milliseconds: 0), struck: struck, clockJumped: clockJumped).filter { $0.kind == kind }
      .map(\.place.text)
  }
}

extension CountingSheet {
  static func entered(issue: Int, votes: [Int], nota: Int = 0, doubt: SheetEntry.Doubt = .clear(doubtful: 0)) -> Self {
    let entry = SheetEntry(by: "e", terminal: nil, votes: votes, nota: nota, doubt: doubt)
    var sheet = CountingSheet(issue: issue, issuedBy: issue, table: issue, papers: entry.papers)
    sheet.progress = .entered([entry], entry)
    return sheet
  }
}
