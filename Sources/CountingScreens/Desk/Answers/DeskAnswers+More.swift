import CountingJournal
import CountingRules

extension DeskAnswers {
  /// Acts that answer nothing in the queue: what happens on the day without being asked for.
  package var more: [ActDraft] {
    let all = day + boxesAndDrum + rounds + totals + people
    return all.filter { draft in
      draft.act == Strike.name
        || ActCatalogue.wardActs.contains { $0.name == draft.act && $0.roles.contains(officer.role) }
        || ActCatalogue.bookActs.contains { $0.name == draft.act && $0.roles.contains(officer.role) }
    }
  }

  private var day: [ActDraft] {
    [
      draft(
        "objection.add",
        [ActField("text", .text), candidate(optional: true), ActField("place", .text, optional: true)]),
      draft(Strike.name, [ActField("entries", .numbers), reason, optional(confirmedBy)]),
      draft("count.suspend", [reason, ActField("sealed", .text, optional: true)]),
      draft(
        "ward.hold",
        [
          words("holdKind", Hold.Kind.allCases.map(\.rawValue), at: "kind"), reason,
          ActField("order", .text, optional: true),
        ]),
      draft("ward.void", [order, reason]),
      draft("postal.receive", [receive.fields[0], receive.fields[1]]),
    ]
  }

  private func optional(_ field: ActField) -> ActField {
    var field = field
    field.isOptional = true
    return field
  }

  private var boxesAndDrum: [ActDraft] {
    let isOpen = count.stations.contains { $0.boxes.contains { !$0.isCounted && !$0.setAside } }
    let aside =
      isOpen ? [draft("box.decide", [("count", false)], [boxes { !$0.isCounted && !$0.setAside }, reason])] : []
    let drum = count.drum.map { _ in [draft("drum.amend", [ActField("change", .number), reason, confirmedBy])] }
    return aside + (drum ?? [])
  }

  private var rounds: [ActDraft] {
    guard count.rounds.contains(where: { $0.sheets.contains { $0.entry == nil } }) else {
      return totalsHeld
    }
    let papers = ActField("papers", .number)
    return [
      draft("sheet.blank", [openIssues, reason]), draft("issue.amend", [openIssues, papers, reason, confirmedBy]),
      draft("issue.return", [openIssues, papers, reason]),
      draft("issue.move", [openIssues, ActField("to", .number), reason]),
    ] + totalsHeld
  }

  private var totalsHeld: [ActDraft] { count.totals.all.held > 0 ? [release] : [] }

  /// A declaration that is too early shows everything that stands in its way.
  private var totals: [ActDraft] {
    if count.declaration != nil { return [draft("result.amend", [order, reason, candidate()])] }
    let asked = count.announced.totals != nil && !count.isFrozen ? [request, waive] : []
    return asked + (count.isFrozen ? [] : [declare])
  }

  private var people: [ActDraft] {
    let roles = Role.allCases.map(\.rawValue)
    return [
      draft("agent.add", [candidate(), ActField("name", .text)]),
      ActDraft(
        "officer.add", ward: nil, [],
        [ActField("officer", .text), ActField("name", .text), words("role", roles, at: "role")]),
      ActDraft("officer.relieve", ward: nil, [], [ActField("officer", .text), reason]),
      ActDraft("clock.accept", ward: nil, [], [reason]),
    ]
  }
}
