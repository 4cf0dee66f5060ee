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
    facts.texts["applicant"] = request.map { numbered($0.candidate) }
    facts.texts["recount_reasons"] = recount.reasons
    facts.flags.remove("recount_part")
    guard request?.decision?.kind == .part else { return }
    facts.flags.insert("recount_part")
    facts.merge("recount_piles", InLanguages(listing: recount.scope.map(written)))
  }

  /// The announcement it was applied for after, not one given since.
  private func announcement(of recount: Recount, into facts: inout FormFacts) {
    let decided = narrations.first { $0.entry.answer["recount"]?.int == recount.number }?.entry.seq ?? treeSize
    let announced = narrations.last { $0.entry.name == TotalsAnnounce.name && $0.entry.seq < decided }?.entry
    guard let announced else { return }
    facts.texts["totals_announced_at"] = written(announced.at)
    let closes = announced.answer["windowCloses"]?.string.flatMap(WrittenTime.init)
    facts.texts["window_closes"] = closes.map { written($0.instant) }
  }

  private func requestRow(_ request: RecountRequest) -> FactRow {
    [
      "request": .number(request.number), "candidate": .text(numbered(request.candidate)),
      "capacity": .term(Self.term(request.capacity.rawValue)), "received": .text(written(request.received)),
      "standing": .term(Self.term(count.standing(of: request).rawValue)),
      "decision": .term(request.decision?.kind.rawValue ?? "none"),
      "grounds": .text(request.grounds ?? ""), "reasons": .text(request.decision?.reasons ?? ""),
    ]
  }

  /// Piles in the scope, and those that papers were moved to.
  private func piles(of recount: Recount) -> [FactRow] {
    Pile.all(candidates: count.candidates, postal: count.postal.count != nil).compactMap { pile in
      let counted = recount.count(of: pile)
      guard recount.scope.contains(pile) || recount.movedIn(to: pile) > 0 else { return nil }
      let booked = counted?.booked ?? bookedBefore[recount.number]?[pile] ?? count.figure(of: pile)
      var row: FactRow = [
        "kind": .term(pile.postal ? "in_post" : "in_rounds"), "pile": cell(pile.content), "booked": .number(booked),
      ]
      guard counted != nil || !recount.scope.contains(pile) else { return row }
      let (found, out, into) = (counted?.found ?? booked, recount.movedOut(of: pile), recount.movedIn(to: pile))
      (row["found"], row["moved_out"], row["moved_in"]) = (.number(found), .number(out), .number(into))
      row["now"] = .number(found - out + into)
      row["reason"] = .text(reason(counted))
      return row
    }
  }

  private func cell(_ content: Pile.Content) -> FactCell {
    switch content {
    case .candidate(let place): .text(numbered(place))
    case .nota: .term("NOTA")
    case .rejected: .term("rejected")
    }
  }

  /// `2 Tota Ramesh`, `2 Tota Ramesh (postal)`; a pile of nobody's by its name.
  private func written(_ pile: Pile) -> String {
    guard case .candidate(let place) = pile.content else { return pile.name }
    return numbered(place) + (pile.postal ? " (postal)" : "")
  }

  /// Why the pile differs, and where its papers went: `3 → 2 Tota Ramesh`.
  private func reason(_ counted: PileCount?) -> String {
    let moves = (counted?.moved ?? []).map { move in
      "\(move.papers) → \(written(move.to))\(move.ground.map { " (\($0))" } ?? "")"
    }
    let parts = ([counted?.reason].compactMap(\.self) + moves).filter { !isBlank($0) }
    return parts.isEmpty ? "–" : parts.joined(separator: "; ")
  }
}
