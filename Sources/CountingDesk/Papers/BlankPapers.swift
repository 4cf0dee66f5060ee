import CountingForms
import CountingJournal
import CountingRules

extension WardOnPaper {
  /// The ward's papers empty, to write on by hand: what is known before the day is printed, nothing of the count is.
  package func blankPapers() -> [Paper] {
    let blank = now.untouched
    guard blank.count.ward.poll == .contested else { return [] }
    func paper(_ form: String, _ name: String? = nil, _ fill: @escaping Fill = { _ in }) -> Paper {
      Paper(form: form, name: name, facts: blank.emptied(form, fill))
    }
    let names = PaperName.stations(blank.count.ward.stations.map(\.id))
    let stations = ["account", "proforma-1"].flatMap { form in
      blank.count.ward.stations.map { station in
        paper(form, "\(form)-\(names[station.id] ?? "")") { facts in
          (facts.texts["station"], facts.texts["station_name"]) = (station.id, station.name)
          facts.tables["boxes"]?.rows.removeAll { $0["station"] != .text(station.id) }
        }
      }
    }
    let once = [
      "postal-register", "initial-count", "doubtful-register", "correction-slips", "form-30", "form-31", "form-32",
      "form-33",
    ].map { form in paper(form) }
    let packets = ["packets", "packet-labels"].map { form in
      paper(form) { $0.tables["packets"] = blank.packetsByName }
    }
    let recount = paper("recount", "recount-1") { $0.numbers["recount"] = 1 }
    return stations + rounds(paper) + once + [recount] + packets
  }

  fileprivate typealias Fill = @Sendable (inout FormFacts) -> Void

  /// Issues already made, or those the plan foresees; their sheets bear ballot order, symbols and a code (Form-2).
  private func rounds(_ paper: (String, String?, @escaping Fill) -> Paper) -> [Paper] {
    issues.flatMap { round, issues -> [Paper] in
      let end = "r\(padded(round, 2))"
      let whole = ["issue-slip", "round-statement"].map { form in
        paper(form, "\(form)-\(end)") { facts in
          facts.numbers["round"] = round
          let rows = issues.map { FactRow(["table": .number($0.table)]) }
          (facts.tables["issues"], facts.tables["sheets"]) = (FactTable(rows: rows), FactTable(rows: rows))
        }
      }
      let sheets = issues.map { issue in
        paper("form-2", "form-2-\(end)-t\(padded(issue.table, 2))") { facts in
          now.handSheet(issue, round: round, into: &facts)
        }
      }
      return whole + sheets
    }
  }

  private var issues: [(round: Int, issues: [(table: Int, papers: Int?)])] {
    let made = now.count.rounds.filter { !$0.sheets.isEmpty }
    if !made.isEmpty { return made.map { ($0.number, $0.sheets.map { ($0.table, $0.papers) }) } }
    let planned = WardPlan(now.count.ward, now.count.settings, .init())?.rounds ?? []
    return planned.enumerated().map { place, issues in (place + 1, issues.map { ($0.table, nil) }) }
  }
}

extension WardMoment {
  fileprivate func emptied(_ form: String, _ fill: WardOnPaper.Fill) -> FormFacts {
    var facts = emptied(facts(form: form))
    fill(&facts)
    return facts
  }

  fileprivate func emptied(_ facts: FormFacts) -> FormFacts {
    var facts = facts
    facts.isBlank = true
    let kept: Set = [
      "journal_size", "ward_number", "electors", "station_count", "candidate_count", "recount_minutes", "bundle",
    ]
    facts.numbers = facts.numbers.filter { kept.contains($0.key) }
    facts.flags.subtract(["provisional", "two_entries"])
    facts.texts["officer_name"] = nil
    let printed: [String: Set<String>] = [
      "candidates": ["place", "name", "name.local", "party", "symbol", "address"], "stations": ["station", "name"],
    ]
    facts.tables = facts.tables.reduce(into: ["postal": [[:]], "before": [[:]]]) { tables, table in
      guard let columns = printed[table.key] else { return }
      tables[table.key] = FactTable(
        rows: table.value.rows.map { FactRow($0.cells.filter { columns.contains($0.key) }) })
    }
    if let planned = WardPlan(count.ward, count.settings, .init())?.rounds.count {
      facts.tables["rounds"] = FactTable(rows: (1...max(planned, 1)).map { ["round": .number($0)] })
    }
    facts.tables["boxes"] = FactTable(
      rows: count.ward.stations.flatMap { station in
        station.boxes.map { ["station": .text(station.id), "box": .text($0.id), "paper_seal": .text($0.paperSeal)] }
      })
    return facts
  }

  /// A sheet to be filled at the table.
  func handSheet(_ issue: (table: Int, papers: Int?), round: Int, into facts: inout FormFacts) {
    facts.numbers["round"] = round
    facts.numbers["table"] = issue.table
    facts.numbers["papers"] = issue.papers
    facts.texts["sheet_code"] = sheetCode(round: round, table: issue.table)
    let sheet = CountingSheet(issue: 0, issuedBy: 0, table: issue.table, papers: issue.papers ?? 0)
    let printed = sheetFacts(sheet, round: round)
    for key in ["hall", "supervisor_name"] { facts.texts[key] = printed.texts[key] }
    for key in ["sheet", "sheet_others"] { facts.tables[key] = printed.tables[key] }
    facts.tables["marks"] = FactTable(
      rows: count.agents.filter { $0.table == nil || $0.table == issue.table }.map { agent in
        var row: FactRow = ["agent": .text(agent.name)]
        row.merge("candidate", numbered(agent.candidate))
        return row
      })
  }
}
