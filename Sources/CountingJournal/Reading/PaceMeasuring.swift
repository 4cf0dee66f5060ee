package import CountingRules

extension WardFold {
  /// How long the ward's work took, from the times of its entries. What took no time was a rehearsal's, and says nothing.
  package var pace: MeasuredPace {
    var pace = MeasuredPace()
    var lastScrutiny: Instant?
    var begun: [[String]: Instant] = [:]
    var issued: [[Int]: (at: Instant, papers: Int)] = [:]
    for item in history {
      guard case .act(let act) = item.deed else { continue }
      let at = item.entry.at
      switch act {
      case is PostalScrutinise:
        if let before = lastScrutiny { pace.covers.measure(from: before, to: at, things: 1) }
        lastScrutiny = at
      case let verified as BoxVerify: begun[[verified.station, verified.box]] = at
      case let counted as BoxCount:
        // A box counted again is measured from its first count no more.
        guard let before = begun.removeValue(forKey: [counted.station, counted.box]) else { continue }
        pace.papersAtTheBox.measure(from: before, to: at, things: item.entry.answer["found"]?.int ?? 0)
      case is RoundIssue:
        let round = item.entry.answer["round"]?.int ?? 0
        for issue in item.entry.answer["issues"]?.array ?? [] {
          guard let table = issue["table"]?.int, let papers = issue["papers"]?.int else { continue }
          issued[[round, table]] = (at, papers)
        }
      case let sheet as SheetEnter:
        guard let before = issued.removeValue(forKey: [sheet.round, sheet.table]) else { continue }
        pace.papersInARound.measure(from: before.at, to: at, things: before.papers)
      default: break
      }
    }
    return pace
  }
}

extension [Int] {
  /// Milliseconds a thing.
  fileprivate mutating func measure(from: Instant, to: Instant, things: Int) {
    let passed = Int(to.milliseconds - from.milliseconds)
    if passed > 0, things > 0 { append(passed / things) }
  }
}
