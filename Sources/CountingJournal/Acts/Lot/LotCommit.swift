package import CountingRules

/// The draw is committed before any entropy exists (L-4, LOT.md).
package struct LotCommit: WardAct {
  package static let name = "lot.commit"
  package static let requirement = "L-4"
  package static let purpose = "Before a lot: the statement is published, with the digest of a secret."
  package static let example: JSON.Members = ["sources": ["DICE"]]
  package static let roles = Set<Role>.returningOfficers

  let sources: [String]?

  package init(from fields: inout Fields) throws(Malformed) {
    sources = try fields.textsIfAny("sources")
    guard let sources else { return }
    for name in sources where !Self.isSource(name) {
      throw Malformed("Field `sources` holds \"\(name)\": a source is of A–Z, 0–9 and hyphen.")
    }
    if Set(sources).count < sources.count { throw Malformed("Field `sources` names a source twice.") }
  }

  private static func isSource(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    guard let tie = count.tie else { throw Refusal(.noTie, "No announced totals of this ward are tied at the top.") }
    try count.checkLotOffered(at: day.windowTime(count))
    if count.drawnForTie != nil { throw Refusal(.lotDrawn, "The lot for this tie is drawn.") }
    if count.commitmentForTie != nil { throw Refusal(.lotCommitted, "A draw is committed for this tie.") }
    let sources = sources ?? []
    guard sources.count >= 2 || sources.contains("DICE") else {
      throw Refusal(.sourcesMissing, "\(counted(sources.count, "source")) named.")
    }
    if day.isAgain, let kept = day.kept { return kept }
    let commitment = day.secret.map { Digest256.of($0).hex } ?? day.kept.flatMap(Self.commitment) ?? ""
    let statement = lotStatement(
      election: day.election.id, ward: count.ward.number, treeSize: day.seq, root: day.tree.root.hex, tie: tie,
      commitment: commitment, sources: sources)
    return .init([("statement", .string(statement)), ("digest", .string(Digest256.of(statement).hex))])
  }

  /// The `otp-commitment` of a statement made before.
  private static func commitment(in answer: JSON.Members) -> String? {
    let key = "otp-commitment: "
    let lines = answer["statement"]?.string?.split(separator: "\n") ?? []
    return lines.first { $0.hasPrefix(key) }.map { String($0.dropFirst(key.count)) }
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    guard let tie = count.tie, let statement = entry.answer["statement"]?.string else { return }
    count.commitments.append(
      LotCommitment(
        tie: tie, sources: sources ?? [], statement: statement, digest: Digest256.of(statement).hex,
        commitment: Self.commitment(in: entry.answer) ?? "", entry: entry.seq))
  }
}

/// A committed draw whose secret is lost is abandoned by order; only the hand draw is left (L-5).
package struct LotAbandon: WardAct {
  package static let name = "lot.abandon"
  package static let requirement = "L-5"
  package static let purpose = "The lot cannot be drawn by digits; only the draw by hand is left."
  package static let example: JSON.Members = ["order": "SEC order 119, 14-03-2021", "reason": "The secret is lost"]
  package static let roles = Set<Role>.returningOfficers

  let order: String?
  let reason: String?

  package init(from fields: inout Fields) throws(Malformed) {
    order = try fields.writtenIfAny("order")
    reason = try fields.writtenIfAny("reason")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    guard let commitment = count.commitmentForTie, !commitment.abandoned else {
      throw Refusal(.lotNotCommitted, "No draw is committed for the present tie.")
    }
    if count.drawnForTie != nil { throw Refusal(.lotDrawn, "The lot for this tie is drawn.") }
    try day.requireOrder(order)
    try day.requireReason(reason)
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    guard let entry = count.commitmentForTie?.entry,
      let place = count.commitments.firstIndex(where: { $0.entry == entry })
    else { return }
    count.commitments[place].abandoned = true
  }
}
