import CountingJournal
import CountingRules

extension DeskAnswers {
  // Recounts

  var request: ActDraft {
    draft(
      "recount.request",
      [
        candidate(), words("capacity", RecountRequest.Capacity.allCases.map(\.rawValue), at: "capacity"),
        ActField("grounds", .text),
      ])
  }

  var waive: ActDraft { draft("recount.waive", [candidate(), witnesses]) }

  func decideApplication(_ number: Int) -> ActDraft {
    let application = count.requests.first { $0.number == number }
    let said: [String: DeskLabel] = [
      "number": .text("\(number)"), "candidate": .candidate(at: application?.candidate ?? 0, of: count.ward),
      "grounds": .text(application?.grounds ?? ""),
    ]
    return draft(
      "recount.decide", [("request", .int(number))],
      [
        words("decision", RecountRequest.Decision.Kind.allCases.map(\.rawValue), at: "decision"),
        ActField("piles", .several(piles.map(option)), if: .init(field: "decision", answer: "2")),
        ActField("reasons", .text),
      ], said: [.said(.application, said)], detail: String(number))
  }

  private var piles: [Pile] { Pile.all(candidates: count.candidates, postal: count.postal.count != nil) }

  private func called(_ pile: Pile) -> DeskLabel { .pile(pile, of: count.ward) }

  private func papers(of pile: Pile) -> DeskLabel {
    .said(.pilePapers, ["pile": called(pile), "papers": .figure(count.figure(of: pile))])
  }

  private func option(_ pile: Pile) -> ActField.Option {
    .init(papers(of: pile), .init([("pile", .string(pile.name))]), item: .string(pile.name))
  }

  /// The piles not counted again come first; when none is left the recount is closed.
  func recount(_ number: Int, left: Int) -> [ActDraft] {
    guard let recount = count.recounts.first(where: { $0.number == number }) else { return [] }
    let open = recount.scope.filter { recount.count(of: $0) == nil }
    let done = recount.scope.filter { recount.count(of: $0) != nil }
    let known: [(String, JSON)] = [("recount", .int(number))]
    let close = draft("recount.close", known, [], detail: String(number))
    let piles = (open + done).map { self.pile($0, of: known) }
    return left == 0 ? [close] + piles : piles
  }

  private func pile(_ pile: Pile, of known: [(String, JSON)]) -> ActDraft {
    let booked = count.figure(of: pile)
    let grounds = pile.postal ? rulebook.postalGrounds : rulebook.grounds
    return draft(
      "recount.pile", known + [("pile", .string(pile.name))],
      [
        ActField("found", .number, initial: String(booked)),
        ActField("moved", .moves(postal: pile.postal, grounds: grounds)),
        ActField("reason", .text, optional: true), confirmedBy,
      ], said: [papers(of: pile)], detail: pile.name, shown: called(pile))
  }

  // The lot

  func tie(_ act: NextStep.Act?) -> [ActDraft] {
    let committed = count.commitmentForTie
    switch act {
    case .lotDraw:
      let digits = (committed?.sources ?? []).map {
        ActField("digits", .text, at: .keyed("digits", by: $0), detail: $0)
      }
      let statement = committed.map { committed in
        committed.statement.split(separator: "\n").map { DeskLabel.text(String($0)) }
          + [.text("SHA-256: \(committed.digest)")]
      }
      return [
        draft("lot.draw", [], digits, said: statement ?? []), draft("lot.abandon", [order, reason]),
      ]
    case .lotRecord: return [recordLot]
    default: return [commit, recordLot]
    }
  }

  private var commit: ActDraft {
    draft("lot.commit", [ActField("sources", .names, initial: "DICE")])
  }

  private var recordLot: ActDraft {
    let slips = (count.tie?.slips ?? []).map { slip in
      let label: [String: DeskLabel] = [
        "place": .text(slip.text), "candidate": .candidate(at: slip.candidate, of: count.ward),
      ]
      return ActField.Option(.said(.pileCandidate, label), .init([("slip", .string(slip.text))]))
    }
    return draft(
      "lot.record",
      [ActField("slip", .choice(slips), at: .members), ActField("drawnBy", .text, initial: officer.name), witnesses])
  }

  // The result

  var declare: ActDraft { draft("result.declare", [], [], paper: "form-31") }

  var acknowledge: ActDraft {
    draft("certificate.acknowledge", [ActField("receivedBy", .text), ActField("identifiedBy", .text)])
  }

  var handOver: ActDraft { draft("packet.handOver", [ActField("to", .text), ActField("receipt", .text)]) }

  /// The number in the packet is asked, never offered: it is counted into it.
  func seal(_ packet: Packet) -> ActDraft {
    let number = try? count.papers(in: packet)
    let called = DeskLabel.packet(packet, of: count.ward)
    return draft(
      "packet.seal", [("packet", .string(packet.name))],
      (number == nil ? [] : [ActField("papers", .number)])
        + [ActField("seals", .names)],
      detail: packet.name, shown: called)
  }
}
