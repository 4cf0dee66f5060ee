import CountingJournal
import CountingRules

/// What the matters of the queue are called.
struct MatterWords {
  let words: DeskWords

  init(_ words: DeskWords) { self.words = words }

  /// What a matter of the queue is called.
  ///
  /// - Parameter now: for the minutes of a window that are left.
  func text(_ waiting: Waiting, in count: WardCount, at now: Instant) -> String {
    switch waiting.matter.subject {
    case .held(let kind): words.desk(.held, ["kind": words.field("holdKind.\(kind.rawValue)")])
    case .suspended: words.desk(.suspended)
    case .stoppedBox(let station, let box): words.desk(.stoppedBox, ["station": station, "box": box])
    case .boxSetAside(let station, let box): words.desk(.setAside, ["station": station, "box": box])
    case .difference(let id):
      words.desk(
        .difference,
        [
          "station": id,
          "papers": signed(count.stations.first { $0.station.id == id }?.difference ?? 0),
        ])
    case .doubtful(let round, let table, let left?):
      words.desk(.doubtful, ["papers": grouped(left), "round": "\(round)", "table": "\(table)"])
    case .doubtful(let round, let table, nil):
      words.desk(.doubtfulOpen, ["round": "\(round)", "table": "\(table)"])
    case .roundReady(let round): words.desk(.roundReady, ["round": "\(round)"])
    case .totalsReady: words.desk(.totalsReady)
    case .window(let closes): words.desk(.window, ["minutes": minutes(closes, now)])
    case .application(let request): application(request, in: count, at: now)
    case .recount(let number, 0): words.desk(.recountClose, ["recount": "\(number)"])
    case .recount(let number, let piles): words.desk(.recount, ["recount": "\(number)", "piles": "\(piles)"])
    case .heldPapers(let papers): words.desk(.heldPapers, ["papers": grouped(papers)])
    case .tie: words.desk(.tie)
    case .declaration: words.desk(.declaration)
    case .certificate: words.desk(.certificate)
    case .handOver: words.desk(.handOver)
    case .packet(let packet): words.desk(.packet, ["packet": words.label(.packet(packet, of: count.ward))])
    case .next: waiting.matter.step.act.map { words.act($0.rawValue) } ?? waiting.matter.step.message
    }
  }

  private func application(_ request: Int, in count: WardCount, at now: Instant) -> String {
    guard count.isWindowOpen(at: now), let totals = count.announced.totals else {
      return words.desk(.application, ["request": "\(request)"])
    }
    return words.desk(.applicationLeft, ["request": "\(request)", "minutes": minutes(totals.windowCloses, now)])
  }

  /// Whole minutes that are left, a begun one counted.
  private func minutes(_ closes: Instant, _ now: Instant) -> String {
    String((closes.milliseconds - now.milliseconds + 59_999) / 60_000)
  }

  private func signed(_ number: Int) -> String { (number > 0 ? "+" : "") + grouped(number) }
}
