import CountingRules

/// An act on the issue of one table in one round.
package protocol IssueAct: WardAct {
  var round: Int { get }
  var table: Int { get }
}

extension IssueAct {
  package static var traits: ActTraits { [.strikable, .changesFigures] }

  func sheet(in count: WardCount) throws(Refusal) -> CountingSheet {
    let place = try count.issue(round: round, table: table)
    return count.rounds[place.round].sheets[place.sheet]
  }

  /// The sheet, where nothing is entered yet.
  func openSheet(in count: WardCount) throws(Refusal) -> CountingSheet {
    let sheet = try sheet(in: count)
    try sheet.checkNotEntered(round: round)
    return sheet
  }

  func change(in count: inout WardCount, _ body: (inout CountingSheet) -> Void) {
    guard let place = try? count.issue(round: round, table: table) else { return }
    body(&count.rounds[place.round].sheets[place.sheet])
  }
}
