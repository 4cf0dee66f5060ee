import CountingForms
import CountingJournal
import CountingRules

extension WardMoment {
  /// A table's counting sheet, Form-2, with both entries.
  func sheetFacts(_ sheet: CountingSheet, round: Int) -> FormFacts {
    var facts = facts(form: "form-2")
    let bundle = count.settings.bundle
    let numbers = [
      "round": round, "table": sheet.table, "papers": sheet.papers, "bundles": sheet.papers / bundle,
      "loose": sheet.papers % bundle, "variance": sheet.variance,
      "doubtful": count.settled(sheet)?.doubtful ?? 0,
    ]
    facts.numbers.merge(numbers) { _, new in new }
    facts.texts["sheet_code"] = sheetCode(round: round, table: sheet.table)
    facts.texts["hall"] = count.ward.tables.first { $0.number == sheet.table }?.hall
    facts.texts["supervisor_name"] = supervisor(of: sheet.table)
    if case .blank(let reason) = sheet.progress { facts.texts["sheet_note"] = reason }
    facts.tables["marks"] = marks(sheet.entry?.agents ?? [])
    entries(of: sheet, into: &facts)
    return facts
  }

  /// `W005-R01-T03`: what ties a sheet of paper to its issue.
  func sheetCode(round: Int, table: Int) -> String {
    "W\(padded(count.ward.number, 3))-R\(padded(round, 2))-T\(padded(table, 2))"
  }

  /// Who has the table, by the list that the day began with.
  func supervisor(of table: Int) -> String? {
    election.officers.first { $0.role == .supervisor && $0.table == table && $0.acts(in: count.ward.number) }?.name
  }

  /// Lines of the sheet: what the first and the second keyed, and what stands. Entries begun are shown to nobody.
  private func entries(of sheet: CountingSheet, into facts: inout FormFacts) {
    var entries: [SheetEntry] = []
    if case .entered(let both, _) = sheet.progress { entries = both }
    let stands = sheet.entry
    func cells(_ row: FactRow, _ figure: (SheetEntry) -> Int) -> FactRow {
      var row = row
      row["first"] = entries.first.map { .number(figure($0)) }
      row["second"] = entries.count == 2 ? .number(figure(entries[1])) : nil
      row["votes"] = stands.map { .number(figure($0)) } ?? (sheet.isBlank ? .blank("not_counted") : nil)
      return row
    }
    facts.tables["sheet"] = FactTable(
      rows: count.ward.candidates.map { candidate in
        var row: FactRow = [
          "place": .number(candidate.place), "name": .text(candidate.name), "symbol": .text(candidate.symbol),
        ]
        row["name.local"] = candidate.localName.map(FactCell.text)
        return cells(row) { $0.votes[candidate.place - 1] }
      })
    let others: [SheetCell] = count.settings.sheet == .clear ? [.nota, .doubtful] : [.nota, .rejected, .held]
    facts.tables["sheet_others"] = FactTable(
      rows: others.map { cell in
        cells(["what": .term(cell == .nota ? "NOTA" : cell.name)]) { entry in
          entry.lines.first { $0.cell == cell }?.figure ?? 0
        }
      })
    facts.tables["sheet_total"] = [cells([:], \.papers)]
  }
}
