import CountingForms
import CountingJournal
package import CountingRules

/// A book as it was opened: what the receipt signed before the first box speaks of (JOURNAL.md).
struct OpenedBook: Sendable {
  let digests: [(name: String, sha256: String)]
  let root: Digest256
  let code: FormCode?

  init(_ opening: Opening, root: Digest256, code: FormCode?) {
    (digests, self.root, self.code) = (opening.digests, root, code)
  }
}

/// The papers of the whole election, beside those of its wards.
package struct ElectionOnPaper: Sendable {
  let election: Election
  let rehearsal: Bool
  let treeSize: Int
  let root: Digest256
  let code: FormCode?
  let opened: OpenedBook

  package var rulebook: Rulebook { election.rulebook }

  init(_ state: CountState, _ opened: OpenedBook, _ code: FormCode?) {
    (election, rehearsal, self.opened) = (state.election, state.rehearsal, opened)
    (treeSize, root, self.code) = (state.tree.size, state.tree.root, code)
  }

  /// - Parameter standard: the settings of the rulebook, from which a folder may depart.
  package func papersDue(standard: Settings) -> [Paper] {
    [
      Paper(form: "opening-receipt", facts: receipt(standard)), Paper(form: "agents-leaflet", facts: leaflet),
      Paper(form: "table-kit", facts: kit),
    ]
  }

  private func facts(form: String, asOpened: Bool = false) -> FormFacts {
    let (size, root, code) = asOpened ? (1, opened.root, opened.code) : (treeSize, root, code)
    var facts = FormFacts(created: election.paperDate)
    facts.texts = election.texts(form: form, root: root)
    facts.codes["journal_checkpoint"] = code
    facts.numbers = [
      "journal_size": size, "recount_minutes": election.settings.recountMinutes, "bundle": election.settings.bundle,
      "issue": election.settings.issue, "counted_bundle": election.settings.countedBundle,
    ]
    if rehearsal { facts.flags.insert("rehearsal") }
    if election.settings.sheet == .settled { facts.flags.insert("settled_sheet") }
    if election.settings.entries == 2 { facts.flags.insert("two_entries") }
    return facts
  }

  /// Of entry 0 alone: it is the same paper whenever it is made.
  private func receipt(_ standard: Settings) -> FormFacts {
    var facts = facts(form: "opening-receipt", asOpened: true)
    facts.tables["digests"] = FactTable(
      rows: opened.digests.map { ["file": .text($0.name), "sha256": .text($0.sha256)] })
    facts.tables["settings"] = FactTable(
      rows: zip(election.settings.written, standard.written).filter { $0.value != $1.value }.map { set, usual in
        ["setting": .term("setting_\(set.name)"), "value": Self.value(set.value), "standard": Self.value(usual.value)]
      })
    return facts
  }

  /// A figure as it is, a choice in the words of the templates.
  private static func value(_ written: String) -> FactCell {
    Int(written).map(FactCell.number) ?? .term("value_\(written.replacing("-", with: "_"))")
  }

  /// What an agent may see, ask and take home.
  private var leaflet: FormFacts {
    var facts = facts(form: "agents-leaflet")
    facts.tables["rules"] = FactTable(
      rows: election.rulebook.grounds.map { ground in
        var row: FactRow = ["clause": .text(ground.clause)]
        row.merge("title", InLanguages(ground.title, ground.localTitles ?? [:]))
        return row
      })
    return facts
  }

  /// A card for every counting table.
  private var kit: FormFacts {
    var facts = facts(form: "table-kit")
    facts.tables["cards"] = FactTable(
      rows: election.wards.filter { $0.poll == .contested }.flatMap { ward in ward.tables.map { card($0, of: ward) } })
    return facts
  }

  private func card(_ table: CountingTable, of ward: Ward) -> FactRow {
    func staff(_ role: Role) -> FactCell? {
      let names = election.officers.filter { $0.role == role && $0.table == table.number && $0.acts(in: ward.number) }
        .map(\.name)
      return names.isEmpty ? nil : .text(listed(names))
    }
    var row: FactRow = [
      "ward": .number(ward.number), "ward_name": .text(ward.name), "table": .number(table.number),
      "trays": .number(ward.candidates.count + 2), "ballot": .text(ballot(of: ward, \.name)),
    ]
    row["ballot.local"] = .text(ballot(of: ward) { $0.localName ?? $0.name })
    row["ward_name.local"] = ward.localName.map(FactCell.text)
    row["hall"] = table.hall.map(FactCell.text)
    (row["supervisor"], row["assistants"]) = (staff(.supervisor), staff(.assistant))
    return row
  }

  private func ballot(of ward: Ward, _ name: (Candidate) -> String) -> String {
    ward.candidates.map { "\($0.place) \(name($0)) (\($0.symbol))" }.joined(separator: "; ")
  }
}
