import CountingJournal
import CountingRules
import CountingTestSupport
import Testing

@Suite("Reading entry 0 back")
struct OpeningTests {
  private func opening(_ election: Election) throws -> Opening {
    let closing = try #require(WrittenTime(election.postalCloses))
    return Opening(
      election: election, rehearsal: true, at: closing.instant, closing: closing, digests: [("wards.csv", "ab")])
  }

  /// Every field that may be absent is there.
  private var full: Election {
    var election = Election.small()
    election.rulebook.localTitles = ["te": "నియమాలు"]
    election.rulebook.grounds[0].localTitles = ["te": "గుర్తు"]
    election.rulebook.grounds[0].curedBy = .clearIntention
    election.officers[0].wards = [1, 3]
    election.officers[0].table = 2
    election.wards[0].candidates[0].localName = "రాము"
    election.wards[0].candidates[0].address = "1-2, Main Road"
    election.wards[0].stations[0].electionDuty = 0
    election.wards[0].stations[0].reported = 31
    election.wards[0].tables[0].hall = "A"
    election.wards[0].agents = [
      CountingAgent(candidate: 1, table: nil, name: "N"), CountingAgent(candidate: 2, table: 1, name: "M"),
    ]
    return election
  }

  @Test("gives the election that was opened, field for field (JOURNAL)")
  func whole() throws {
    for election in [Election.small(), full] {
      let read = try Opening(line: opening(election).line())
      #expect(read.election == election)
    }
  }

  @Test("refuses an election with a field more, a field less, or a field of another kind (JOURNAL)")
  func altered() throws {
    let line = String(decoding: try opening(full).line(), as: UTF8.self)
    let changes = [
      (#""district":"#, #""distrikt":"#), (#""electors":120"#, #""electors":"120""#),
      (#""kind":"municipality""#, #""kind":"village""#), (#""listsPostalPapers":true,"#, ""),
    ]
    for (old, new) in changes {
      let altered = line.replacing(old, with: new)
      #expect(altered != line)
      #expect(throws: DamagedEntry.self, "\(new)") { try Opening(line: Array(altered.utf8)) }
    }
  }
}
