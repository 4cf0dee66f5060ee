import CountingRules

extension CountState {
  /// An author strikes alone what is the ward's last; otherwise it takes the RO or ARO. Anyone else is not permitted,
  /// whatever the entries.
  func checkMayStrike(_ strike: Strike, by: Officer, in fold: WardFold) throws(Refusal) {
    if Set<Role>.returningOfficers.contains(by.role) || isOwnLast(strike, by: by, in: fold) { return }
    throw Refusal(
      .notPermitted, "\(by.id) strikes alone only an act of their own that is the ward's last; otherwise the RO or ARO."
    )
  }

  private func isOwnLast(_ strike: Strike, by: Officer, in fold: WardFold) -> Bool {
    guard let last = fold.lastStanding, strike.entries == [last] else { return false }
    return fold.item(last)?.entry.by == by.id
  }

  /// - Rule: R-10
  /// - Refuses: `entry-unknown`, `already-struck`, `not-strikable`, `reason-missing`, `confirmation-missing`,
  ///   `others-rest-on-it`
  func judge(_ strike: Strike, in fold: WardFold, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    let items = strike.entries.map { ($0, fold.item($0)) }
    if let (unknown, _) = items.first(where: { $0.1 == nil }) {
      throw Refusal(.entryUnknown, "Entry \(unknown) is no act of ward \(fold.count.ward.number).")
    }
    if let struck = strike.entries.first(where: fold.struck.contains) {
      throw Refusal(.alreadyStruck, "Entry \(struck) is struck.")
    }
    for case (let seq, let item?) in items {
      guard case .act(let act) = item.deed, type(of: act).traits.contains(.strikable) else {
        throw Refusal(.notStrikable, "Entry \(seq) is not of a kind that is struck.")
      }
    }
    try day.requireReason(strike.reason)
    if !isOwnLast(strike, by: day.by, in: fold) { try day.requireConfirmation(strike.confirmedBy) }
    let resting = fold.judgedAgain(without: Set(strike.entries), again).resting
    guard resting.isEmpty else {
      var refusal = Refusal(
        .othersRestOnIt,
        "\(listed(resting.prefix(8).map { "entry \($0)" })) \(resting.count == 1 ? "rests" : "rest") on it.")
      refusal.resting = resting
      throw refusal
    }
    return .init()
  }
}
