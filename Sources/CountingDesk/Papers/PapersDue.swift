import CountingForms
import CountingJournal
import CountingRules

extension WardOnPaper {
  /// The papers of this ward that have something to say, in the order of the day (contract §5).
  package func papersDue() -> [Paper] { postal + boxes + rounds + totals + result + record }

  package var isDeclared: Bool { declared != nil }

  /// Of a declared ward the count is as of its declaration, whatever came after.
  var counted: WardMoment { declared ?? now }

  private var postal: [Paper] {
    counted.hasPostal ? [Paper(form: "postal-register", facts: counted.postalFacts())] : []
  }

  private var boxes: [Paper] {
    let stations = counted.count.stations
    guard !stations.isEmpty else { return [] }
    let names = PaperName.stations(stations.map(\.station.id))
    let accounts = stations.map { station in
      Paper(form: "account", name: "account-\(names[station.station.id] ?? "")", facts: counted.accountFacts(station))
    }
    let proformas = stations.compactMap { station in
      station.proforma.map { proforma in
        Paper(
          form: "proforma-1", name: "proforma-1-\(names[station.station.id] ?? "")",
          facts: counted.proformaFacts(station, proforma))
      }
    }
    let isBegun = stations.contains { $0.boxes.contains { $0.table != nil || $0.setAside } }
    let count = isBegun ? [Paper(form: "initial-count", facts: counted.initialCountFacts())] : []
    return accounts + count + proformas
  }

  private var rounds: [Paper] {
    let papers = counted.count.rounds.filter { !$0.sheets.isEmpty }.flatMap { round -> [Paper] in
      let end = "r\(padded(round.number, 2))"
      let slip = Paper(form: "issue-slip", name: "issue-slip-\(end)", facts: counted.issueFacts(round))
      let sheets = round.sheets.map { sheet in
        Paper(
          form: "form-2", name: "form-2-\(end)-t\(padded(sheet.table, 2))",
          facts: counted.sheetFacts(sheet, round: round.number))
      }
      guard round.sheets.contains(where: { $0.entry != nil || $0.isBlank }) else { return [slip] + sheets }
      let statement = Paper(form: "round-statement", name: "round-statement-\(end)", facts: counted.roundFacts(round))
      return [slip] + sheets + [statement]
    }
    return papers
      + (counted.hasDoubtful ? [Paper(form: "doubtful-register", facts: counted.doubtfulFacts())] : [])
  }

  private var totals: [Paper] {
    let recounts = counted.count.recounts.map { recount in
      Paper(form: "recount", name: "recount-\(recount.number)", facts: counted.recountFacts(recount))
    }
    let lot = counted.count.drawnForTie.map { Paper(form: "lot-record", facts: counted.lotFacts($0)) }
    return recounts + (lot.map { [$0] } ?? [])
  }

  private var result: [Paper] {
    var papers: [Paper] = []
    if counted.count.ward.poll == .contested {
      papers.append(Paper(form: "form-30", facts: counted.facts(form: "form-30")))
    }
    guard let declared else { return papers }
    for form in ["form-31", "form-32"] { papers.append(Paper(form: form, facts: declared.facts(form: form))) }
    papers.append(Paper(form: "form-33", facts: certificate(as: declared)))
    for (place, moment) in amended.enumerated() {
      for form in ["form-31", "form-32", "form-33"] {
        let facts = form == "form-33" ? certificate(as: moment) : moment.facts(form: form)
        papers.append(Paper(form: form, name: "\(form)-v\(place + 2)", facts: facts))
      }
    }
    return papers
  }

  /// The certificate names who was declared, and is acknowledged as of now.
  private func certificate(as moment: WardMoment) -> FormFacts {
    var facts = moment.facts(form: "form-33")
    let present = now.facts(form: "form-33")
    for key in ["received_by", "identified_by", "received_at", "journal_root"] { facts.texts[key] = present.texts[key] }
    facts.numbers["journal_size"] = present.numbers["journal_size"]
    facts.codes = present.codes
    if present.flags.contains("acknowledged") { facts.flags.insert("acknowledged") }
    return facts
  }

  /// What goes on after the declaration is as of now.
  private var record: [Paper] {
    var papers: [Paper] = []
    if counted.hasCorrections { papers.append(Paper(form: "correction-slips", facts: counted.correctionFacts())) }
    if now.hasPackets { papers.append(Paper(form: "packets", facts: now.packetFacts())) }
    if now.count.ward.poll == .contested { papers.append(Paper(form: "packet-labels", facts: now.labelFacts())) }
    if !now.narrations.isEmpty { papers.append(Paper(form: "diary", facts: now.diaryFacts())) }
    return papers + [Paper(form: "receipt", facts: now.facts(form: "receipt"))]
  }

  /// The file's name of the program laid beside the statement, which replays the draw.
  package static let lotVerifier = "wardlot_verify.py"

  /// The statement of a seeded lot, to the byte, for the verifier beside it (LOT.md).
  package var lotStatement: String? {
    let count = counted.count
    guard let drawn = count.drawnForTie, case .seeded = drawn.how else { return nil }
    return count.commitments.last { $0.tie == drawn.tie && !$0.abandoned }?.statement
  }

  package var folder: String { "ward-\(padded(now.count.ward.number, 3))" }
}
