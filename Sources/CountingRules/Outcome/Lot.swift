/// A draw committed before any entropy exists (L-4, LOT.md).
package struct LotCommitment: Hashable, Sendable {
  package let tie: Tie
  package let sources: [String]
  package let statement: String
  /// SHA-256 of the statement, lower-case hex.
  package let digest: String
  /// SHA-256 of the secret, lower-case hex.
  package let commitment: String
  /// The entry that committed it; its secret lies in `BOOK.lots/WARD-SEQ`.
  package let entry: Int
  package var abandoned = false

  package init(
    tie: Tie, sources: [String], statement: String, digest: String, commitment: String, entry: Int
  ) {
    (self.tie, self.sources, self.statement) = (tie, sources, statement)
    (self.digest, self.commitment, self.entry) = (digest, commitment, entry)
  }
}

/// How a tie was settled.
package struct LotDrawn: Hashable, Sendable {
  package let tie: Tie
  package let slip: Slip
  package let how: How
  package let entry: Int

  package init(tie: Tie, slip: Slip, how: How, entry: Int) {
    (self.tie, self.slip, self.how, self.entry) = (tie, slip, how, entry)
  }

  package enum How: Hashable, Sendable {
    case seeded(entropy: String, oneTimeCode: String, prk: String, order: [Position])
    case byHand(drawnBy: String, witnesses: [String])
  }

  package struct Position: Hashable, Sendable {
    package let slip: String
    package let position: String

    package init(slip: String, position: String) { (self.slip, self.position) = (slip, position) }
  }
}

/// The statement of `wardlot/1`, to the letter (LOT.md): every line ended by LF.
package func lotStatement(
  election: String, ward: Int, treeSize: Int, root: String, tie: Tie, commitment: String, sources: [String]
) -> String {
  var lines = ["wardlot/1", "election: \(election)", "ward: \(ward)", "journal: \(treeSize) \(root)"]
  lines += tie.candidates.map { "tied: C\(padded($0, 3)) \(tie.votes)" }
  lines.append("slips-per-candidate: 5")
  lines += tie.slips.map { "slip: \($0.text)" }
  lines += ["otp-commitment: \(commitment)", "entropy: \(sources.joined(separator: " "))"]
  return lines.map { $0 + "\n" }.joined()
}

/// Entropy comes from the committed sources and no others: decimal digits, twenty or more in all.
///
/// - Rule: L-4
/// - Refuses: `sources-differ`, `entropy-malformed`, `entropy-short`
/// - Returns: `NAME:digits/` items in the stated order.
package func lotEntropy(_ digits: [(source: String, digits: String)], sources: [String]) throws(Refusal) -> String {
  guard Set(digits.map(\.source)) == Set(sources), digits.count == sources.count else {
    throw Refusal(.sourcesDiffer, "Committed were \(listed(sources)); given are \(listed(digits.map(\.source))).")
  }
  for (source, text) in digits where text.isEmpty || !text.utf8.allSatisfy({ (48...57).contains($0) }) {
    throw Refusal(.entropyMalformed, "\(source) gives something else than the digits 0 to 9.")
  }
  let sum = digits.reduce(0) { $0 + $1.digits.utf8.count }
  guard sum >= 20 else { throw Refusal(.entropyShort, "\(counted(sum, "digit")) in all; twenty are needed.") }
  return sources.map { name in "\(name):\(digits.first { $0.source == name }?.digits ?? "")/" }.joined()
}
