package import CountingRules

/// A ward's acts and what they add up to. What stands is the fold of the acts that are not struck.
package struct WardFold: Sendable {
  package internal(set) var count: WardCount
  /// Acts of the ward in the order of the book, with what other wards' scans did to its covers.
  package private(set) var history: [Item] = []
  package private(set) var struck: Set<Int> = []
  package internal(set) var clockJumped = false

  package struct Item: Sendable {
    package let entry: Entry
    package let deed: Deed
    /// What was announced before it: announcements are not judged again, they stand or fall.
    let announced: Announcements

    package enum Deed: Sendable {
      case act(any WardAct)
      case strike(Strike)
      /// A scan in another ward found the code of this ward's cover.
      case turned(cover: String)
    }
  }

  init(_ ward: Ward, settings: Settings) { count = WardCount(ward, settings: settings) }

  /// The ward before anything was done in it.
  package var untouched: WardFold { WardFold(count.ward, settings: count.settings) }

  mutating func record(_ act: any WardAct, _ entry: Entry) {
    history.append(Item(entry: entry, deed: .act(act), announced: count.announced))
    act.record(in: &count, entry)
    count.reopenChangedPackets()
  }

  mutating func turn(_ cover: String, by entry: Entry) {
    history.append(Item(entry: entry, deed: .turned(cover: cover), announced: count.announced))
    count.turn(cover, by: entry.seq)
    count.reopenChangedPackets()
  }

  /// The scan of another ward is struck: its cover stands again as scrutinised, unless the declarations are sealed.
  mutating func turnBack(by scan: Int) {
    guard !count.postal.sealed else { return }
    history.removeAll { item in if case .turned = item.deed { item.entry.seq == scan } else { false } }
    for cover in count.postal.covers where cover.turnedBy.contains(scan) {
      count.postal[cover.name]?.turnedBy.remove(scan)
    }
  }

  func item(_ seq: Int) -> Item? {
    history.first { item in if case .turned = item.deed { false } else { item.entry.seq == seq } }
  }

  /// The last entry that is not struck, objections and strikes apart.
  var lastStanding: Int? {
    history.last { item in
      guard case .act(let act) = item.deed else { return false }
      return !(act is ObjectionAdd) && !struck.contains(item.entry.seq)
    }?.entry.seq
  }

  // Striking

  /// The ward judged again without the entries struck: what it comes to, and which acts would be refused.
  func judgedAgain(
    without more: Set<Int>, _ circumstances: (Entry, Set<Int>) -> Circumstances?
  ) -> (count: WardCount, resting: [Int]) {
    var gone = struck.union(more)
    var again = WardCount(count.ward, settings: count.settings)
    var resting: [Int] = []
    for item in history where !gone.contains(item.entry.seq) {
      again.announced = item.announced
      switch item.deed {
      case .strike: break
      case .turned(let cover): again.turn(cover, by: item.entry.seq)
      case .act(let act):
        guard let entry = judge(act, item.entry, beside: again, circumstances(item.entry, gone)) else {
          resting.append(item.entry.seq)
          gone.insert(item.entry.seq)
          continue
        }
        act.record(in: &again, entry)
      }
    }
    again.announced = count.announced
    return (again, resting)
  }

  /// The entry as it is judged again; nil when it would be refused.
  private func judge(
    _ act: any WardAct, _ entry: Entry, beside count: WardCount, _ circumstances: @autoclosure () -> Circumstances?
  ) -> Entry? {
    let traits = type(of: act).traits
    if traits.contains(.announces) { return entry }
    guard let day = circumstances(), let answer = try? act.judge(count, day) else { return nil }
    if traits.contains(.restsIfAnswerDiffers), answer != entry.answer { return nil }
    return Entry(
      seq: entry.seq, at: entry.at, by: entry.by, terminal: entry.terminal, uptime: entry.uptime, answer: answer)
  }

  mutating func record(_ strike: Strike, _ entry: Entry, _ circumstances: (Entry, Set<Int>) -> Circumstances?) {
    let (rounds, figures) = (count.roundFigures, count.wardFigures)
    history.append(Item(entry: entry, deed: .strike(strike), announced: count.announced))
    count = judgedAgain(without: Set(strike.entries), circumstances).count
    struck.formUnion(strike.entries)
    let now = count.roundFigures
    let changed = Set(rounds.keys).union(now.keys).filter { rounds[$0] != now[$0] }
    if let first = changed.min() { count.fall(fromRound: first) }
    if !changed.isEmpty || figures != count.wardFigures { count.fallTotals() }
    count.reopenChangedPackets()
  }
}
