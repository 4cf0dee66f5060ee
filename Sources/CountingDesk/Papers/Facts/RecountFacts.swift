import CountingForms
import CountingJournal
import CountingRules

extension WardMoment {
  /// The applications, the order and its reasons, every pile with its old and new figure (T-2 to T-5).
  func recountFacts(_ recount: Recount) -> FormFacts {
    var facts = facts(form: "recount")
    order(of: recount, into: &facts)
    announcement(of: recount, into: &facts)
    facts.tables["requests"] = FactTable(rows: count.requests.map(requestRow))
    facts.tables["piles"] = FactTable(rows: piles(of: recount))
    return facts
  }

  /// Who applied, and what was ordered.
  func order(of recount: Recount, into facts: inout FormFacts) {
    let request = count.requests.first { $0.number == recount.request }
    facts.numbers["recount"] = recount.number
    if let request { facts.merge("applicant", numbered(request.candidate)) }
    facts.texts["recount_reasons"] = recount.reasons
    facts.flags.remove("recount_part")
    guard request?.decision?.kind == .part else { return }
    facts.flags.insert("recount_part")
    for (key, language) in [("recount_piles", nil)] + languages.map({ ("recount_piles.\($0)", $0) }) {
      facts.phrases[key] = .phrase(listing: recount.scope.map { [written($0, in: language)] }, separator: ", ")
    }
  }

  /// The announcement it was applied for after, not one given since.
  private func announcement(of recount: Recount, into facts: inout FormFacts) {
    let decision = narrations.first {
      $0.name == RecountDecide.name && $0.entry?.answer["recount"]?.int == recount.number
    }
    let decided = decision?.seq ?? treeSize
    let announced = narrations.last { $0.name == TotalsAnnounce.name && $0.seq < decided }?.entry
    guard let announced else { return }
    facts.texts["totals_announced_at"] = written(announced.at)
    let closes = announced.answer["windowCloses"]?.string.flatMap(WrittenTime.init)
    facts.texts["window_closes"] = closes.map { written($0.instant) }
  }

  private func requestRow(_ request: RecountRequest) -> FactRow {
    var row: FactRow = [
      "request": .number(request.number),
      "capacity": .term(Self.term(request.capacity.rawValue)), "received": .text(written(request.received)),
      "standing": .term(Self.term(count.standing(of: request).rawValue)),
      "decision": .term(request.decision?.kind.rawValue ?? "none"),
      "grounds": .text(request.grounds ?? ""), "reasons": .text(request.decision?.reasons ?? ""),
    ]
    row.merge("candidate", numbered(request.candidate))
    return row
  }

  /// Piles in the scope, and those that papers were moved to.
  private func piles(of recount: Recount) -> [FactRow] {
    Pile.all(candidates: count.candidates, postal: count.postal.count != nil).compactMap { pile in
      let counted = recount.count(of: pile)
      guard recount.scope.contains(pile) || recount.movedIn(to: pile) > 0 else { return nil }
      let booked = counted?.booked ?? bookedBefore[recount.number]?[pile] ?? count.figure(of: pile)
      var row: FactRow = [
        "kind": .term(pile.postal ? "in_post" : "in_rounds"), "booked": .number(booked),
      ]
      row["pile"] = cell(pile.content)
      for language in languages { row["pile.\(language)"] = cell(pile.content, in: language) }
      guard counted != nil || !recount.scope.contains(pile) else { return row }
      let (found, out, into) = (counted?.found ?? booked, recount.movedOut(of: pile), recount.movedIn(to: pile))
      (row["found"], row["moved_out"], row["moved_in"]) = (.number(found), .number(out), .number(into))
      row["now"] = .number(found - out + into)
      row["reason"] = reason(counted)
      for language in languages { row["reason.\(language)"] = reason(counted, in: language) }
      return row
    }
  }

  /// Languages besides English in which the rulebook speaks.
  private var languages: [String] { (election.rulebook.localTitles ?? [:]).keys.sorted() }

  private func cell(_ content: Pile.Content, in language: String? = nil) -> FactCell {
    switch content {
    case .candidate(let place): .text(numbered(place).said(in: language))
    case .nota: .term("NOTA")
    case .rejected: .term("rejected")
    }
  }

  /// `2 Tota Ramesh`, `Rejected (Postal)`.
  private func written(_ pile: Pile, in language: String?) -> FactCell {
    let content = cell(pile.content, in: language)
    return pile.postal ? .phrase([content, .text(" ("), .term("in_post"), .text(")")]) : content
  }

  /// Why the pile differs, and where its papers went: `3 → 2 Tota Ramesh`.
  private func reason(_ counted: PileCount?, in language: String? = nil) -> FactCell {
    let moves = (counted?.moved ?? []).map { move -> [FactCell] in
      let ground = move.ground.map { title(of: $0, of: move.to, in: language) }
      return [.text("\(move.papers) → "), written(move.to, in: language), .text(ground.map { " (\($0))" } ?? "")]
    }
    let why = [counted?.reason].compactMap(\.self).filter { !isBlank($0) }.map { [FactCell.text($0)] }
    let parts = why + moves
    return parts.isEmpty ? .text("–") : .phrase(listing: parts, separator: "; ")
  }

  /// The ground on which a paper came to the rejected ones.
  private func title(of ground: String, of pile: Pile, in language: String?) -> String {
    let grounds = pile.postal ? election.rulebook.postalGrounds : election.rulebook.grounds
    return self.ground(ground, of: grounds).said(in: language)
  }
}
