extension BallotBox {
  /// A broken seal or a wrong paper seal number stops the box. Numbers are compared trimmed, without case.
  ///
  /// - Rule: B-3
  /// - Refuses: `box-not-given`, `box-verified`
  package func verifySeals(intact: Bool, paperSeal: String) throws(Refusal) -> Seals {
    guard table != nil else { throw Refusal(.boxNotGiven, "Box \(label.id) has not been given to a table.") }
    guard seals == .unseen, !setAside else {
      let state = setAside ? "set aside" : seals.rawValue
      throw Refusal(.boxVerified, "Box \(label.id) was verified already: it is \(state).")
    }
    let same = trimmed(paperSeal).lowercased() == trimmed(label.paperSeal).lowercased()
    return intact && same ? .verified : .stopped
  }

  /// The RO decides: count it, or set it aside.
  ///
  /// - Rule: B-3
  /// - Refuses: `box-counted`, `box-not-stopped`
  package func checkDecision(count: Bool) throws(Refusal) {
    guard !isCounted else { throw Refusal(.boxCounted, "Box \(label.id) is counted: \(counted(found ?? 0, "paper")).") }
    guard !count || setAside || seals == .stopped else {
      throw Refusal(.boxNotStopped, "Box \(label.id) is neither stopped nor set aside.")
    }
  }

  package mutating func decide(count: Bool) {
    setAside = !count
    guard count else { return }
    exclusionOrder = nil
    seals = table == nil ? .unseen : .verified
  }

  /// A box is counted after its seals were seen.
  ///
  /// - Rule: B-3
  /// - Refuses: `box-stopped`, `box-not-verified`
  package func checkCounting() throws(Refusal) {
    guard !setAside, seals != .stopped else {
      throw Refusal(.boxStopped, "Box \(label.id) is \(setAside ? "set aside" : "stopped") and waits for the RO.")
    }
    guard seals == .verified else { throw Refusal(.boxNotVerified, "The seals of box \(label.id) were not verified.") }
  }
}
