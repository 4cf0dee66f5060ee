extension PostalCovers {
  /// Declarations in order are sealed before any cover A is opened.
  ///
  /// - Rule: P-6
  /// - Refuses: `postal-not-closed`, `already-sealed`, `covers-unsettled`
  package func checkSealing() throws(Refusal) {
    guard closed else { throw Refusal(.postalNotClosed, "The RO has not said yet that no more covers are to come.") }
    guard !sealed else { throw Refusal(.alreadySealed, "The declarations of this ward are sealed already.") }
    let open = covers.filter { $0.isInTime && $0.scrutiny == nil }.map(\.name)
    guard open.isEmpty else {
      throw Refusal(.coversUnsettled, "Not scrutinised yet: \(listed(open.prefix(5).map { "cover \($0)" })).")
    }
  }
}
