/// The catalogue in chapters: what every act is asked first, what many are asked, then the stages of the day.
package enum RuleChapter: String, CaseIterable, Sendable {
  case general = "Every act"
  case shared = "Acts of every stage"
  case day = "People and the day"
  case covers = "Postal ballots"
  case boxes = "Ballot boxes and the initial count"
  case mixing = "The drum"
  case rounds = "Detailed counting in rounds"
  case adjudication = "Doubtful papers"
  case totals = "Totals and recount"
  case outcome = "Ties, the result, packets"

  /// Its rules, in the order of the contract.
  package var rules: [Rule] { Rule.allCases.filter { entries[$0] != nil } }

  private var entries: [Rule: CatalogueEntry] {
    switch self {
    case .general: Rule.general
    case .shared: Rule.shared
    case .day: Rule.day
    case .covers: Rule.covers
    case .boxes: Rule.boxes
    case .mixing: Rule.mixing
    case .rounds: Rule.rounds
    case .adjudication: Rule.adjudication
    case .totals: Rule.totals
    case .outcome: Rule.outcome
    }
  }
}
