extension WardCount {
  /// What still bars the declaration: held papers, a tie, an order; then the declaration itself.
  ///
  /// - Rule: D-6, L-2…L-5, T-8, X-3
  var outcomeStep: NextStep {
    let (held, outcome) = (totals.all.held, outcome)
    if held > 0, let margin = outcome.margin, held >= margin {
      return NextStep(
        .heldRelease,
        "\(counted(held, "paper")) held, the lead is \(grouped(margin)). An order settles them; \(whereHeld).")
    }
    if outcome.kind == .tie { return tieStep }
    return hold.map(stepToRelease) ?? NextStep(.resultDeclare, "Nothing stands in the way: declare the result.")
  }

  /// Held papers lie with the postal ones or at the issues of the rounds.
  private var whereHeld: String {
    let postal = (self.postal.count?.held ?? 0) > 0 ? ["postal"] : []
    let issues = rounds.flatMap { round in
      round.sheets.filter { (settled($0)?.held ?? 0) > 0 }.map { "round \(round.number) table \($0.table)" }
    }
    return "they lie at \(listed(postal + issues))"
  }

  private var tieStep: NextStep {
    let who = "candidates \(listed((tie?.candidates ?? []).map(String.init)))"
    switch commitmentForTie {
    case nil: return NextStep(.lotCommit, "A tie of \(who). Commit the lot, naming the sources of its digits.")
    case let committed? where committed.abandoned:
      return NextStep(.lotRecord, "A tie of \(who), the seeded lot abandoned. Draw by hand and record the slip.")
    case let committed?:
      return NextStep(.lotDraw, "Collect the digits of \(listed(committed.sources)) in public and draw.")
    }
  }

  /// The certificate, the packets, the treasury (X-2, X-5).
  var stepAfterDeclaration: NextStep {
    if acknowledgement == nil {
      return NextStep(.certificateAcknowledge, "Give the certificate to the winner and have it acknowledged.")
    }
    if let packet = packetsDue.first { return sealingStep(packet) }
    if ward.poll == .contested, handOvers.isEmpty {
      return NextStep(.packetHandOver, "Hand the packets over to the treasury against a receipt.")
    }
    return NextStep(nil, "Nothing is left to do.")
  }

  func sealingStep(_ packet: Packet) -> NextStep {
    if let number = try? papers(in: packet) {
      return NextStep(.packetSeal, "Seal the packet \(packet.name) with its \(counted(number, "paper")).")
    }
    return NextStep(.packetSeal, "Seal the packet \(packet.name).")
  }

  /// Packets not sealed yet that have something to hold, the outer one last.
  ///
  /// - Rule: X-5, X-6
  package var packetsDue: [Packet] {
    guard ward.poll == .contested else { return [] }
    let numbered: [Packet] =
      [.lateCovers, .rejectedCovers, .declarations, .postalValid, .postalRejected]
      + ward.candidates.map { .candidate($0.place) } + [.nota, .rejected, .held]
      + stations.map { .tendered($0.station.id) }
    let full = numbered.filter { packet in
      (try? papers(in: packet)).map { $0 > 0 } ?? false
    }
    let registered = stations.flatMap { count -> [Packet] in
      [.unused(count.station.id), .counterfoils(count.station.id), .markedCopy(count.station.id)]
    }
    return (full + registered + [.outer]).filter { announced.packets[$0] == nil }
  }
}
