extension WardCount {
  /// A box at a table first, then the stations, then the next box; a box counted after mixing goes the same way.
  ///
  /// - Rule: B-1a, B-2, B-3, B-5, B-6
  var boxStep: NextStep? {
    let open = stations.flatMap { station in
      station.boxes.filter { !$0.isCounted && !$0.setAside }.map { (station: station.station.id, box: $0) }
    }
    if let stopped = open.first(where: { $0.box.seals == .stopped }) {
      return NextStep(
        .boxDecide, "\(named(stopped)) is stopped at its seals. Decide: count it, or set it aside.")
    }
    if let verified = open.first(where: { $0.box.seals == .verified }) {
      return NextStep(
        .boxCount, "Count \(named(verified)) at table \(verified.box.table ?? 0), in bundles of \(settings.bundle).")
    }
    if let given = open.first(where: { $0.box.table != nil }) {
      return NextStep(
        .boxVerify, "Show the agents the seals of \(named(given)) at table \(given.box.table ?? 0).")
    }
    return stationStep
      ?? open.first.flatMap { next in
        ward.tables.first { table in !open.contains { $0.box.occupies(table.number) } }.map {
          NextStep(.boxGive, "Give \(named(next)) to table \($0.number).")
        }
      }
  }

  private func named(_ place: (station: String, box: BallotBox)) -> String {
    "box \(place.box.label.id) of station \(place.station)"
  }

  /// An account is entered, a difference recounted and stated on Proforma-1.
  private var stationStep: NextStep? {
    for count in stations {
      if count.state == .noAccount {
        return NextStep(.accountEnter, "Enter the ballot paper account of station \(count.station.id).")
      }
      if count.state == .different { return differenceStep(count) }
    }
    return nil
  }

  func differenceStep(_ count: StationCount) -> NextStep {
    let station = count.station.id
    let difference = count.difference ?? 0
    let what = "Station \(station) has \(counted(abs(difference), "paper")) \(difference < 0 ? "fewer" : "more")"
    guard let unsure = count.boxes.first(where: { $0.isCounted && !$0.lastTwoAgree }) else {
      return NextStep(.stationProforma1, "\(what) than its account. State the cause on Proforma-1.")
    }
    if drum != nil {
      return NextStep(
        .stationProforma1, "\(what) than its account, and is mixed. State it on Proforma-1, the repeat waived.",
        by: .returningOfficers)
    }
    return NextStep(
      .boxCount,
      "\(what) than its account. Count box \(unsure.label.id) again until the same number comes twice running.")
  }

  /// - Rule: B-8, B-9
  var mixingStep: NextStep? {
    drum == nil
      ? NextStep(.drumMix, "Mix all bundles of the ward in the drum. It cannot be undone.") : nil
  }

  /// Boxes set aside wait for the RO or an order while the rest is counted.
  ///
  /// - Rule: B-3
  var setAsideStep: NextStep? {
    boxesSetAside.first.map {
      NextStep(
        .boxDecide, "Box \($0) is set aside. Decide to count it, or let the RO exclude it by order (box.exclude).")
    }
  }
}
