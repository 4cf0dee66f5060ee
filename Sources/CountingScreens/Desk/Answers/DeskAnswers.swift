package import CountingJournal
package import CountingRules

/// What an officer can do about a matter of the queue: one act, or one of several.
package struct DeskAnswers: Sendable {
  let state: CountState
  let fold: WardFold
  let officer: Officer

  package init?(_ state: CountState, ward: Int, by officer: Officer) {
    guard let fold = state.ward(ward) else { return nil }
    (self.state, self.fold, self.officer) = (state, fold, officer)
  }

  var count: WardCount { fold.count }
  var ward: Int { count.ward.number }
  var rulebook: Rulebook { state.election.rulebook }

  /// Doubtful papers have a page of their own, and sheets are keyed at their tables.
  package func answers(to matter: Matter) -> [ActDraft] {
    switch matter.subject {
    case .held: [draft("ward.release", [order])]
    case .suspended: [draft("count.resume")]
    case .stoppedBox(let station, let box): [decide(station, box)]
    case .boxSetAside(let station, let box): [decide(station, box, count: true), exclude(station, box)]
    case .difference(let station): difference(station)
    case .doubtful: []
    case .roundReady(let round): [announce(round)]
    case .totalsReady: [announceTotals]
    case .window: [request, waive]
    case .application(let number): [decideApplication(number)]
    case .recount(let number, let left): recount(number, left: left)
    case .heldPapers: [release]
    case .tie: tie(matter.step.act)
    case .declaration: [declare]
    case .certificate: [acknowledge]
    case .handOver: [handOver]
    case .packet(let packet): [seal(packet)]
    case .next: matter.step.act.map(step) ?? []
    }
  }

  /// The next lawful step, where it is done at the desk.
  private func step(_ act: NextStep.Act) -> [ActDraft] {
    switch act {
    case .wardBegin, .postalClose, .postalSeal, .countResume: [draft(act.rawValue)]
    case .drumMix: [mix]
    case .roundIssue: [issue]
    case .postalReceive: [receive]
    case .postalScan: [scan]
    case .postalScrutinise: [scrutinise]
    case .postalCount: [postalCount]
    case .accountEnter: [account]
    case .boxGive: [give]
    case .boxVerify: [verify]
    case .boxCount: [countBox]
    case .stationProforma1: count.stations.filter { $0.state == .different }.prefix(1).map { proforma($0) }
    case .sheetEnter, .sheetReenter, .doubtfulDecide: []
    default: [draft(act.rawValue)]
    }
  }

  func draft(
    _ act: String, _ known: [(String, JSON)] = [], _ fields: [ActField], paper: String? = nil, said: [DeskLabel] = [],
    detail: String = "", shown: DeskLabel? = nil
  ) -> ActDraft {
    ActDraft(
      act, ward: ward, known, fields, paper: paper.map { .init(name: $0) }, said: said, detail: detail, shown: shown)
  }

  func draft(_ act: String, _ fields: [ActField] = []) -> ActDraft { draft(act, [], fields) }

  // Fields that many acts have

  var order: ActField { ActField("order", .text) }
  var reason: ActField { ActField("reason", .text) }

  /// Another officer who may confirm (contract §3).
  var confirmedBy: ActField {
    let others = state.officers.confirming.filter { $0.id != officer.id }
    return ActField(
      "confirmedBy",
      .choice(
        others.map {
          let label: [String: DeskLabel] = [
            "id": .text($0.id), "name": .text($0.name), "role": .word("role.\($0.role.rawValue)"),
          ]
          return .init(.said(.officer, label), .init([("confirmedBy", .string($0.id))]))
        }),
      at: .members)
  }

  func candidateOption(_ candidate: Candidate) -> ActField.Option {
    .init(
      .candidate(candidate), .init([("candidate", .int(candidate.place))]),
      item: .int(candidate.place))
  }

  func candidate(optional: Bool = false) -> ActField {
    ActField("candidate", .choice(count.ward.candidates.map(candidateOption)), at: .members, optional: optional)
  }

  /// A figure for each candidate in ballot order, then NOTA.
  var votes: [ActField] {
    count.ward.candidates.map { candidate in
      ActField(
        "votes", .number, at: .item(of: "votes"), detail: "\(candidate.place)",
        shown: .said(.pileCandidate, ["place": .text("\(candidate.place)"), "candidate": .candidate(candidate)]))
    } + [ActField("nota", .number)]
  }

  var witnesses: ActField { ActField("witnesses", .names) }

  func words(_ name: String, _ values: [String], at key: String) -> ActField {
    ActField(
      name, .choice(values.map { .init(.word("\(name).\($0)"), .init([(key, .string($0))])) }), at: .members)
  }
}
