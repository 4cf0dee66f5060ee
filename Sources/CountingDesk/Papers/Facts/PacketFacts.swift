import CountingForms
import CountingRules

extension WardMoment {
  var hasPackets: Bool { !count.announced.packets.isEmpty }

  /// What was sealed, by whom, and handed over.
  func packetFacts() -> FormFacts {
    var facts = facts(form: "packets")
    facts.tables["packets"] = FactTable(
      rows: allPackets.compactMap { packet in
        guard let sealed = count.announced.packets[packet] else { return nil }
        var row = packetRow(packet, papers: sealed.papers)
        row["seals"] = .text(sealed.seals.joined(separator: ", "))
        row["at"] = made(sealed.entry).map(FactCell.text)
        return row
      })
    if let handOver = count.handOvers.last {
      facts.texts["handed_over_to"] = handOver.to
      facts.texts["handed_over_receipt"] = handOver.receipt
      facts.texts["handed_over_at"] = written(handOver.at)
    }
    return facts
  }

  /// A label for every packet of the ward; the papers where they are settled.
  func labelFacts() -> FormFacts {
    var facts = facts(form: "packet-labels")
    facts.tables["packets"] = FactTable(
      rows: allPackets.map { packetRow($0, papers: isEarly($0) ? nil : try? count.papers(in: $0)) })
    return facts
  }

  /// Whether what it holds is not settled yet.
  private func isEarly(_ packet: Packet) -> Bool {
    do throws(Refusal) { _ = try count.checkSealing(packet.name, papers: nil) } catch {
      return error.rule == .packetEarly
    }
    return false
  }

  /// All packets, nothing in them yet.
  var packetsByName: FactTable {
    FactTable(
      rows: allPackets.map { packet in
        let row = packetRow(packet, papers: nil)
        return FactRow(row.cells.filter { $0.key != "papers" })
      })
  }

  private func packetRow(_ packet: Packet, papers: Int?) -> FactRow {
    var row: FactRow = ["packet": .text(packet.name), "papers": papers.map(FactCell.number) ?? .text("–")]
    if case .candidate(let place) = packet {
      let symbol = candidate(place).map { " (\($0.symbol))" } ?? ""
      row.merge("contents", numbered(place).map { $0 + symbol })
    } else {
      row["contents"] = .term("packet_\(Self.term(packet.kind))")
    }
    return row
  }

  /// In the order in which the day seals them.
  private var allPackets: [Packet] {
    let postal: [Packet] = [.lateCovers, .rejectedCovers, .declarations, .postalValid, .postalRejected]
    let rounds = count.ward.candidates.map { Packet.candidate($0.place) } + [.nota, .rejected, .held]
    let stations = count.ward.stations.flatMap { station -> [Packet] in
      [.tendered(station.id), .unused(station.id), .counterfoils(station.id), .markedCopy(station.id)]
    }
    return postal + rounds + stations + [.outer]
  }
}

extension Packet {
  /// The name without the station or candidate.
  var kind: String {
    switch self {
    case .tendered: "tendered"
    case .unused: "unused"
    case .counterfoils: "counterfoils"
    case .markedCopy: "marked-copy"
    case .candidate: "candidate"
    default: name
    }
  }
}
