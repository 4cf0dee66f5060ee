import CountingJournal
import CountingRules

extension DeskAnswers {
  private typealias Place = (station: StationCount, box: BallotBox)

  private func places(where condition: (BallotBox) -> Bool) -> [Place] {
    count.stations.flatMap { station in station.boxes.filter(condition).map { (station, $0) } }
  }

  func boxes(where condition: (BallotBox) -> Bool) -> ActField {
    ActField(
      "box",
      .choice(
        places(where: condition).map { place in
          .init(
            .text("\(place.box.label.id) · \(place.station.station.name)"),
            .init([("station", .string(place.station.station.id)), ("box", .string(place.box.label.id))]))
        }), at: .members)
  }

  private func box(_ station: String, _ box: String) -> [(String, JSON)] {
    [("station", .string(station)), ("box", .string(box))]
  }

  func decide(_ station: String, _ box: String, count: Bool? = nil) -> ActDraft {
    let known = count.map { [("count", JSON.bool($0))] } ?? []
    return draft(
      "box.decide", self.box(station, box) + known,
      (count == nil ? [ActField("count", .yesNo)] : []) + [reason], detail: box)
  }

  func exclude(_ station: String, _ box: String) -> ActDraft {
    draft("box.exclude", self.box(station, box), [order], detail: box)
  }

  /// A station that differs: counted again until the same number comes twice, then stated.
  func difference(_ id: String) -> [ActDraft] {
    guard let station = count.stations.first(where: { $0.station.id == id }) else { return [] }
    let again = count.drum == nil ? station.boxes.filter { $0.isCounted && !$0.lastTwoAgree } : []
    return again.map { countAgain($0, of: id) } + [proforma(station)]
  }

  private func countAgain(_ box: BallotBox, of station: String) -> ActDraft {
    draft("box.count", self.box(station, box.label.id), found, detail: box.label.id)
  }

  private var found: [ActField] { [ActField("bundles", .number), ActField("leftover", .number)] }

  func proforma(_ station: StationCount) -> ActDraft {
    let isSure = station.boxes.allSatisfy { !$0.isCounted || $0.lastTwoAgree }
    let marks = AgentMark.Mark.allCases.map(\.rawValue)
    let agents = count.agents.map { agent in
      let part: JSON.Members = .init([("candidate", .int(agent.candidate)), ("name", .string(agent.name))])
      return ActField(
        "mark", .choice(marks.map { .init(.word("mark.\($0)"), item: .string($0)) }),
        at: .part(of: "agents", part, key: "mark"), detail: "\(agent.candidate) \(agent.name)")
    }
    return draft(
      "station.proforma1", [("station", .string(station.station.id)), ("agents", .array([]))],
      [ActField("cause", .text)] + agents + (isSure ? [] : [ActField("waived", .text, optional: true)]),
      said: [
        .said(
          .station,
          [
            "station": .text(station.station.id), "name": .text(station.station.name),
            "found": .figure(station.found ?? 0), "account": .figure(station.account?.toBeFound ?? 0),
          ])
      ], detail: station.station.id)
  }

  var account: ActDraft {
    let stations = count.stations.filter { $0.account == nil }.map { station in
      ActField.Option(
        .text("\(station.station.id) \(station.station.name)"), .init([("station", .string(station.station.id))]))
    }
    let numbers = ["unusedSigned", "unusedUnsigned", "cancelledProcedure", "cancelledOther", "tendered"]
    return draft(
      "account.enter",
      [ActField("station", .choice(stations), at: .members), ActField("received", .number)]
        + ["serialFrom", "serialTo"].map { ActField($0, .text, optional: true) }
        + numbers.map { ActField($0, .number) })
  }

  var give: ActDraft {
    let busy = count.stations.flatMap(\.boxes)
    let free = count.ward.tables.filter { table in !busy.contains { $0.occupies(table.number) } }
    let tables = free.map { ActField.Option(.text("\($0.number)"), .init([("table", .int($0.number))])) }
    return draft(
      "box.give",
      [
        boxes { $0.table == nil && !$0.setAside }, ActField("table", .choice(tables), at: .members),
      ])
  }

  var verify: ActDraft {
    draft(
      "box.verify",
      [
        boxes { $0.table != nil && $0.seals == .unseen && !$0.setAside }, ActField("sealIntact", .yesNo),
        ActField("paperSeal", .text),
      ])
  }

  var countBox: ActDraft {
    let open = places { $0.seals == .verified && !$0.isCounted && !$0.setAside }
    let again = places { $0.isCounted && !$0.lastTwoAgree }
    return draft(
      "box.count",
      [
        open.isEmpty
          ? boxes { box in again.contains { $0.box == box } } : boxes { box in open.contains { $0.box == box } }
      ]
        + found)
  }

  var mix: ActDraft {
    let said: [String: DeskLabel] = [
      "papers": .figure(count.ledger.found), "bundle": .text("\(count.settings.bundle)"),
    ]
    return draft("drum.mix", [], [], said: [.said(.mixes, said)])
  }
}
