/// What one officer keyed from a table's sheet (Form-2).
package struct SheetEntry: Hashable, Sendable {
  package let by: String
  package let terminal: String?
  package var votes: [Int]
  package var nota: Int
  package var doubt: Doubt
  /// What each agent put under the sheet.
  package var agents: [AgentMark]

  package init(
    by: String, terminal: String?, votes: [Int], nota: Int, doubt: Doubt, agents: [AgentMark] = []
  ) {
    (self.by, self.terminal, self.votes, self.nota) = (by, terminal, votes, nota)
    (self.doubt, self.agents) = (doubt, agents)
  }

  /// The last lines of the sheet, by the practice of the hall (R-6a).
  package enum Doubt: Hashable, Sendable {
    /// Filled before the RO decides: so many papers were put up.
    case clear(doubtful: Int)
    /// Filled after the RO decided; accepted papers are with their candidate.
    case settled(rejected: Int, held: Int)

    package var papers: Int {
      switch self {
      case .clear(let doubtful): doubtful
      case .settled(let rejected, let held): rejected + held
      }
    }
  }

  package var papers: Int { votes.reduce(0, +) + nota + doubt.papers }
}

/// A line of the sheet.
package enum SheetCell: Hashable, Sendable {
  case votes(Int)
  case nota, doubtful, rejected, held

  package var name: String {
    switch self {
    case .votes(let place): "votes.\(place)"
    case .nota: "nota"
    case .doubtful: "doubtful"
    case .rejected: "rejected"
    case .held: "held"
    }
  }

  package init?(_ name: String) {
    switch name {
    case "nota": self = .nota
    case "doubtful": self = .doubtful
    case "rejected": self = .rejected
    case "held": self = .held
    default:
      guard name.hasPrefix("votes."), let place = Int(name.dropFirst(6)), "votes.\(place)" == name else { return nil }
      self = .votes(place)
    }
  }
}

extension SheetEntry {
  /// The lines of this sheet with their figures, from the top.
  package var lines: [(cell: SheetCell, figure: Int)] {
    let clear = votes.enumerated().map { (SheetCell.votes($0.offset + 1), $0.element) } + [(.nota, nota)]
    return switch doubt {
    case .clear(let doubtful): clear + [(.doubtful, doubtful)]
    case .settled(let rejected, let held): clear + [(.rejected, rejected), (.held, held)]
    }
  }

  /// If two entries differ, only the differing cells are in question.
  package func differs(from other: SheetEntry) -> [SheetCell] {
    zip(lines, other.lines).filter { $0.figure != $1.figure }.map(\.0.cell)
  }

  package mutating func set(_ cell: SheetCell, to figure: Int) {
    switch (cell, doubt) {
    case (.votes(let place), _) where votes.indices.contains(place - 1): votes[place - 1] = figure
    case (.nota, _): nota = figure
    case (.doubtful, .clear): doubt = .clear(doubtful: figure)
    case (.rejected, .settled(_, let held)): doubt = .settled(rejected: figure, held: held)
    case (.held, .settled(let rejected, _)): doubt = .settled(rejected: rejected, held: figure)
    default: break
    }
  }
}
