import CountingForms
package import CountingJournal
import CountingRules

extension CountState {
  /// NIST SP 1500-100 version 2: the election report of the ULB, each ward a unit and a contest.
  package var resultsReport: JSON { ResultsReport(self).document }
}

/// The report being made: parties are named once for all wards.
struct ResultsReport {
  let state: CountState
  let results: [WardResult]
  /// In the order in which the ballots name them.
  let parties: [String]

  init(_ state: CountState) {
    (self.state, results) = (state, state.results)
    parties = state.election.wards.flatMap(\.candidates).map(\.party).reduce(into: []) { parties, party in
      if !parties.contains(party) { parties.append(party) }
    }
  }

  var document: JSON {
    let election = state.election
    return .make([
      "@type": "ElectionResults.ElectionReport", "Format": "summary-contest",
      "GeneratedDate": .string(generated), "Issuer": .string(election.name),
      "IssuerAbbreviation": .string(election.id), "IsTest": .bool(state.rehearsal),
      "TestType": state.rehearsal ? "rehearsal" : nil, "SequenceStart": 1, "SequenceEnd": 1,
      "Status": .string(status), "VendorApplicationId": "lekka",
      "Notes": .string("Journal of \(state.tree.size) entries, root \(state.tree.root.hex)"),
      "GpUnit": .array([ulb] + results.map(\.unit)),
      "Party": .array(parties.enumerated().map { Self.party($0 + 1, $1) }),
      "Election": [
        .make([
          "@type": "ElectionResults.Election", "ElectionScopeId": "ulb", "Name": inLanguages(election.name),
          "StartDate": .string(election.poll), "EndDate": .string(election.count), "Type": "general",
          "BallotCounts": .array(results.flatMap(\.ballotCounts)),
          "Candidate": .array(results.flatMap(candidates)), "Contest": .array(results.map(\.contest)),
        ])
      ],
    ])
  }

  /// The time of the last entry, in whole seconds: the same journal makes the same report.
  private var generated: String {
    let written = state.written(state.last)
    return String(written.prefix(19) + written.drop { $0 != "." }.dropFirst(4))
  }

  private var ulb: JSON {
    [
      "@id": "ulb", "@type": "ElectionResults.ReportingUnit",
      "Type": state.election.kind == .municipality ? "municipality" : "city", "Name": inLanguages(state.election.name),
      "ComposingGpUnitIds": .array(results.map { .string($0.unitID) }), "TotalSubUnits": .int(results.count),
      "SubUnitsReported": .int(results.count(where: \.isSettled)),
    ]
  }

  /// Certified when every ward is declared, void or unopposed; pre-election until a paper is counted.
  private var status: String {
    let counts = results.map(\.count)
    if results.allSatisfy(\.isSettled) {
      return counts.contains { !$0.amendments.isEmpty } ? "correction" : "certified"
    }
    if counts.contains(where: { $0.recounts.contains { !$0.closed } }) { return "recount" }
    if results.allSatisfy({ $0.isSettled || $0.count.stage == .totals }) { return "unofficial-complete" }
    return counts.contains { $0.totals.all.papers > 0 } ? "unofficial-partial" : "pre-election"
  }

  private func candidates(of result: WardResult) -> [JSON] {
    result.ward.candidates.map { candidate in
      .make([
        "@id": .string(result.id(of: candidate)), "@type": "ElectionResults.Candidate",
        "BallotName": inLanguages(candidate.name, candidate.localName),
        "PartyId": parties.firstIndex(of: candidate.party).map { .string("party-\($0 + 1)") },
        "PostElectionStatus": result.elected.map { .string($0 == candidate.place ? "winner" : "defeated") },
      ])
    }
  }

  private static func party(_ number: Int, _ name: String) -> JSON {
    ["@id": .string("party-\(number)"), "@type": "ElectionResults.Party", "Name": inLanguages(name)]
  }
}

/// A text as the report wants it: in English, and in the language of the ballot where it is known.
func inLanguages(_ english: String, _ local: String? = nil) -> JSON {
  let texts = [("en", english)] + (local.map { [(language(of: $0), $0)] } ?? [])
  return [
    "@type": "ElectionResults.InternationalizedText",
    "Text": .array(
      texts.map { language, text in
        [
          "@type": "ElectionResults.LanguageString", "Language": .string(language), "Content": .string(text),
        ]
      }),
  ]
}

/// The folder does not say in which language a local name is; its script does.
private func language(of text: String) -> String {
  guard let script = Script(of: text), script != .latin else { return "und" }
  return script.languages[0]
}
