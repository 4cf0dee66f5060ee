package import CountingRules

/// A pile is recounted: what was found, which papers moved where and why (T-4).
package struct RecountPile: WardAct {
  package static let name = "recount.pile"
  package static let requirement = "T-4"
  package static let purpose = "A pile counted again: papers found, and papers moved to other piles."
  package static let example: JSON.Members = [
    "recount": 1, "pile": "candidate-1", "found": 441, "moved": [["to": "candidate-2", "papers": 2]],
    "reason": "One paper fewer than booked", "confirmedBy": "sup-03",
  ]
  package static let roles = Set<Role>.returningOfficers
  package static let traits: ActTraits = .strikable

  let recount: Int
  let pile: String
  let found: Int
  let moved: [Move]
  let reason: String?
  let confirmedBy: String?

  struct Move: Sendable {
    let to: String
    let papers: Int
    let ground: String?
  }

  package init(from fields: inout Fields) throws(Malformed) {
    recount = try fields.count("recount")
    pile = try fields.text("pile")
    found = try fields.count("found")
    moved = try fields.list("moved") { (item) throws(Malformed) in
      Move(to: try item.text("to"), papers: try item.count("papers"), ground: try item.textIfAny("ground"))
    }
    reason = try fields.writtenIfAny("reason")
    confirmedBy = try fields.writtenIfAny("confirmedBy")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    let known = count.recounts[try count.recount(recount)]
    if known.closed { throw Refusal(.recountClosed, "Recount \(recount) is closed.") }
    guard let own = known.scope.first(where: { $0.name == pile }) else {
      throw Refusal(.outsideScope, "Recount \(recount) is of \(listed(known.scope.map(\.name))).")
    }
    for move in moved { _ = try target(of: move, from: own, in: count) }
    let rulebook = day.election.rulebook
    for move in moved where try target(of: move, from: own, in: count).content == .rejected {
      _ = try (own.postal ? rulebook.postalGrounds : rulebook.grounds).check(move.ground)
    }
    let sum = moved.reduce(0) { $0 + $1.papers }
    guard sum <= found else {
      throw Refusal(.movedTooMany, "\(counted(sum, "paper")) moved; \(grouped(found)) found.")
    }
    let booked = count.figure(of: own)
    if found != booked, !day.isAgain {
      guard let reason, !isBlank(reason) else {
        throw Refusal(.reasonMissing, "\(grouped(found)) found, \(grouped(booked)) booked: a reason is wanted.")
      }
    }
    try day.requireConfirmation(confirmedBy)
    return .init()
  }

  /// Papers move to another pile of the same kind.
  private func target(of move: Move, from own: Pile, in count: WardCount) throws(Refusal) -> Pile {
    guard let target = count.allPiles.first(where: { $0.name == move.to }), target != own, target.postal == own.postal
    else { throw Refusal(.unknownPile, "Papers of \(own.name) cannot move to \(move.to).") }
    return target
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    guard let place = try? count.recount(recount),
      let own = count.recounts[place].scope.first(where: { $0.name == pile })
    else { return }
    let moves = moved.compactMap { move in
      (try? target(of: move, from: own, in: count)).map {
        PileCount.Move(to: $0, papers: move.papers, ground: move.ground)
      }
    }
    count.recounts[place].keep(
      PileCount(
        pile: own, booked: count.figure(of: own), found: found, moved: moves, reason: reason,
        entry: entry.seq))
  }
}

/// The recount is closed: the new figures stand, and the totals are announced again (T-5).
package struct RecountClose: WardAct {
  package static let name = "recount.close"
  package static let requirement = "T-4"
  package static let purpose = "The recount is over; its figures stand."
  package static let example: JSON.Members = ["recount": 1]
  package static let roles = Set<Role>.returningOfficers
  package static let traits: ActTraits = .strikable

  let recount: Int

  package init(from fields: inout Fields) throws(Malformed) { recount = try fields.count("recount") }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    try count.recounts[try count.recount(recount)].checkClosing()
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    guard let place = try? count.recount(recount) else { return }
    count.recounts[place].closed = true
    count.piles.close(count.recounts[place], piles: count.allPiles)
    count.fallTotals()
  }
}
