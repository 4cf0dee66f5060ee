extension WardCount {
  package func station(_ id: String) throws(Refusal) -> Int {
    guard let place = stations.firstIndex(where: { $0.station.id == id }) else {
      throw Refusal(.unknownStation, "Ward \(ward.number) has no station \(id).")
    }
    return place
  }

  /// The places of a station and its box.
  package func box(_ id: String, of station: String) throws(Refusal) -> (station: Int, box: Int) {
    guard let place = stations.firstIndex(where: { $0.station.id == station }) else {
      throw Refusal(.unknownBox, "Ward \(ward.number) has no station \(station), so no box \(id) of it.")
    }
    return (place, try stations[place].box(id))
  }

  /// The box that a table has, not counted yet (B-2).
  package func box(occupying table: Int) -> BallotBox? {
    // By its place: a box looked at is not copied.
    for station in stations.indices {
      if let box = stations[station].boxes.firstIndex(where: { $0.occupies(table) }) {
        return stations[station].boxes[box]
      }
    }
    return nil
  }

  package func checkTable(_ number: Int) throws(Refusal) {
    guard ward.tables.contains(where: { $0.number == number }) else {
      throw Refusal(.unknownTable, "Ward \(ward.number) has no table \(number).")
    }
  }

  package func checkCandidate(_ place: Int?) throws(Refusal) -> Int {
    guard let place, (1...max(candidates, 1)).contains(place), candidates > 0 else {
      let given = place.map { "there is no candidate \($0)" } ?? "none is named"
      throw Refusal(.unknownCandidate, "Ward \(ward.number) has candidates 1 to \(candidates); \(given).")
    }
    return place
  }

  /// Votes are given for every candidate, in ballot order.
  ///
  /// - Rule: R-3
  /// - Refuses: `candidate-count`
  package func checkVotes(_ votes: [Int]) throws(Refusal) {
    guard votes.count == candidates else {
      throw Refusal(.candidateCount, "\(counted(votes.count, "figure")) for \(counted(candidates, "candidate")).")
    }
  }

  /// The places of a round and of a table's sheet in it.
  package func issue(round: Int?, table: Int?) throws(Refusal) -> (round: Int, sheet: Int) {
    guard let round, let table, let place = rounds.firstIndex(where: { $0.number == round }),
      let sheet = rounds[place].place(of: table)
    else {
      let asked = [round.map { "round \($0)" }, table.map { "table \($0)" }].compactMap(\.self)
      let what =
        asked.isEmpty ? "no round and table were given" : "nothing was issued for \(asked.joined(separator: ", "))"
      throw Refusal(.unknownIssue, "In ward \(ward.number) \(what).")
    }
    return (place, sheet)
  }

  package func round(_ number: Int) -> Round? { rounds.first { $0.number == number } }

  package func decisions(on sheet: CountingSheet) -> DoubtfulPapers { doubtful[sheet.issue] ?? DoubtfulPapers() }

  /// The figures of an entered sheet; nil until then.
  package func settled(_ sheet: CountingSheet) -> SettledSheet? {
    sheet.entry.map { SettledSheet($0, doubtful: decisions(on: sheet)) }
  }

  package var sheets: [CountingSheet] { rounds.flatMap(\.sheets) }

  /// When the last of all candidates waived; nil while one has not.
  package var allWaived: Instant? { waivers.count == candidates ? waivers.values.max() : nil }

  /// The time for the recount window: it must have passed by both clocks.
  package func windowTime(at now: Instant, uptime: Uptime?) -> Instant {
    announced.totals?.time(at: now, uptime: uptime) ?? now
  }

  package func request(_ number: Int) throws(Refusal) -> Int {
    guard let place = requests.firstIndex(where: { $0.number == number }) else {
      throw Refusal(.requestUnknown, "Ward \(ward.number) has no application \(number).")
    }
    return place
  }

  package func recount(_ number: Int) throws(Refusal) -> Int {
    guard let place = recounts.firstIndex(where: { $0.number == number }) else {
      throw Refusal(.recountUnknown, "Ward \(ward.number) has no recount \(number).")
    }
    return place
  }

  /// What an application is now: in time and undecided, it falls with its announcement.
  package func standing(of request: RecountRequest) -> RecountRequest.Standing {
    request.standing == .inTime && announced.fallenRequests.contains(request.number) ? .fallen : request.standing
  }
}
