/// Look at this: it never blocks (contract §4).
package struct Finding: Hashable, Sendable {
  package let kind: Kind
  package let place: Place
  package let message: String

  package init(_ kind: Kind, at place: Place, _ message: String) {
    (self.kind, self.place, self.message) = (kind, place, message)
  }

  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case accountExcess = "account-excess"
    case accountDifference = "account-difference"
    case turnoutDiffers = "turnout-differs"
    case proformaCount = "proforma-count"
    case doubtfulRate = "doubtful-rate"
    case tableOutlier = "table-outlier"
    case possibleSwap = "possible-swap"
    case postalRejectedMargin = "postal-rejected-margin"
    case closeMargin = "close-margin"
    case secondRecount = "second-recount"
    case varianceMargin = "variance-margin"
    case receivedBackdated = "received-backdated"
    case coverFoundLate = "cover-found-late"
    case entriesStruck = "entries-struck"
    case oneTerminal = "one-terminal"
    case clockJump = "clock-jump"

    /// The requirement of COUNT.md, and what the finding means.
    package var meaning: (requirement: String, sentence: String) {
      switch self {
      case .accountExcess: ("B-12", "More papers were found than the account says: an error or a foreign paper.")
      case .accountDifference: ("B-12", "Found and account differ by 2 % of the account, or by 15 papers, or more.")
      case .turnoutDiffers: ("B-13", "The turnout reported on polling day is not what the account says was used.")
      case .proformaCount: ("B-12", "The stations' net difference is as large as the margin.")
      case .doubtfulRate: ("R-12", "Three in a hundred papers of a sheet, or more, were doubtful.")
      case .tableOutlier: ("R-12", "A table's count of a candidate is far from the ward's share of the same drum.")
      case .possibleSwap: ("R-12", "Two candidates' figures look exchanged at one table.")
      case .postalRejectedMargin: ("P-14", "As many postal covers were not opened as the margin, or more.")
      case .closeMargin: ("T-5", "The margin is small.")
      case .secondRecount: ("T-5", "Advice is one recount; this ward has a second.")
      case .varianceMargin: ("R-13", "Variances are as large as the margin.")
      case .receivedBackdated: ("P-2", "A cover was entered after the closing time as received before it.")
      case .coverFoundLate: ("P-0", "A cover received in time turned up after postal was closed.")
      case .entriesStruck: ("R-10", "Entries of this ward were struck.")
      case .oneTerminal: ("R-5", "Both entries of a sheet came from one terminal.")
      case .clockJump: ("T-2", "The clock moved otherwise than the time that passed.")
      }
    }
  }
}

/// Where a finding is.
package enum Place: Hashable, Sendable {
  case ward
  case station(String)
  case cover(String)
  case sheet(round: Int, table: Int)
  case figure(round: Int, table: Int, candidate: Int)

  package var text: String {
    switch self {
    case .ward: "ward"
    case .station(let station): "station \(station)"
    case .cover(let cover): "cover \(cover)"
    case .sheet(let round, let table): "round \(round) table \(table)"
    case .figure(let round, let table, let candidate): "round \(round) table \(table) candidate \(candidate)"
    }
  }
}
