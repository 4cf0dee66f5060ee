import CountingJournal
import CountingRules

extension WardResult {
  var unitID: String { "ward-\(ward.number)" }

  func id(of candidate: Candidate) -> String { "\(unitID)-candidate-\(candidate.place)" }

  /// Nothing more is to come.
  var isSettled: Bool { count.isFrozen || ward.poll == .uncontested }

  var unit: JSON {
    .make([
      "@id": .string(unitID), "@type": "ElectionResults.ReportingUnit", "Type": "ward",
      "Number": .string("\(ward.number)"), "Name": inLanguages(ward.name, ward.localName),
      "VotersRegistered": .int(ward.electors), "VotersParticipated": papers > 0 ? .int(papers) : nil,
      "CountStatus": status,
    ])
  }

  /// A ward is a contest for one seat; NOTA is one of its selections, but no candidate.
  var contest: JSON {
    return .make([
      "@id": .string("\(unitID)-contest"), "@type": "ElectionResults.CandidateContest",
      "Name": .string("Ward \(ward.number) \(ward.name)"), "ElectionDistrictId": .string(unitID), "VotesAllowed": 1,
      "NumberElected": 1, "VoteVariation": "plurality", "SequenceOrder": .int(ward.number), "CountStatus": status,
      "ContestSelection": .array(
        ward.candidates.map(selection) + [selection("nota", "NOTA", totals.postal.nota, totals.rounds.nota)]),
    ])
  }

  /// Papers counted, rejected, and held under an order: nobody's yet.
  var ballotCounts: [JSON] {
    let kinds = [("absentee-mail", totals.postal), ("election-day", totals.rounds), ("total", totals.all)]
    return kinds.map { kind, tally in
      [
        "@type": "ElectionResults.BallotCounts", "GpUnitId": .string(unitID), "Type": .string(kind),
        "BallotsCast": .int(tally.papers), "BallotsRejected": .int(tally.rejected),
        "BallotsOutstanding": .int(tally.held),
      ]
    }
  }

  private func selection(_ candidate: Candidate) -> JSON {
    let place = candidate.place - 1
    return [
      "@id": .string("\(id(of: candidate))-selection"), "@type": "ElectionResults.CandidateSelection",
      "CandidateIds": [.string(id(of: candidate))], "SequenceOrder": .int(candidate.place),
      "VoteCounts": counts(totals.postal.votes[place], totals.rounds.votes[place]),
    ]
  }

  /// What is not a candidate, by its name.
  private func selection(_ name: String, _ text: String, _ postal: Int, _ boxes: Int) -> JSON {
    [
      "@id": .string("\(unitID)-\(name)"), "@type": "ElectionResults.BallotMeasureSelection",
      "Selection": inLanguages(text), "VoteCounts": counts(postal, boxes),
    ]
  }

  /// Postal apart.
  private func counts(_ postal: Int, _ boxes: Int) -> JSON {
    let kinds = [("absentee-mail", postal), ("election-day", boxes), ("total", postal + boxes)]
    return .array(
      kinds.map { kind, number in
        [
          "@type": "ElectionResults.VoteCounts", "GpUnitId": .string(unitID), "Type": .string(kind),
          "Count": .int(number),
        ]
      })
  }

  private var status: JSON {
    let status = isSettled ? "completed" : papers > 0 ? "in-process" : "not-processed"
    return [["@type": "ElectionResults.CountStatus", "Type": "total", "Status": .string(status)]]
  }
}
