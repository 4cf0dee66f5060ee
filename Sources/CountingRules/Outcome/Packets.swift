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
  /// What a packet must hold.
  package enum Contents: Hashable, Sendable {
    case papers(Int)
    /// Registered without a number.
    case unnumbered
    /// Not settled yet.
    case early
  }

  /// - Rule
  /// - Refuses: `unknown-packet`
  package func contents(of packet: Packet) throws(Refusal) -> Contents {
    switch packet {
    case .lateCovers: return afterPostal(postal.late + postal.foundLate)
    case .rejectedCovers: return afterPostal(postal.rejectedUnopened.reduce(0) { $0 + $1.covers })
    case .declarations: return afterPostal(postal.admitted)
    case .postalValid: return afterPostal(totals.postal.candidateVotes + totals.postal.nota)
    case .postalRejected: return afterPostal(totals.postal.rejected)
    case .candidate(let place):
      guard (1...max(candidates, 1)).contains(place), place <= candidates else { throw unknown(packet) }
      return afterTotals(totals.rounds.votes[place - 1])
    case .nota: return afterTotals(totals.rounds.nota)
    case .rejected: return afterTotals(totals.rounds.rejected)
    case .held: return afterTotals(totals.all.held)
    case .tendered(let id):
      guard let station = stations.first(where: { $0.station.id == id }) else { throw unknown(packet) }
      return station.account.map { .papers($0.tendered) } ?? .early
    case .outer: return .unnumbered
    case .unused(let id), .counterfoils(let id), .markedCopy(let id):
      guard stations.contains(where: { $0.station.id == id }) else { throw unknown(packet) }
      return .unnumbered
    }
  }

  private func afterPostal(_ number: @autoclosure () -> Int) -> Contents {
    postal.isComplete ? .papers(number()) : .early
  }

  private func afterTotals(_ number: @autoclosure () -> Int) -> Contents {
    announced.totals == nil ? .early : .papers(number())
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
    let contents = try contents(of: packet)
    if contents == .early { throw Refusal(.packetEarly, "What packet \(name) holds is not settled yet.") }
    if announced.packets[packet] != nil { throw Refusal(.packetSealed, "Packet \(name) is sealed.") }
    if case .papers(let number) = contents, papers != number {
      let given = papers.map { counted($0, "paper") } ?? "no number"
      throw Refusal(.packetMismatch, "Packet \(name) must hold \(grouped(number)); \(given) was given.")
    }
    return packet
  }
}
