extension WardCount {
  /// Postal papers first: registered, scrutinised, their declarations sealed, then opened and counted.
  ///
  /// - Rule: P-0…P-7, P-12
  func postalStep(at now: Instant, closing: Instant, clock: (Instant) -> String) -> NextStep? {
    if postal.isComplete { return nil }
    if !postal.closed, now >= closing {
      return NextStep(.postalClose, "State that no more covers are to come; a nil statement is an act too.")
    }
    if !postal.sealed, let cover = postal.covers.first(where: { $0.isInTime && $0.scrutiny == nil }) {
      return scrutinyStep(cover)
    }
    if !postal.closed {
      return NextStep(.postalReceive, "Register the covers as they come, until \(clock(closing)); then close postal.")
    }
    if !postal.sealed {
      return NextStep(.postalSeal, "Seal the \(counted(postal.admitted, "declaration")) in their packet.")
    }
    return NextStep(.postalCount, "Open the \(counted(postal.admitted, "cover")) A, sort and count the papers.")
  }

  /// The codes of an electronic cover are scanned in their order before it is scrutinised; of a duplicate only 13C.
  private func scrutinyStep(_ cover: Cover) -> NextStep {
    let wanted = Scans.Step.allCases.first { cover.scans[$0] == nil }
    if cover.kind == .etpbs, let wanted, !isKnownDuplicate(cover) {
      let absent = wanted == .outer ? "" : " If what bears it is not there, scrutinise the cover at once."
      return NextStep(.postalScan, "Scan the code \(wanted.rawValue) of cover \(cover.name).\(absent)")
    }
    return NextStep(.postalScrutinise, "Scrutinise the declaration of cover \(cover.name).")
  }

  private func isKnownDuplicate(_ cover: Cover) -> Bool {
    guard let code = cover.scans.outer else { return false }
    return !cover.turnedBy.isEmpty || postal.covers.contains { $0.name != cover.name && $0.scans.outer == code }
  }
}
