import CountingJournal
import CountingRules
import CountingTerminal

/// The status for people: a line a ward, and the whole of one ward.
struct StatusText {
  private let state: CountState
  private let now: Instant
  private let uptime: Uptime?
  private let outlet: Outlet

  init(_ state: CountState, now: Instant, uptime: Uptime? = nil, on outlet: Outlet) {
    (self.state, self.now, self.uptime, self.outlet) = (state, now, uptime, outlet)
  }

  private func blockers(_ count: WardCount) -> [Blocker] {
    count.blockers(at: count.windowTime(at: now, uptime: uptime))
  }

  func text(ward: Int?) -> String {
    let election = state.election
    let heading = "\(election.name) · \(election.id)\(state.rehearsal ? " · REHEARSAL" : "")\n"
    let foot = "Journal: \(grouped(state.tree.size)) entries, root \(state.tree.root.hex)\n"
    if let ward, let fold = state.ward(ward) { return heading + one(fold) + foot }
    return heading + all + foot
  }

  private var all: String {
    var table = TextTable(["Ward", "Name", "Stage", "Found", "Counted", "Result", "Stands in the way"])
    let waiting = alike
    let together = Set(waiting.flatMap(\.wards))
    for fold in state.wards where !together.contains(fold.count.ward.number) {
      let count = fold.count
      let standing = blockers(count).map(\.rule.rawValue)
      table.add(
        [
          "\(count.ward.number)", count.ward.name, count.stage.rawValue, grouped(count.ledger.found),
          grouped(count.ledger.counted), result(count),
          standing.isEmpty ? "–" : standing.joined(separator: " "),
        ], [5: count.outcome.candidate == nil ? .plain : .good, 6: standing.isEmpty ? .plain : .warning])
    }
    let lines = waiting.map {
      "\(counted($0.wards.count, "ward")) \($0.stage), nothing found yet (\(listed(ranges: $0.wards))): \(outlet.styled($0.way, .warning))\n"
    }
    return (together.count < state.wards.count ? table.text(right: [0, 3, 4], on: outlet) : "") + lines.joined()
  }

  /// Wards of which no paper is found and which differ in nothing but their names: at a terminal they share a line, or a
  /// morning of 150 wards would be 750 of them.
  private var alike: [(stage: String, way: String, wards: [Int])] {
    guard outlet.isTerminal else { return [] }
    var groups: [(stage: String, way: String, wards: [Int])] = []
    for count in state.wards.map(\.count) where count.outcome.kind == .pending && count.ledger.found == 0 {
      let (stage, way) = (count.stage.rawValue, blockers(count).map(\.rule.rawValue).joined(separator: " "))
      if let place = groups.firstIndex(where: { $0.stage == stage && $0.way == way }) {
        groups[place].wards.append(count.ward.number)
      } else {
        groups.append((stage, way, [count.ward.number]))
      }
    }
    return groups.filter { $0.wards.count > 1 }
  }

  private func result(_ count: WardCount) -> String {
    let outcome = count.outcome
    let name = outcome.candidate.flatMap { place in count.ward.candidates.first { $0.place == place }?.name }
    return switch outcome.kind {
    case .pending: "–"
    case .elected where outcome.byLot: "\(name ?? "") by lot"
    // The sole candidate of a poll leads nobody.
    case .elected: (name ?? "") + (outcome.margin.map { " by \(grouped($0))" } ?? ", sole candidate")
    case .tie: "tie of \(listed(outcome.tied.map(String.init)))"
    case .uncontested: "\(name ?? "") unopposed"
    case .void: "void"
    }
  }

  private func one(_ fold: WardFold) -> String {
    let count = fold.count
    var text = "Ward \(count.ward.number) \(count.ward.name): \(count.stage.rawValue); \(result(count))\n\n"
    let totals = count.totals
    var table = TextTable(["", "Candidate", "Party", "Postal", "Rounds", "Total"])
    for candidate in count.ward.candidates {
      let place = candidate.place - 1
      table.add([
        "\(candidate.place)", candidate.name, candidate.party, grouped(totals.postal.votes[place]),
        grouped(totals.rounds.votes[place]), grouped(totals.all.votes[place]),
      ])
    }
    for (name, postal, rounds) in [
      ("NOTA", totals.postal.nota, totals.rounds.nota), ("rejected", totals.postal.rejected, totals.rounds.rejected),
      ("held", totals.postal.held, totals.rounds.held), ("papers", totals.postal.papers, totals.rounds.papers),
    ] { table.add(["", name, "", grouped(postal), grouped(rounds), grouped(postal + rounds)]) }
    text += table.text(right: [0, 3, 4, 5], on: outlet)
    let ledger = count.ledger
    text +=
      "\nPapers: found \(grouped(ledger.found)) + variances \(grouped(ledger.variances)) = drum \(grouped(ledger.drum))"
    text += " + at tables \(grouped(ledger.atTables)) + counted \(grouped(ledger.counted))"
    text +=
      ledger.isMixed
      ? (ledger.closes ? ": closes.\n" : ": \(outlet.styled("DOES NOT CLOSE", .alarm)).\n") : " (not mixed yet).\n"
    for blocker in blockers(count) {
      text +=
        "\(outlet.styled("Blocks: \(blocker.rule.rawValue)", .alarm)) (\(blocker.rule.requirement)) \(blocker.message) \(blocker.remedy)\n"
    }
    for finding in state.findings(of: fold) {
      text +=
        "\(outlet.styled("Look at: \(finding.kind.rawValue)", .warning)), \(finding.place.text): \(finding.message)\n"
    }
    return text
  }
}
