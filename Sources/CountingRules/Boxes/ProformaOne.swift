/// The signed statement of a difference between a station's account and its papers (B-6).
package struct ProformaOne: Hashable, Sendable {
  package let found: Int
  package let account: Int
  package let cause: String
  package let agents: [AgentMark]
  /// Why the RO waived the repeat; nil when the same number came twice.
  package let waived: String?
  package let by: String

  package init(found: Int, account: Int, cause: String, agents: [AgentMark], waived: String?, by: String) {
    (self.found, self.account, self.cause) = (found, account, cause)
    (self.agents, self.waived, self.by) = (agents, waived, by)
  }

  /// It speaks for the figures it was signed for, and no others.
  package func covers(found: Int, account: Int) -> Bool { self.found == found && self.account == account }
}

/// What an agent put under a paper (B-6, R-6).
package struct AgentMark: Hashable, Sendable {
  package let candidate: Int
  package let name: String
  package let mark: Mark

  package init(candidate: Int, name: String, mark: Mark) {
    (self.candidate, self.name, self.mark) = (candidate, name, mark)
  }

  package enum Mark: String, Sendable, CaseIterable { case signed, refused, absent, left }
}

extension StationCount {
  /// If they differ: recount until the same number comes twice running, then Proforma-1.
  ///
  /// - Rule: B-6
  /// - Parameter waivedByRO: the RO or ARO gave a reason to do without the repeat.
  /// - Refuses: `account-missing`, `boxes-uncounted`, `not-different`, `cause-missing`, `recount-first`
  package func checkProforma(cause: String?, waivedByRO: Bool) throws(Refusal) -> (found: Int, account: Int) {
    guard let account else { throw Refusal(.accountMissing, "Station \(station.id) has no ballot paper account yet.") }
    guard let found else {
      let open = boxes.filter { !$0.isCounted && !$0.setAside }.map { "box \($0.label.id)" }
      throw Refusal(.boxesUncounted, "Not counted yet at station \(station.id): \(listed(open)).")
    }
    guard found != account.toBeFound else {
      throw Refusal(.notDifferent, "Station \(station.id) equals its account: \(counted(found, "paper")).")
    }
    guard let cause, !isBlank(cause) else {
      throw Refusal(
        .causeMissing, "A difference of \(counted(abs(found - account.toBeFound), "paper")) needs its cause.")
    }
    let unsure = boxes.filter { $0.isCounted && !$0.lastTwoAgree }.map { "box \($0.label.id)" }
    guard unsure.isEmpty || waivedByRO else {
      throw Refusal(.recountFirst, "The same number has not come twice running for \(listed(unsure)).")
    }
    return (found, account.toBeFound)
  }
}
