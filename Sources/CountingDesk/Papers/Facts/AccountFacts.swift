import CountingForms
import CountingJournal
import CountingRules

extension WardMoment {
  /// What a station says became of its papers, and what its boxes held (B-1).
  func accountFacts(_ station: StationCount) -> FormFacts {
    var facts = facts(form: "account")
    accountFacts(station, into: &facts)
    facts.texts["cause"] = station.proforma?.cause
    facts.texts["supervisor_name"] =
      station.proforma.map { officerName($0.by) } ?? station.boxes.last?.table.flatMap(supervisor)
    facts.tables["earlier_accounts"] = FactTable(
      rows: station.accounts.dropLast().map { account in
        let cells: [String: FactCell] = [
          "received": .number(account.received), "unused": .number(account.unusedSigned + account.unusedUnsigned),
          "cancelled": .number(account.cancelledProcedure + account.cancelledOther),
          "tendered": .number(account.tendered), "account": .number(account.toBeFound),
        ]
        return FactRow(cells, isStruck: true)
      })
    return facts
  }

  /// Every station and box of the ward before mixing (B-5, B-6).
  func initialCountFacts() -> FormFacts {
    var facts = facts(form: "initial-count")
    facts.tables["boxes"] = FactTable(
      rows: count.stations.flatMap { station in station.boxes.flatMap { boxRows($0, of: station.station.id) } })
    return facts
  }

  func accountFacts(_ station: StationCount, into facts: inout FormFacts) {
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
    let state =
      box.isCounted
      ? "counted"
      : box.isExcluded ? "excluded" : box.setAside ? "set_aside" : box.seals == .stopped ? "stopped" : "pending"
    var base: FactRow = [
      "station": .text(station), "box": .text(box.label.id), "paper_seal": .text(box.label.paperSeal),
      "seal": Self.seal(of: box), "state": .term(state),
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

  private static func seal(of box: BallotBox) -> FactCell {
    switch box.seals {
    case .unseen: .text("–")
    case .verified: .term("intact")
    case .stopped: .term("broken")
    }
  }
}
