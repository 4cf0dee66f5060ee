import CountingForms
package import CountingJournal
package import CountingRules

/// A ward as it stood when the journal had so many entries: what a paper is made from.
package struct WardMoment: Sendable {
  package let election: Election
  package let rehearsal: Bool
  package private(set) var fold: WardFold
  let treeSize: Int
  let root: Digest256
  /// Its signed checkpoint, for a camera.
  let code: FormCode?
  let officers: OfficerRegister
  /// Minutes east of Greenwich in which times are written.
  let offset: Int
  /// The acts of the ward so far.
  let narrations: [Narration]
  /// What every pile was booked at when a recount was closed, by its number.
  let bookedBefore: [Int: [Pile: Int]]

  init(
    _ state: CountState, _ fold: WardFold, _ narrations: [Narration], _ bookedBefore: [Int: [Pile: Int]],
    _ code: FormCode?
  ) {
    (election, rehearsal, officers, offset) = (state.election, state.rehearsal, state.officers, state.offset)
    self.fold = fold
    treeSize = state.tree.size
    root = state.tree.root
    (self.narrations, self.bookedBefore, self.code) = (narrations, bookedBefore, code)
  }

  /// The same moment, of a ward in which nothing was done.
  var untouched: WardMoment {
    var moment = self
    moment.fold = fold.untouched
    return moment
  }

  package var count: WardCount { fold.count }
}

/// A ward on paper: as it stands now, as it was declared, and as it was amended since (contract §5).
package struct WardOnPaper: Sendable {
  package let now: WardMoment
  /// As of its declaration, whatever came after.
  package var declared: WardMoment?
  /// As of each amendment, a new version beside the old.
  package var amended: [WardMoment] = []
}
