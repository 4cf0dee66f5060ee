/// A sheet's figures with the RO's decisions (D-7): final = clear + accepted; doubtful = accepted + rejected + held.
package struct SettledSheet: Hashable, Sendable {
  /// As keyed; in the settled practice with the papers accepted and released.
  package var votes: [Int]
  package var nota: Int
  package var doubtful: Int
  package var accepted: [Int]
  package var acceptedNota: Int
  package var rejected: Int
  package var held: Int
  /// Doubtful papers not decided yet.
  package var undecided: Int
  /// Where every paper of the sheet is; undecided ones are nowhere yet.
  package var tally: Tally

  package init(_ entry: SheetEntry, doubtful papers: DoubtfulPapers) {
    let decided = papers.tally(candidates: entry.votes.count)
    let released = papers.released(candidates: entry.votes.count)
    let settled = decided + released
    accepted = settled.votes
    acceptedNota = settled.nota
    switch entry.doubt {
    case .clear(let doubtful):
      self.doubtful = doubtful
      (votes, nota) = (entry.votes, entry.nota)
      (rejected, held) = (settled.rejected, settled.held)
      undecided = doubtful - papers.decisions.count
      tally = Tally(votes: entry.votes, nota: entry.nota) + settled
    case .settled(let rejected, let held):
      tally = Tally(votes: entry.votes, nota: entry.nota, rejected: rejected, held: held) + released
      doubtful = papers.decisions.count
      (votes, nota) = (tally.votes, tally.nota)
      (self.rejected, self.held) = (tally.rejected, tally.held)
      undecided = 0
    }
  }

  /// Σ candidates + NOTA that nobody doubts any more (R-12).
  package var clearOfDoubt: Int { tally.candidateVotes + tally.nota }
}

extension SheetEntry {
  /// A sheet filled after the RO has settled its doubtful papers holds his decisions.
  ///
  /// - Rule: R-6a
  /// - Refuses: `doubtful-differs`
  package func checkDecisions(_ decided: Tally) throws(Refusal) {
    guard case .settled(let rejected, let held) = doubt else { return }
    guard rejected == decided.rejected, held == decided.held else {
      throw Refusal(
        .doubtfulDiffers,
        "The RO decided \(grouped(decided.rejected)) rejected and \(grouped(decided.held)) held; "
          + "the sheet says \(grouped(rejected)) and \(grouped(held)).")
    }
    for (place, figure) in votes.enumerated() where figure < decided.votes[place] {
      throw Refusal(
        .doubtfulDiffers,
        "The RO accepted \(counted(decided.votes[place], "paper")) for candidate \(place + 1); "
          + "the sheet has only \(grouped(figure)).")
    }
    guard nota >= decided.nota else {
      throw Refusal(
        .doubtfulDiffers,
        "The RO accepted \(counted(decided.nota, "paper")) as NOTA; the sheet has only \(grouped(nota)).")
    }
  }
}
