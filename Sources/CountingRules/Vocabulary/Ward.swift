/// A contest for one seat.
package struct Ward: Hashable, Codable, Sendable {
  package var number: Int
  package var name: String
  package var localName: String?
  package var reservation: String
  package var electors: Int
  package var poll: Poll
  /// In ballot order: the candidate at place 3 is `candidates[2]`.
  package var candidates: [Candidate]
  package var stations: [PollingStation]
  package var tables: [CountingTable]
  package var agents: [CountingAgent]
  /// Serials of the postal papers issued (P-4); empty when the folder lists none.
  package var postalSerials: [String]

  /// Whether the seat is voted for; `none` where the poll did not take place.
  package enum Poll: String, Codable, Sendable, CaseIterable { case contested, uncontested, none }

  package init(
    number: Int, name: String, localName: String?, reservation: String, electors: Int, poll: Poll,
    candidates: [Candidate] = [], stations: [PollingStation] = [], tables: [CountingTable] = [],
    agents: [CountingAgent] = [], postalSerials: [String] = []
  ) {
    (self.number, self.name, self.localName, self.reservation) = (number, name, localName, reservation)
    (self.electors, self.poll, self.candidates, self.stations) = (electors, poll, candidates, stations)
    (self.tables, self.agents, self.postalSerials) = (tables, agents, postalSerials)
  }
}

/// Somebody on the ballot. NOTA is a choice, never a candidate.
package struct Candidate: Hashable, Codable, Sendable {
  /// The place on the ballot, from 1.
  package var place: Int
  package var name: String
  package var localName: String?
  package var party: String
  package var symbol: String
  package var address: String?

  package init(place: Int, name: String, localName: String?, party: String, symbol: String, address: String?) {
    (self.place, self.name, self.localName) = (place, name, localName)
    (self.party, self.symbol, self.address) = (party, symbol, address)
  }
}

/// Where electors voted; its papers come in one or more boxes.
package struct PollingStation: Hashable, Codable, Sendable {
  package var id: String
  package var name: String
  package var electors: Int
  /// Voters on election duty certificates: on top of the roll (B-13).
  package var electionDuty: Int?
  /// The turnout figure reported on polling day (B-13).
  package var reported: Int?
  package var account: BallotPaperAccount?
  package var boxes: [BoxLabel]

  package init(
    id: String, name: String, electors: Int, electionDuty: Int?, reported: Int?, account: BallotPaperAccount?,
    boxes: [BoxLabel] = []
  ) {
    (self.id, self.name, self.electors, self.electionDuty) = (id, name, electors, electionDuty)
    (self.reported, self.account, self.boxes) = (reported, account, boxes)
  }
}

/// A box as it left the station: its name and the number of its paper seal.
package struct BoxLabel: Hashable, Codable, Sendable {
  package var id: String
  package var paperSeal: String

  package init(id: String, paperSeal: String) { (self.id, self.paperSeal) = (id, paperSeal) }
}

/// One supervisor and three assistants (S-1).
package struct CountingTable: Hashable, Codable, Sendable {
  package var number: Int
  package var hall: String?

  package init(number: Int, hall: String?) { (self.number, self.hall) = (number, hall) }
}

/// A candidate's eyes in the hall.
package struct CountingAgent: Hashable, Codable, Sendable {
  package var candidate: Int
  package var table: Int?
  package var name: String

  package init(candidate: Int, table: Int?, name: String) {
    (self.candidate, self.table, self.name) = (candidate, table, name)
  }
}
