/// What the count of a ward will take, reckoned before the day: nobody decides anything by it.
///
/// 981 papers, two tables, issues of 1,000: one round, one issue, 39 bundles and 6 papers over.
package struct WardPlan: Hashable, Sendable {
  /// What the reckoning takes for granted, printed with it.
  package struct Assumptions: Hashable, Sendable {
    /// Of a station's electors, where no account is given.
    package var turnoutPercent = 70
    /// Scrutinising, opening and sorting one postal cover.
    package var secondsACover = 60
    /// Taking one paper from the box and bundling it.
    package var secondsAPaperAtTheBox = 1
    /// Showing one paper to the agents and putting it in its tray.
    package var secondsAPaperInARound = 3

    package init() {}
  }

  package let ward: Int
  package let stations: Int
  /// Stations whose account says how many papers are to be found.
  package let accounts: Int
  package let boxes: Int
  package let postalCovers: Int
  /// Expected in the boxes.
  package let papers: Int
  package let tables: Int
  /// Every round's issues.
  package let rounds: [[IssueToTable]]
  package let bundles: Int
  /// Papers over when all full bundles are made.
  package let loose: Int
  /// Bands around the bundles before the rounds and around the counted ones after them.
  package let bands: Int
  package let packets: Int
  package let minutes: Int

  package var issues: Int { rounds.reduce(0) { $0 + $1.count } }

  /// Nil for a ward that is not counted.
  ///
  /// - Rule: B-5, R-1, X-5
  package init?(_ ward: Ward, _ settings: Settings, _ assumed: Assumptions) {
    guard ward.poll == .contested else { return nil }
    let papers = ward.stations.reduce(0) { $0 + Self.expected($1, assumed) }
    let bundles = Drum(papers: papers)
    let rounds = Self.rounds(of: papers, ward.tables.map(\.number).sorted(), issue: settings.issue)
    (self.ward, self.papers, self.rounds) = (ward.number, papers, rounds)
    (stations, accounts) = (ward.stations.count, ward.stations.count { $0.account != nil })
    boxes = ward.stations.reduce(0) { $0 + $1.boxes.count }
    (postalCovers, tables) = (ward.postalSerials.count, ward.tables.count)
    (self.bundles, loose) = (bundles.bundles(of: settings.bundle), bundles.loose(of: settings.bundle))
    bands = Self.parts(of: papers, settings.bundle) + Self.parts(of: papers, settings.countedBundle)
    // Five postal ones; each candidate, NOTA, rejected, held; four a station; the outer one.
    packets = 5 + ward.candidates.count + 3 + 4 * ward.stations.count + 1
    let rest = rounds.reduce(0) { $0 + ($1.map(\.papers).max() ?? 0) * assumed.secondsAPaperInARound }
    let seconds =
      ward.postalSerials.count * assumed.secondsACover
      + Self.parts(of: papers, max(ward.tables.count, 1)) * assumed.secondsAPaperAtTheBox + rest
    minutes = Self.parts(of: seconds, 60) + settings.recountMinutes
  }

  private static func expected(_ station: PollingStation, _ assumed: Assumptions) -> Int {
    station.account?.toBeFound ?? parts(of: station.electors * assumed.turnoutPercent, 100)
  }

  private static func rounds(of papers: Int, _ tables: [Int], issue: Int) -> [[IssueToTable]] {
    var drum = Drum(papers: papers)
    var rounds: [[IssueToTable]] = []
    while case let issues = drum.plan(tables: tables, issue: issue), !issues.isEmpty {
      for issue in issues { drum.issue(papers: issue.papers) }
      rounds.append(issues)
    }
    return rounds
  }

  /// The number of parts, the last one not full.
  private static func parts(of number: Int, _ size: Int) -> Int { (number + size - 1) / max(size, 1) }
}
