package import CountingJournal
package import CountingRules

/// A ward as it stood when the journal had so many entries: what a paper is made from.
package struct WardMoment: Sendable {
  package let election: Election
  package let rehearsal: Bool
  package let fold: WardFold
  let treeSize: Int
  let root: Digest256
  let officers: OfficerRegister
  /// Minutes east of Greenwich in which times are written.
  let offset: Int

  init(_ state: CountState, _ fold: WardFold) {
    (election, rehearsal, officers, offset) = (state.election, state.rehearsal, state.officers, state.offset)
    self.fold = fold
    treeSize = state.tree.size
    root = state.tree.root
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

/// Folds a book and keeps the moments that papers are made of.
package struct PaperReading {
  package private(set) var state: CountState?
  private var declared: [Int: WardMoment] = [:]
  private var amended: [Int: [WardMoment]] = [:]

  package init() {}

  package mutating func take(_ seq: Int, _ line: [UInt8]) throws {
    guard seq > 0 else {
      state = CountState(try Opening(line: line), line: line)
      return
    }
    let entry = try JournalEntry(line: line, seq: seq)
    state?.record(entry, line: line)
    guard case .ward(let act, let number) = entry.act, act is ResultDeclare || act is ResultAmend,
      let state, let fold = state.ward(number)
    else { return }
    let moment = WardMoment(state, fold)
    if act is ResultDeclare { declared[number] = moment } else { amended[number, default: []].append(moment) }
  }

  package func wards() -> [WardOnPaper] {
    guard let state else { return [] }
    return state.wards.map { fold in
      let number = fold.count.ward.number
      return WardOnPaper(
        now: WardMoment(state, fold), declared: declared[number], amended: amended[number] ?? [])
    }
  }
}
