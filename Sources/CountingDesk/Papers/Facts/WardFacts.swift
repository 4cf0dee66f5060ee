import CountingForms
import CountingJournal
import CountingRules

/// What every paper of a ward may say.
extension WardMoment {
  func facts(form: String) -> FormFacts {
    var facts = FormFacts(created: election.paperDate)
    facts.texts = election.texts(form: form, root: root).merging(wardTexts) { first, _ in first }
    facts.phrases["reservation.local"] = Reservation(count.ward.reservation)?.phrase
    let declaring = count.declaration.flatMap { officers.known($0.by) }
    if let declaring { facts.texts["officer_name"] = declaring.name }
    facts.numbers = wardNumbers
    facts.flags = flags
    facts.codes["journal_checkpoint"] = code
    electedFacts(into: &facts)
    if let recount = count.recounts.last(where: \.closed) { order(of: recount, into: &facts) }
    facts.tables = resultTables.merging(stationTables) { first, _ in first }
    return facts
  }

  private var wardTexts: [String: String] {
    var texts = ["ward_name": count.ward.name, "reservation": count.ward.reservation]
    texts["ward_name.local"] = count.ward.localName
    if let announced = count.announced.totals {
      texts["totals_announced_at"] = written(announced.at)
      texts["window_closes"] = written(announced.windowCloses)
    }
    if let declaration = count.declaration {
      texts["declared_at"] = written(declaration.at)
      texts["declared_date"] = String(written(declaration.at).prefix(10))
    }
    texts["received_by"] = count.acknowledgement?.receivedBy
    texts["identified_by"] = count.acknowledgement?.identifiedBy
    texts["received_at"] = count.acknowledgement.map { written($0.at) }
    texts["amendment_order"] = count.amendments.last?.order
    texts["amendment_reason"] = count.amendments.last?.reason
    texts["hold_reason"] = count.hold?.reason
    return texts
  }

  private var wardNumbers: [String: Int] {
    let (totals, ledger) = (count.totals, count.ledger)
    let all = totals.all
    let postal = count.postal
    return [
      "journal_size": treeSize, "ward_number": count.ward.number, "electors": count.ward.electors,
      "station_count": count.stations.count, "candidate_count": count.candidates, "round_count": count.rounds.count,
      "total_candidates": all.candidateVotes, "total_NOTA": all.nota,
      "total_valid": totals.valid(notaInValid: count.settings.notaInValid), "total_rejected": all.rejected,
      "total_held": all.held, "total_papers": all.papers,
      "tendered_papers": count.stations.reduce(0) { $0 + ($1.account?.tendered ?? 0) },
      "postal_papers": totals.postal.papers, "box_papers": totals.rounds.papers,
      "recount_minutes": count.settings.recountMinutes, "bundle": count.settings.bundle,
      "ledger_found": ledger.found, "ledger_variances": ledger.variances, "ledger_drum": ledger.drum,
      "ledger_at_tables": ledger.atTables, "ledger_counted": ledger.counted,
      "covers_received": postal.covers.count, "covers_late": postal.late, "covers_found_late": postal.foundLate,
      "covers_rejected": postal.rejectedUnopened.reduce(0) { $0 + $1.covers }, "covers_admitted": postal.admitted,
      "covers_empty": postal.count?.empty ?? 0, "postal_rejected": totals.postal.rejected,
      "postal_held": totals.postal.held,
    ]
  }

  private var flags: Set<String> {
    let settings = count.settings
    let stands: [String: Bool] = [
      "rehearsal": rehearsal, "provisional": count.declaration == nil,
      "recounted": count.recounts.contains(where: \.closed), "by_lot": count.outcome.byLot,
      "uncontested": count.ward.poll == .uncontested, "amended": !count.amendments.isEmpty,
      "nota_in_valid": settings.notaInValid, "two_entries": settings.entries == 2,
      "settled_sheet": settings.sheet == .settled, "acknowledged": count.acknowledgement != nil,
      "mixed": count.drum != nil,
      "lot_by_hand": count.drawnForTie.map { if case .byHand = $0.how { true } else { false } } ?? false,
    ]
    return Set(stands.filter(\.value).keys)
  }

  private func electedFacts(into facts: inout FormFacts) {
    let outcome = count.outcome
    if !outcome.tied.isEmpty {
      facts.merge("tied_names", InLanguages(listing: outcome.tied.map(numbered)))
    }
    guard let place = outcome.candidate, let elected = candidate(place) else { return }
    facts.texts["elected_name"] = elected.name
    facts.texts["elected_name.local"] = elected.localName
    facts.texts["elected_party"] = elected.party
    facts.texts["elected_symbol"] = elected.symbol
    facts.texts["elected_address"] = elected.address
    facts.numbers["elected_number"] = place
    facts.numbers["elected_votes"] = count.totals.all.votes[place - 1]
    facts.numbers["margin"] = outcome.margin
  }

  func candidate(_ place: Int) -> Candidate? { count.ward.candidates.first { $0.place == place } }

  /// `14-03-2021 10:42`: as an office writes it, in the book's offset.
  func written(_ time: Instant) -> String {
    let text = WrittenTime(instant: time, offset: offset).text
    return "\(Election.written(date: String(text.prefix(10)))) \(text.dropFirst(11).prefix(5))"
  }
}
