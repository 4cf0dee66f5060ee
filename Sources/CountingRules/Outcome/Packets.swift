/// A cover of papers sealed for the record.
package enum Packet: Hashable, Sendable {
  case lateCovers, rejectedCovers, declarations, postalValid, postalRejected
  case candidate(Int)
  case nota, rejected, held
  case tendered(String)
  case outer
  case unused(String), counterfoils(String), markedCopy(String)

  package init?(_ name: String) {
    switch name {
    case "late-covers": self = .lateCovers
    case "rejected-covers": self = .rejectedCovers
    case "declarations": self = .declarations
    case "postal-valid": self = .postalValid
    case "postal-rejected": self = .postalRejected
    case "nota": self = .nota
    case "rejected": self = .rejected
    case "held": self = .held
    case "outer": self = .outer
    default:
      func rest(_ prefix: String) -> String? { name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : nil }
      if let place = rest("candidate-").flatMap({ Int($0) }), "candidate-\(place)" == name {
        self = .candidate(place)
      } else if let station = rest("tendered-") {
        self = .tendered(station)
      } else if let station = rest("unused-") {
        self = .unused(station)
      } else if let station = rest("counterfoils-") {
        self = .counterfoils(station)
      } else if let station = rest("marked-copy-") {
        self = .markedCopy(station)
      } else {
        return nil
      }
    }
  }

  package var name: String {
    switch self {
    case .lateCovers: "late-covers"
    case .rejectedCovers: "rejected-covers"
    case .declarations: "declarations"
    case .postalValid: "postal-valid"
    case .postalRejected: "postal-rejected"
    case .candidate(let place): "candidate-\(place)"
    case .nota: "nota"
    case .rejected: "rejected"
    case .held: "held"
    case .tendered(let station): "tendered-\(station)"
    case .outer: "outer"
    case .unused(let station): "unused-\(station)"
    case .counterfoils(let station): "counterfoils-\(station)"
    case .markedCopy(let station): "marked-copy-\(station)"
    }
  }

  /// Those that fall with the announcement of the totals.
  package var restsOnTotals: Bool {
    switch self {
    case .candidate, .nota, .rejected, .held: true
    default: false
    }
  }
}

package struct SealedPacket: Hashable, Sendable {
  package let papers: Int?
  package let seals: [String]
  package let by: String
  package let entry: Int

  package init(papers: Int?, seals: [String], by: String, entry: Int) {
    (self.papers, self.seals, self.by, self.entry) = (papers, seals, by, entry)
  }
}

extension WardCount {
  /// What a packet must hold; nil for one registered without a number.
  ///
  /// - Rule
  /// - Refuses: `unknown-packet`
  package func papers(in packet: Packet) throws(Refusal) -> Int? {
    switch packet {
    case .lateCovers: return postal.late + postal.foundLate
    case .rejectedCovers: return postal.rejectedUnopened.reduce(0) { $0 + $1.covers }
    case .declarations: return postal.admitted
    case .postalValid: return totals.postal.candidateVotes + totals.postal.nota
    case .postalRejected: return totals.postal.rejected
    case .candidate(let place):
      guard (1...max(candidates, 1)).contains(place), place <= candidates else { throw unknown(packet) }
      return totals.rounds.votes[place - 1]
    case .nota: return totals.rounds.nota
    case .rejected: return totals.rounds.rejected
    case .held: return totals.all.held
    case .tendered(let id): return try station(of: packet, id).account?.tendered ?? 0
    case .outer: return nil
    case .unused(let id), .counterfoils(let id), .markedCopy(let id):
      _ = try station(of: packet, id)
      return nil
    }
  }

  /// Whether what the packet holds is not settled yet.
  private func isEarly(_ packet: Packet) throws(Refusal) -> Bool {
    switch packet {
    case .lateCovers, .rejectedCovers, .declarations, .postalValid, .postalRejected: return !postal.isComplete
    case .candidate, .nota, .rejected, .held: return announced.totals == nil
    case .tendered(let id): return try station(of: packet, id).account == nil
    case .outer, .unused, .counterfoils, .markedCopy: return false
    }
  }

  private func station(of packet: Packet, _ id: String) throws(Refusal) -> StationCount {
    guard let station = stations.first(where: { $0.station.id == id }) else { throw unknown(packet) }
    return station
  }

  private func unknown(_ packet: Packet) -> Refusal {
    Refusal(.unknownPacket, "Ward \(ward.number) has no packet \(packet.name).")
  }

  /// - Rule: X-5
  /// - Refuses: `unknown-packet`, `packet-early`, `packet-sealed`, `packet-mismatch`
  package func checkSealing(_ name: String, papers: Int?) throws(Refusal) -> Packet {
    guard let packet = Packet(name) else {
      throw Refusal(.unknownPacket, "There is no packet \(name).")
    }
    let number = try self.papers(in: packet)
    if try isEarly(packet) { throw Refusal(.packetEarly, "What packet \(name) holds is not settled yet.") }
    if announced.packets[packet] != nil { throw Refusal(.packetSealed, "Packet \(name) is sealed.") }
    if let number, papers != number {
      let given = papers.map { counted($0, "paper") } ?? "no number"
      throw Refusal(.packetMismatch, "Packet \(name) must hold \(grouped(number)); \(given) was given.")
    }
    return packet
  }
}
