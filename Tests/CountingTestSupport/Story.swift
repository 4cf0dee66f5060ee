package import CountingRules

/// A table's sheet as the story has it: final figures, and what the RO decided of its doubtful papers.
package struct StorySheet: Sendable {
  package var round: Int
  package var table: Int
  /// With the accepted papers in.
  package var votes: [Int]
  package var nota: Int
  /// Doubtful papers accepted, by candidate.
  package var accepted: [Int]
  package var rejected: Int
  package var held: Int

  package init(
    _ round: Int, _ table: Int, _ votes: [Int], nota: Int = 0, accepted: [Int]? = nil, rejected: Int = 0, held: Int = 0
  ) {
    (self.round, self.table, self.votes, self.nota) = (round, table, votes, nota)
    self.accepted = accepted ?? Array(repeating: 0, count: votes.count)
    (self.rejected, self.held) = (rejected, held)
  }

  private var place: String { #""round":\#(round),"table":\#(table)"# }

  /// The decisions on its doubtful papers, accepted ones first; none where there are none.
  package var decided: [String] {
    var outcomes: [String] = []
    for (index, papers) in accepted.enumerated() {
      outcomes += Array(repeating: #""outcome":"valid","candidate":\#(index + 1)"#, count: papers)
    }
    outcomes += Array(repeating: #""outcome":"rejected","ground":"identifying-mark""#, count: rejected)
    outcomes += Array(repeating: #""outcome":"held","order":"O-1""#, count: held)
    guard !outcomes.isEmpty else { return [] }
    let items = outcomes.enumerated().map { #"{"paper":\#($0 + 1),\#($1)}"# }.joined(separator: ",")
    return [#"{"do":"doubtful.decide",\#(place),"decisions":[\#(items)]}"#]
  }

  /// What an officer keys, in the practice of the hall.
  package func entered(by: String, _ settings: Settings = .small) -> String {
    let (figures, last): ([Int], String) =
      switch settings.sheet {
      case .settled: (votes, #""rejected":\#(rejected),"held":\#(held)"#)
      case .clear: (zip(votes, accepted).map { $0 - $1 }, #""doubtful":\#(accepted.reduce(0, +) + rejected + held)"#)
      }
    return #"{"do":"sheet.enter","by":"\#(by)",\#(place),"votes":\#(figures),"nota":\#(nota),\#(last)}"#
  }

  /// Decisions and entries, in the order of the practice.
  package func acts(_ settings: Settings = .small) -> [String] {
    let entries = (1...settings.entries).map { entered(by: "ent-\($0)", settings) }
    return settings.sheet == .settled ? decided + entries : entries + decided
  }
}

/// What the papers of ward 1 say. Postal: 2, 1, 0, NOTA 1, rejected 1.
package struct Story: Sendable {
  package var sheets = [
    StorySheet(1, 1, [8, 7, 3], nota: 1, accepted: [0, 1, 0], rejected: 1), StorySheet(1, 2, [9, 6, 4], nota: 1),
    StorySheet(2, 1, [10, 5, 3], nota: 2),
  ]

  /// 34, 22, 12, NOTA 5, rejected 2: candidate 1 leads by 12.
  package static let plain = Story(last: StorySheet(2, 2, [5, 3, 2]))

  /// 29, 29, 10: candidates 1 and 2 are tied.
  package static let tied = Story(last: StorySheet(2, 2, [0, 10, 0]))

  /// 34, 20, 12, and 2 held: candidate 1 leads by 14.
  package static let held = Story(last: StorySheet(2, 2, [5, 1, 2], held: 2))

  package init(last: StorySheet) { sheets.append(last) }

  package func acts(round: Int, _ settings: Settings) -> [String] {
    sheets.filter { $0.round == round }.flatMap { $0.acts(settings) }
  }
}
