/// The count of one ward as it stands: the stages of the day side by side.
///
/// It is the fold of the ward's acts and is never stored. What it lets happen is decided in the stage folders; what
/// changed it is recorded in CountingJournal.
package struct WardCount: Sendable {
  package let ward: Ward
  package let settings: Settings

  // The day
  package var begun = false
  package var agents: [CountingAgent]
  package var objections: [Objection] = []
  package var suspension: String?
  package var hold: Hold?
  package var voidedBy: String?

  // Covers, boxes, mixing
  package var postal = PostalCovers()
  package var postalReleases: [Release] = []
  package var stations: [StationCount]
  package var drum: Drum?

  // Rounds, adjudication
  package var rounds: [Round] = []
  package var doubtful: [Int: DoubtfulPapers] = [:]
  package var issuesMade = 0
  /// Variances of issues that were returned whole stay in the ward's account of papers.
  package var variancesReturned = 0

  // Totals, recounts
  package var announced = Announcements()
  package var waivers: [Int: Instant] = [:]
  package var requests: [RecountRequest] = []
  package var recounts: [Recount] = []
  package var piles = PileFigures()

  // Outcome
  package var commitments: [LotCommitment] = []
  package var drawn: LotDrawn?
  package var declaration: Declaration?
  package var amendments: [Amendment] = []
  package var acknowledgement: Acknowledgement?
  package var handOvers: [HandOver] = []
  package var attachments: [Attachment] = []

  package init(_ ward: Ward, settings: Settings) {
    self.ward = ward
    self.settings = settings
    agents = ward.agents
    stations = ward.stations.map(StationCount.init)
  }

  package var candidates: Int { ward.candidates.count }
}

/// What was given out: it does not come back by striking, it falls (contract §3, *Falling*).
package struct Announcements: Hashable, Sendable {
  package var rounds: Set<Int> = []
  package var totals: TotalsAnnouncement?
  /// Requests that were in time and undecided when their announcement fell.
  package var fallenRequests: Set<Int> = []
  /// Sealed packets, with the papers each holds.
  package var packets: [Packet: SealedPacket] = [:]

  package init() {}
}

package struct Objection: Hashable, Sendable {
  package let text: String
  package let candidate: Int?
  package let place: String?
  package let by: String
  package let entry: Int

  package init(text: String, candidate: Int?, place: String?, by: String, entry: Int) {
    (self.text, self.candidate, self.place, self.by, self.entry) = (text, candidate, place, by, entry)
  }
}

/// Destroyed or lost papers, a bar on counting or on declaring (T-8).
package struct Hold: Hashable, Sendable {
  package let kind: Kind
  package let reason: String
  package let order: String?

  package init(kind: Kind, reason: String, order: String?) {
    (self.kind, self.reason, self.order) = (kind, reason, order)
  }

  package enum Kind: String, Sendable, CaseIterable {
    case count, declaration, loss

    /// A bar on the declaration lets the count go on.
    package var stopsTheCount: Bool { self != .declaration }
  }
}

package struct Declaration: Hashable, Sendable {
  package let at: Instant
  package let entry: Int
  package let by: String

  package init(at: Instant, entry: Int, by: String) { (self.at, self.entry, self.by) = (at, entry, by) }
}

/// A change after the declaration, by order, beside the old version.
package struct Amendment: Hashable, Sendable {
  package let candidate: Int
  package let order: String
  package let reason: String
  package let entry: Int

  package init(candidate: Int, order: String, reason: String, entry: Int) {
    (self.candidate, self.order, self.reason, self.entry) = (candidate, order, reason, entry)
  }
}

package struct Acknowledgement: Hashable, Sendable {
  package let receivedBy: String
  package let identifiedBy: String
  package let at: Instant

  package init(receivedBy: String, identifiedBy: String, at: Instant) {
    (self.receivedBy, self.identifiedBy, self.at) = (receivedBy, identifiedBy, at)
  }
}

package struct HandOver: Hashable, Sendable {
  package let to: String
  package let receipt: String
  package let at: Instant

  package init(to: String, receipt: String, at: Instant) { (self.to, self.receipt, self.at) = (to, receipt, at) }
}

/// A signed copy scanned back, by its hash (X-7, P-13).
package struct Attachment: Hashable, Sendable {
  package let form: String
  package let name: String
  package let sha256: String
  package let bytes: Int

  package init(form: String, name: String, sha256: String, bytes: Int) {
    (self.form, self.name, self.sha256, self.bytes) = (form, name, sha256, bytes)
  }
}
