package import CountingRules

/// Beside what an act is judged, apart from its ward. Time, people and chance are values here.
package struct Circumstances: Sendable {
  package let election: Election
  /// When postal covers must have been received.
  package let closing: Instant
  package let officers: OfficerRegister
  package let codes: CodeRegister
  package let by: Officer
  package let at: Instant
  /// The entry the act would become.
  package let seq: Int
  /// The machine's second clock; a rehearsal has none.
  package let uptime: Uptime?
  package let terminal: String?
  package let judgement: Judgement
  /// The secret of a lot: fresh for a commitment, the one kept for a draw.
  package var secret: [UInt8]?
  /// The journal's tree before the act. Its root costs hashes, and is asked for by a lot alone.
  package let tree: MerkleTree
  /// Entries struck together, when the ward is judged again.
  package var striking: Set<Int> = []

  package enum Judgement: Sendable {
    case first
    /// `journal verify`: every test again; the answer must be the same.
    case verifying(answer: JSON.Members)
    /// After a strike: what was done in its time stays done, and an act keeps what it answered.
    case again(answer: JSON.Members)
  }

  /// The time for a ward's recount window, which must have passed by both clocks (JOURNAL.md, *Entry*).
  package func windowTime(_ count: WardCount) -> Instant { count.windowTime(at: at, uptime: uptime) }

  /// What the act answered when it was entered.
  package var kept: JSON.Members? {
    switch judgement {
    case .first: nil
    case .verifying(let answer), .again(let answer): answer
    }
  }

  package var isAgain: Bool { if case .again = judgement { true } else { false } }

  /// The number an act judged again keeps; otherwise the next.
  package func numbered(_ key: String, next: Int) -> Int { isAgain ? kept?[key]?.int ?? next : next }

  package func requireReason(_ reason: String?) throws(Refusal) {
    guard let reason, !isBlank(reason) else { throw Refusal(.reasonMissing, "A reason is wanted.") }
  }

  package func requireOrder(_ order: String?) throws(Refusal) {
    guard let order, !isBlank(order) else {
      throw Refusal(.orderMissing, "The reference of a written order is wanted.")
    }
  }

  /// Another RO, ARO or supervisor, not the author, not relieved (contract §3, *confirmedBy*).
  package func requireConfirmation(_ id: String?) throws(Refusal) {
    if isAgain { return }
    guard let id, !isBlank(id) else { throw Refusal(.confirmationMissing, "A second officer is wanted.") }
    guard id != by.id else { throw Refusal(.confirmationMissing, "\(id) cannot confirm an act of their own.") }
    guard let officer = officers.active(id) else {
      throw Refusal(.confirmationMissing, "\(id) is no officer of this book, or relieved.")
    }
    guard Set<Role>.confirming.contains(officer.role) else {
      throw Refusal(.confirmationMissing, "\(id) is \(officer.role.rawValue): an RO, ARO or supervisor confirms.")
    }
  }

  /// Two different people.
  package func requireWitnesses(_ names: [String]?) throws(Refusal) {
    let people = Set((names ?? []).compactMap(trimmedOrNil))
    guard people.count >= 2 else {
      throw Refusal(.witnessesMissing, "\(counted(people.count, "witness", "witnesses")) named; two are wanted.")
    }
  }
}
