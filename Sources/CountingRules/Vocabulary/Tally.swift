/// Papers sorted by what became of them: for each candidate in ballot order, NOTA, rejected, held.
package struct Tally: Hashable, Sendable {
  package var votes: [Int]
  package var nota = 0
  package var rejected = 0
  package var held = 0

  package init(votes: [Int], nota: Int = 0, rejected: Int = 0, held: Int = 0) {
    (self.votes, self.nota, self.rejected, self.held) = (votes, nota, rejected, held)
  }

  package init(candidates: Int) { votes = Array(repeating: 0, count: candidates) }

  /// Σ candidates.
  package var candidateVotes: Int { votes.reduce(0, +) }

  /// Every paper is in exactly one place: Σ candidates + NOTA + rejected + held.
  package var papers: Int { candidateVotes + nota + rejected + held }

  package static func + (a: Tally, b: Tally) -> Tally {
    var sum = a
    sum += b
    return sum
  }

  package static func += (a: inout Tally, b: Tally) {
    for place in a.votes.indices where place < b.votes.count { a.votes[place] += b.votes[place] }
    a.nota += b.nota
    a.rejected += b.rejected
    a.held += b.held
  }

  package static func - (a: Tally, b: Tally) -> Tally {
    var rest = a
    for place in rest.votes.indices where place < b.votes.count { rest.votes[place] -= b.votes[place] }
    rest.nota -= b.nota
    rest.rejected -= b.rejected
    rest.held -= b.held
    return rest
  }
}
