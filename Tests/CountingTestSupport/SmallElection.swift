package import CountingRules

extension Election {
  /// Ward 1 has 3 candidates, 70 papers from 2 stations (one with two boxes) and 2 tables; ward 2 has 2 candidates and
  /// a station without account; ward 3 is uncontested; ward 4 has no poll.
  package static func small(_ settings: Settings = .small, _ rulebook: Rulebook = .municipalities) -> Election {
    Election(
      id: "in-ap-small-2021", name: "Small Municipality", kind: .municipality, district: "West Godavari",
      state: "Andhra Pradesh", poll: "2021-03-10", count: "2021-03-14", postalCloses: "2021-03-14T08:00:00+05:30",
      rulebook: rulebook, settings: settings, wards: Ward.small, officers: Officer.small, listsPostalPapers: true)
  }
}

extension Settings {
  /// Bundles of 5, issues of 20: a ward of 70 papers has two rounds.
  package static var small: Settings { small() }

  /// Sheets filled before the RO decides, settled per round.
  package static var clear: Settings { small(.clear) }

  /// Sheets filled before the RO decides, settled after the last round.
  package static var atEnd: Settings { small(.clear, .atEnd) }

  /// Sheets entered once.
  package static var once: Settings { small(entries: 1) }

  package static func small(
    _ sheet: SheetPractice = .settled, _ doubtful: DoubtfulPractice = .perRound, entries: Int = 2,
    overlapping: Bool = false
  ) -> Settings {
    var settings = Settings()
    (settings.bundle, settings.issue) = (5, 20)
    (settings.sheet, settings.doubtful) = (sheet, doubtful)
    (settings.entries, settings.overlapRounds) = (entries, overlapping)
    return settings
  }
}

extension Officer {
  package static let small = [
    officer("ro", .returningOfficer), officer("aro", .assistantReturningOfficer), officer("sup", .supervisor),
    officer("sup-2", .supervisor, wards: [2]), officer("asst", .assistant), officer("ent-1", .entry),
    officer("ent-2", .entry), officer("drum", .drum), officer("obs", .observer), officer("micro", .microObserver),
  ]

  private static func officer(_ id: String, _ role: Role, wards: [Int]? = nil) -> Officer {
    Officer(id: id, name: "Officer \(id)", role: role, wards: wards, table: nil)
  }
}

extension Ward {
  package static let small = [
    Ward(
      number: 1, name: "Gandhi Nagar", localName: "గాంధీ నగర్", reservation: "general", electors: 120, poll: .contested,
      candidates: candidates(3), stations: [.eleven, .twelve], tables: tables(2),
      postalSerials: (1...9).map { "S\($0)" }),
    Ward(
      number: 2, name: "Tank Bund", localName: nil, reservation: "woman", electors: 40, poll: .contested,
      candidates: candidates(2), stations: [.twentyOne], tables: tables(1), postalSerials: ["T1", "13A-2"]),
    Ward(
      number: 3, name: "Rama Nagar", localName: nil, reservation: "BC", electors: 90, poll: .uncontested,
      candidates: candidates(1)),
    Ward(number: 4, name: "Kotha Peta", localName: nil, reservation: "SC", electors: 80, poll: .none),
  ]

  package static func candidates(_ number: Int) -> [Candidate] {
    (1...number).map {
      Candidate(
        place: $0, name: "Candidate \($0)", localName: nil, party: "Independent", symbol: "Symbol \($0)", address: nil)
    }
  }

  private static func tables(_ number: Int) -> [CountingTable] {
    (1...number).map { CountingTable(number: $0, hall: nil) }
  }
}

extension PollingStation {
  /// 43 used, 40 to be found: 24 in one box and 16 in the other.
  package static let eleven = PollingStation(
    id: "11", name: "School, east wing", electors: 70, electionDuty: 1, reported: 43,
    account: BallotPaperAccount(
      received: 50, serialFrom: "1001", serialTo: "1050", unusedSigned: 4, unusedUnsigned: 3, cancelledProcedure: 1,
      cancelledOther: 1, tendered: 1),
    boxes: [BoxLabel(id: "11/1", paperSeal: "PS 111"), BoxLabel(id: "11/2", paperSeal: "PS 112")])

  /// 31 used, 30 to be found in its box.
  package static let twelve = PollingStation(
    id: "12", name: "School, west wing", electors: 50, electionDuty: nil, reported: nil,
    account: BallotPaperAccount(
      received: 40, serialFrom: "2001", serialTo: "2040", unusedSigned: 5, unusedUnsigned: 4, cancelledProcedure: 0,
      cancelledOther: 0, tendered: 1),
    boxes: [BoxLabel(id: "12/1", paperSeal: "PS 121")])

  package static let twentyOne = PollingStation(
    id: "21", name: "Office", electors: 40, electionDuty: nil, reported: nil, account: nil,
    boxes: [BoxLabel(id: "21/1", paperSeal: "PS 211")])
}
