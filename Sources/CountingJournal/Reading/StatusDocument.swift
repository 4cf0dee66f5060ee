package import CountingRules

extension CountState {
  /// Where every ward stands (contract §4): one object, arrays in ballot order.
  package func status(at now: Instant, uptime: Uptime? = nil, ward only: Int? = nil) -> JSON {
    let shown = wards.filter { only == nil || $0.count.ward.number == only }
    return [
      "election": .string(election.id), "rehearsal": .bool(rehearsal), "treeSize": .int(tree.size),
      "root": .string(tree.root.hex),
      "wards": .array(shown.map { status(of: $0, at: $0.count.windowTime(at: now, uptime: uptime)) }),
    ]
  }

  private func status(of fold: WardFold, at now: Instant) -> JSON {
    let count = fold.count
    return [
      "ward": .int(count.ward.number), "name": .string(count.ward.name), "stage": .string(count.stage.rawValue),
      "hold": count.hold.map { ["kind": .string($0.kind.rawValue), "order": $0.order.map(JSON.string) ?? .null] }
        ?? .null,
      "suspended": .bool(count.suspension != nil),
      "postal": count.postalStatus, "stations": .array(count.stations.map(\.status)),
      "drum": count.drum?.status(bundle: election.settings.bundle) ?? .null,
      "rounds": .array(count.rounds.map(count.status)), "totals": count.totalsStatus, "ledger": count.ledger.status,
      "announced": count.announced.totals.map {
        ["at": .string(written($0.at)), "windowCloses": .string(written($0.windowCloses))]
      } ?? .null,
      "requests": .array(count.requests.map(count.status)),
      "recounts": .array(count.recounts.map { ["recount": .int($0.number), "closed": .bool($0.closed)] }),
      "outcome": count.outcome.status, "struck": .array(fold.struck.sorted().map(JSON.int)),
      "blockers": .array(count.blockers(at: now).map(\.status)), "findings": .array(findings(of: fold).map(\.status)),
    ]
  }

  package func findings(of fold: WardFold) -> [Finding] {
    fold.count.findings(closing: closing, struck: !fold.struck.isEmpty, clockJumped: fold.clockJumped)
  }
}

private func ints(_ numbers: [Int]) -> JSON { .array(numbers.map(JSON.int)) }

private func byGround(_ counts: [(String, Int)]) -> JSON { .object(.init(counts.map { ($0.0, .int($0.1)) })) }

extension WardCount {
  fileprivate var postalStatus: JSON {
    let tally = postal.count?.tally ?? Tally(candidates: candidates)
    return [
      "received": .int(postal.covers.count), "late": .int(postal.late), "foundLate": .int(postal.foundLate),
      "rejectedUnopened": byGround(postal.rejectedUnopened.map { ($0.ground.rawValue, $0.covers) }),
      "admitted": .int(postal.admitted), "empty": .int(postal.count?.empty ?? 0), "votes": ints(tally.votes),
      "nota": .int(tally.nota),
      "rejected": byGround((postal.count?.rejected ?? []).map { ($0.ground, $0.papers) }), "held": .int(tally.held),
      "closed": .bool(postal.closed), "complete": .bool(postal.isComplete),
    ]
  }

  fileprivate func status(of round: Round) -> JSON {
    [
      "round": .int(round.number), "announced": .bool(announced.rounds.contains(round.number)),
      "sheets": .array(round.sheets.sorted { $0.table < $1.table }.map(status)),
    ]
  }

  /// A sheet not entered shows zeros.
  private func status(of sheet: CountingSheet) -> JSON {
    let zeros = Array(repeating: 0, count: candidates)
    let settled = settled(sheet)
    return [
      "table": .int(sheet.table), "papers": .int(sheet.papers), "variance": .int(sheet.variance),
      "state": .string(sheetState(sheet)), "votes": ints(settled?.votes ?? zeros), "nota": .int(settled?.nota ?? 0),
      "doubtful": .int(settled?.doubtful ?? 0), "accepted": ints(settled?.accepted ?? zeros),
      "acceptedNota": .int(settled?.acceptedNota ?? 0), "rejected": .int(settled?.rejected ?? 0),
      "held": .int(settled?.held ?? 0),
    ]
  }

  fileprivate var totalsStatus: JSON {
    let totals = totals
    let all = totals.all
    return [
      "postal": ints(totals.postal.votes), "rounds": ints(totals.rounds.votes), "candidates": ints(all.votes),
      "nota": .int(all.nota), "valid": .int(totals.valid(notaInValid: settings.notaInValid)),
      "rejected": .int(all.rejected), "held": .int(all.held), "papers": .int(all.papers),
    ]
  }

  fileprivate func status(of request: RecountRequest) -> JSON {
    [
      "request": .int(request.number), "standing": .string(standing(of: request).rawValue),
      "decision": request.decision.map { .string($0.kind.rawValue) } ?? .null,
    ]
  }
}

extension StationCount {
  fileprivate var status: JSON {
    [
      "station": .string(station.id), "account": account.map { .int($0.toBeFound) } ?? .null,
      "found": found.map(JSON.int) ?? .null, "difference": difference.map(JSON.int) ?? .null,
      "state": .string(state.rawValue),
    ]
  }
}

extension Drum {
  fileprivate func status(bundle: Int) -> JSON {
    [
      "papers": .int(papers), "bundles": .int(bundles(of: bundle)), "loose": .int(loose(of: bundle)),
      "left": .int(left),
    ]
  }
}

extension Ledger {
  fileprivate var status: JSON {
    [
      "found": .int(found), "variances": .int(variances), "drum": .int(drum), "atTables": .int(atTables),
      "counted": .int(counted), "closes": .bool(closes),
    ]
  }
}

extension ContestOutcome {
  fileprivate var status: JSON {
    [
      "kind": .string(kind.rawValue), "candidate": candidate.map(JSON.int) ?? .null,
      "margin": margin.map(JSON.int) ?? .null, "byLot": .bool(byLot), "tied": ints(tied),
    ]
  }
}

extension Blocker {
  package var status: JSON {
    [
      "code": .string(rule.rawValue), "rule": .string(rule.requirement), "message": .string(message),
      "remedy": .string(remedy),
    ]
  }
}

extension Finding {
  fileprivate var status: JSON {
    [
      "code": .string(kind.rawValue), "rule": .string(kind.meaning.requirement), "place": .string(place.text),
      "message": .string(message),
    ]
  }
}
