import CountingForms
import CountingJournal
import CountingRules

extension WardMoment {
  /// The stations of the ward with their differences, before mixing; after it nothing speaks of candidates by station.
  var stationTables: [String: FactTable] {
    return [
      "stations": FactTable(rows: count.stations.map(stationRow)),
      "stations_total": [
        [
          "account": .number(count.stations.reduce(0) { $0 + ($1.account?.toBeFound ?? 0) }),
          "found": .number(count.stations.reduce(0) { $0 + ($1.found ?? 0) }),
          "difference": .number(count.stations.reduce(0) { $0 + ($1.difference ?? 0) }),
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
    facts.texts["recorded_at"] = narrations.last { told in
      told.name == StationProforma1.name && told.entry?.members["station"]?.string == station.station.id
        && strikes[told.seq] == nil
    }.map { written($0.at) }
    if proforma.waived != nil { facts.flags.insert("waived") }
    facts.texts["supervisor_name"] = officers.known(proforma.by)?.name
    facts.tables["marks"] = marks(proforma.agents)
    return facts
  }

  /// What the agents put under a paper.
  func marks(_ agents: [AgentMark]) -> FactTable {
    FactTable(
      rows: agents.map { mark in
        var row: FactRow = ["agent": .text(mark.name), "mark": .term(mark.mark.rawValue)]
        row.merge("candidate", numbered(mark.candidate))
        return row
      })
  }
}
