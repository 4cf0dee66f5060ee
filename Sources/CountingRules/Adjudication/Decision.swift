/// The RO's answer to one doubtful paper (D-1).
package struct Decision: Hashable, Sendable {
  package let paper: Int
  package let outcome: Outcome
  package let circumstance: Ground.Circumstance?
  /// An agent's objection, recorded beside it (D-5).
  package let objection: String?
  package let by: String
  /// Its entry in the journal.
  package let entry: Int

  package init(
    paper: Int, outcome: Outcome, circumstance: Ground.Circumstance?, objection: String?, by: String, entry: Int
  ) {
    (self.paper, self.outcome, self.circumstance) = (paper, outcome, circumstance)
    (self.objection, self.by, self.entry) = (objection, by, entry)
  }

  package enum Outcome: Hashable, Sendable {
    case valid(candidate: Int)
    case nota
    case rejected(ground: String)
    case held(order: String)
  }
}

/// Papers of an issue released from held by an order (D-6).
package struct Release: Hashable, Sendable {
  package let votes: [Int]
  package let nota: Int
  package let rejected: Int
  package let order: String
  package let entry: Int

  package init(votes: [Int], nota: Int, rejected: Int, order: String, entry: Int) {
    (self.votes, self.nota, self.rejected, self.order, self.entry) = (votes, nota, rejected, order, entry)
  }

  package var papers: Int { votes.reduce(0, +) + nota + rejected }
}

/// Everything decided on the papers of one issue.
package struct DoubtfulPapers: Hashable, Sendable {
  /// In the order they were decided.
  package var decisions: [Decision] = []
  package var releases: [Release] = []

  package init() {}

  package var decided: Set<Int> { Set(decisions.map(\.paper)) }

  /// Where the decisions send the papers.
  package func tally(candidates: Int) -> Tally {
    var tally = Tally(candidates: candidates)
    for decision in decisions {
      switch decision.outcome {
      case .valid(let candidate): tally.votes[candidate - 1] += 1
      case .nota: tally.nota += 1
      case .rejected: tally.rejected += 1
      case .held: tally.held += 1
      }
    }
    return tally
  }

  /// What releases move: out of held, into the rest.
  package func released(candidates: Int) -> Tally {
    releases.reduce(into: Tally(candidates: candidates)) { sum, release in
      sum += Tally(votes: release.votes, nota: release.nota, rejected: release.rejected, held: -release.papers)
    }
  }
}
