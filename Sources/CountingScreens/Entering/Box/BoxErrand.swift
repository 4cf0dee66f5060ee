import CountingJournal
import CountingRules
import CountingTerminal

/// What a table does with its boxes, in the lawful order: the account, the box, its seals, its count, and Proforma-1 where
/// they differ (B-1…B-6).
struct BoxErrand: Errand {
  enum Task: Hashable, Sendable {
    case pick
    case account(station: String)
    case verify(station: String, box: String)
    /// The RO's alone: another count of a box, or the repeat waived (B-6).
    case doubt(station: String, box: String)
    case count(station: String, box: String)
    case proforma(station: String)
  }

  let ward: Int
  let table: Int
  let officer: String
  let mayWaive: Bool
  let words: Words<BoxWord>
  let common: Words<EnterWord>
  let marks: AgentLines
  let isLocal: Bool
  /// The station whose box this table counted last: a difference is settled before the next box.
  var station: String?
  /// The box that waits for its station's account.
  var chosen: String?

  func isDirect(_ task: Task) -> Bool {
    switch task {
    case .pick, .doubt: true
    case .account, .verify, .count, .proforma: false
    }
  }

  mutating func letGo() { (station, chosen) = (nil, nil) }

  // What is next

  mutating func next(_ count: WardCount, _ standing: Standing) -> ErrandStep<Task> {
    if count.drum == nil, let station, let known = count.stations.first(where: { $0.station.id == station }),
      known.state == .different
    {
      return .task(difference(known))
    }
    let boxes = count.stations.flatMap { known in known.boxes.map { (station: known.station.id, box: $0) } }
    if let here = boxes.first(where: { $0.box.occupies(table) }) {
      switch here.box.seals {
      case .unseen: return .task(.verify(station: here.station, box: here.box.label.id))
      case .verified: return .task(.count(station: here.station, box: here.box.label.id))
      case .stopped: return .reading([words(.stopped, ["box": here.box.label.id])])
      }
    }
    let isOver = count.drum != nil && boxes.allSatisfy(\.box.isCounted)
    return isOver ? .reading([words(.mixed)]) : .task(.pick)
  }

  /// The box whose last two counts do not agree is counted again; when all agree it is stated on Proforma-1.
  private func difference(_ known: StationCount) -> Task {
    let station = known.station.id
    guard let unsure = unsure(known) else { return .proforma(station: station) }
    return mayWaive
      ? .doubt(station: station, box: unsure.label.id) : .count(station: station, box: unsure.label.id)
  }

  func unsure(_ known: StationCount) -> BallotBox? { known.boxes.first { $0.isCounted && !$0.lastTwoAgree } }

  // Acts

  mutating func move(
    _ task: Task, _ form: EntryForm, _ count: WardCount, _ standing: Standing
  ) -> ErrandMove<Task> {
    switch task {
    case .pick: return pick(trimmed(form["box"]), count)
    case .account(let station): return .act(AccountEnter.name, accountFields(station, form))
    case .verify(let station, let box):
      return .act(
        BoxVerify.name,
        [
          "station": .string(station), "box": .string(box), "sealIntact": .bool(form.isYes("sealIntact")),
          "paperSeal": .string(trimmed(form["paperSeal"])),
        ])
    case .count(let station, let box):
      return .act(
        BoxCount.name,
        [
          "station": .string(station), "box": .string(box), "bundles": .int(form.figure("bundles")),
          "leftover": .int(form.figure("leftover")),
        ])
    case .doubt(let station, let box):
      return .open(form["again"] == "again" ? .count(station: station, box: box) : .proforma(station: station))
    case .proforma(let station):
      var fields: [String: JSON] = [
        "station": .string(station), "cause": .string(trimmed(form["cause"])),
        "agents": marks.given(form, agentsHere(count)),
      ]
      fields["waived"] = trimmedOrNil(form["waived"]).map(JSON.string)
      return .act(StationProforma1.name, fields)
    }
  }

  private mutating func pick(_ typed: String, _ count: WardCount) -> ErrandMove<Task> {
    let wanted = typed.lowercased()
    chosen = nil
    for known in count.stations {
      guard let box = known.boxes.first(where: { $0.label.id.lowercased() == wanted }) else { continue }
      return give(box, of: known, count)
    }
    if let known = count.stations.first(where: { $0.station.id.lowercased() == wanted }) {
      return .open(.account(station: known.station.id))
    }
    return .again(words(.unknown, ["typed": typed, "ward": "\(ward)"]))
  }

  private mutating func give(_ box: BallotBox, of known: StationCount, _ count: WardCount) -> ErrandMove<Task> {
    let (station, id) = (known.station.id, box.label.id)
    if box.setAside { return .again(words(.setAside, ["box": id])) }
    if box.isCounted { return .open(.count(station: station, box: id)) }
    if let other = box.table, other != table { return .again(words(.elsewhere, ["box": id, "table": "\(other)"])) }
    if known.account == nil {
      chosen = id
      return .open(.account(station: station))
    }
    return .act(BoxGive.name, ["station": .string(station), "box": .string(id), "table": .int(table)])
  }

  private func accountFields(_ station: String, _ form: EntryForm) -> [String: JSON] {
    var fields: [String: JSON] = ["station": .string(station)]
    for key in Self.accountFigures { fields[key] = .int(form.figure(key)) }
    for key in ["serialFrom", "serialTo", "reason"] { fields[key] = trimmedOrNil(form[key]).map(JSON.string) }
    return fields
  }

  static let accountFigures = [
    "received", "unusedSigned", "unusedUnsigned", "cancelledProcedure", "cancelledOther", "tendered",
  ]

  func agentsHere(_ count: WardCount) -> [CountingAgent] { AgentLines.here(count, table: table) }

  // Answers

  mutating func told(_ task: Task, _ answer: JSON.Members, _ count: WardCount) -> [ScreenLine] {
    switch task {
    case .pick: return [ScreenLine(words(.given, ["table": "\(table)"]))]
    case .account, .doubt: return []
    case .verify(_, let box):
      // A box that is stopped says so where nothing else can be done.
      return answer["state"]?.string == "verified" ? [ScreenLine(words(.verified, ["box": box]))] : []
    case .count(let station, let box):
      self.station = station
      return [ScreenLine(words(.found, ["box": box, "found": grouped(answer["found"]?.int ?? 0)]))]
        + comparison(station, count)
    case .proforma(let station):
      self.station = nil
      return [ScreenLine(words(.stated, ["station": station]))]
    }
  }

  /// The station's papers against its account (B-6).
  func comparison(_ station: String, _ count: WardCount) -> [ScreenLine] {
    guard let known = count.stations.first(where: { $0.station.id == station }) else { return [] }
    guard let difference = known.difference else {
      let open = known.boxes.filter { !$0.isCounted && !$0.setAside }.map(\.label.id)
      return [ScreenLine(words(.otherBoxes, ["boxes": listed(open)]))]
    }
    let values = [
      "station": station, "found": grouped(known.papersFound), "account": grouped(known.account?.toBeFound ?? 0),
      "difference": grouped(abs(difference)),
    ]
    if difference == 0 { return [ScreenLine(words(.equal, values), .good)] }
    return [ScreenLine(words(difference < 0 ? .fewer : .more, values), .warning)]
  }
}
