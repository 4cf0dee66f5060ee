import CountingForms
import CountingJournal
import CountingRules

extension WardMoment {
  /// The stations of the ward with their differences, before mixing; after it nothing speaks of candidates by station.
  var stationTables: [String: FactTable] {
    let known = count.stations.filter { $0.found != nil && $0.account != nil }
    return [
      "stations": FactTable(rows: count.stations.map(stationRow)),
      "stations_total": [
        [
          "account": .number(known.reduce(0) { $0 + ($1.account?.toBeFound ?? 0) }),
          "found": .number(known.reduce(0) { $0 + ($1.found ?? 0) }),
          "difference": .number(known.reduce(0) { $0 + ($1.difference ?? 0) }),
        ]
      ],
    ]
  }

  private func stationRow(_ station: StationCount) -> FactRow {
    var row: FactRow = [
      "station": .text(station.station.id), "name": .text(station.station.name),
      "state": .term(station.state.rawValue.replacing("-", with: "_")),
    ]
    row["account"] = station.account.map { .number($0.toBeFound) } ?? .blank("no_account")
    row["found"] = station.found.map(FactCell.number)
    row["difference"] = station.difference.map(FactCell.number)
    row["cause"] = station.proforma.map { .text($0.cause) }
    return row
  }

  /// Proforma-1 of a station (B-6).
  func proformaFacts(_ station: StationCount, _ proforma: ProformaOne) -> FormFacts {
    var facts = facts(form: "proforma-1")
    accountFacts(station, into: &facts)
    facts.texts["cause"] = proforma.cause
    facts.texts["waiver"] = proforma.waived
    if proforma.waived != nil { facts.flags.insert("waived") }
    facts.texts["supervisor_name"] = officers.known(proforma.by)?.name
    facts.tables["marks"] = marks(proforma.agents)
    return facts
  }

  /// What the agents put under a paper.
  func marks(_ agents: [AgentMark]) -> FactTable {
    FactTable(
      rows: agents.map { mark in
        let of = candidate(mark.candidate).map { "\($0.place) \($0.name)" } ?? "\(mark.candidate)"
        return ["candidate": .text(of), "agent": .text(mark.name), "mark": .term(mark.mark.rawValue)]
      })
  }

  private func accountFacts(_ station: StationCount, into facts: inout FormFacts) {
    facts.texts["station"] = station.station.id
    facts.texts["station_name"] = station.station.name
    facts.tables["boxes"] = FactTable(rows: station.boxes.flatMap { boxRows($0, of: station.station.id) })
    guard let account = station.account else { return }
    facts.texts["serial_from"] = account.serialFrom
    facts.texts["serial_to"] = account.serialTo
    let numbers = [
      "received": account.received, "unused_signed": account.unusedSigned, "unused_unsigned": account.unusedUnsigned,
      "used": account.used, "cancelled_procedure": account.cancelledProcedure,
      "cancelled_other": account.cancelledOther, "tendered": account.tendered, "account": account.toBeFound,
    ]
    facts.numbers.merge(numbers) { _, new in new }
    facts.numbers["found"] = station.found
    facts.numbers["difference"] = station.difference
    var papers: FactRow = ["account": .number(account.toBeFound)]
    papers["found"] = station.found.map(FactCell.number)
    papers["difference"] = station.difference.map(FactCell.number)
    facts.tables["station_papers"] = [papers]
  }

  /// Every count of a box is kept; the last stands.
  private func boxRows(_ box: BallotBox, of station: String) -> [FactRow] {
    let state = box.isCounted ? "counted" : box.isExcluded ? "excluded" : box.setAside ? "set_aside" : "pending"
    var base: FactRow = [
      "station": .text(station), "box": .text(box.label.id), "paper_seal": .text(box.label.paperSeal),
      "seal": .term(box.seals == .stopped ? "broken" : "intact"), "state": .term(state),
    ]
    guard let last = box.counts.last else { return [base] }
    let earlier = box.counts.dropLast().map { counting -> FactRow in
      var row = base
      (row["bundles"], row["leftover"], row["found"]) = (
        .struck(counting.bundles), .struck(counting.leftover), .struck(counting.found)
      )
      row.isStruck = true
      return row
    }
    (base["bundles"], base["leftover"], base["found"]) = (
      .number(last.bundles), .number(last.leftover), .number(last.found)
    )
    return earlier + [base]
  }
}
