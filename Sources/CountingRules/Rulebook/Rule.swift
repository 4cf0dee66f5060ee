/// Every decision the law asks, one case each: refusals and blockers. The raw value is the stable code (contract §3, §4).
package enum Rule: String, CaseIterable, Hashable, Sendable {
  // Every act is tested for these first, in this order.
  case malformedAct = "malformed-act"
  case unknownAct = "unknown-act"
  case idReused = "id-reused"
  case atNotAllowed = "at-not-allowed"
  case clockBackwards = "clock-backwards"
  case unknownOfficer = "unknown-officer"
  case unknownWard = "unknown-ward"
  case notPermitted = "not-permitted"
  case wardFrozen = "ward-frozen"
  case wardHeld = "ward-held"
  case suspended = "suspended"
  // Asked by acts of every stage; the requirement is the act's own.
  case reasonMissing = "reason-missing"
  case confirmationMissing = "confirmation-missing"
  case orderMissing = "order-missing"
  case candidateCount = "candidate-count"
  case unknownCandidate = "unknown-candidate"
  case unknownGround = "unknown-ground"
  case unknownStation = "unknown-station"
  case unknownTable = "unknown-table"
  case witnessesMissing = "witnesses-missing"
  case lotDrawn = "lot-drawn"
  // People and the day.
  case alreadyBegun = "already-begun"
  case officerKnown = "officer-known"
  case noSuchOfficer = "no-such-officer"
  case lastReturningOfficer = "last-returning-officer"
  case notSuspended = "not-suspended"
  case notHeld = "not-held"
  case entryUnknown = "entry-unknown"
  case alreadyStruck = "already-struck"
  case notStrikable = "not-strikable"
  case othersRestOnIt = "others-rest-on-it"
  // Postal ballots.
  case coverKnown = "cover-known"
  case coverUnknown = "cover-unknown"
  case coverLate = "cover-late"
  case notEtpbs = "not-etpbs"
  case scanOrder = "scan-order"
  case postalOpen = "postal-open"
  case alreadyClosed = "already-closed"
  case declarationsSealed = "declarations-sealed"
  case coverSettled = "cover-settled"
  case scanMissing = "scan-missing"
  case postalNotClosed = "postal-not-closed"
  case alreadySealed = "already-sealed"
  case coversUnsettled = "covers-unsettled"
  case declarationsNotSealed = "declarations-not-sealed"
  case postalCounted = "postal-counted"
  case postalBalance = "postal-balance"
  case postalIncomplete = "postal-incomplete"
  // Ballot boxes and the initial count.
  case alreadyMixed = "already-mixed"
  case accountMismatch = "account-mismatch"
  case unknownBox = "unknown-box"
  case boxGiven = "box-given"
  case tableBusy = "table-busy"
  case boxNotGiven = "box-not-given"
  case boxVerified = "box-verified"
  case boxCounted = "box-counted"
  case boxNotStopped = "box-not-stopped"
  case boxNotSetAside = "box-not-set-aside"
  case boxStopped = "box-stopped"
  case boxNotVerified = "box-not-verified"
  case leftoverRange = "leftover-range"
  case accountMissing = "account-missing"
  case boxesUncounted = "boxes-uncounted"
  case notDifferent = "not-different"
  case causeMissing = "cause-missing"
  case recountFirst = "recount-first"
  case stationsUnreconciled = "stations-unreconciled"
  case boxesIncomplete = "boxes-incomplete"
  case boxSetAside = "box-set-aside"
  // The drum.
  case notMixed = "not-mixed"
  case drumShort = "drum-short"
  case drumEmpty = "drum-empty"
  // Detailed counting in rounds.
  case roundOpen = "round-open"
  case issueTooLarge = "issue-too-large"
  case unknownIssue = "unknown-issue"
  case sheetEntered = "sheet-entered"
  case returnTooLarge = "return-too-large"
  case tableHasIssue = "table-has-issue"
  case sheetDiffers = "sheet-differs"
  case sameOfficer = "same-officer"
  case sheetBalance = "sheet-balance"
  case doubtfulDiffers = "doubtful-differs"
  case notDiffering = "not-differing"
  case notYourEntry = "not-your-entry"
  case cellNotInQuestion = "cell-not-in-question"
  case unknownRound = "unknown-round"
  case sheetsMissing = "sheets-missing"
  case earlierRoundUnannounced = "earlier-round-unannounced"
  case alreadyAnnounced = "already-announced"
  case roundsIncomplete = "rounds-incomplete"
  case sheetBlank = "sheet-blank"
  // Doubtful papers.
  case sheetNotEntered = "sheet-not-entered"
  case sheetBegun = "sheet-begun"
  case paperUnknown = "paper-unknown"
  case paperDecided = "paper-decided"
  case groundCured = "ground-cured"
  case heldShort = "held-short"
  case doubtfulUnsettled = "doubtful-unsettled"
  // Totals and recount.
  case totalsNotAnnounced = "totals-not-announced"
  case windowClosed = "window-closed"
  case windowOpen = "window-open"
  case requestUnknown = "request-unknown"
  case requestNotInTime = "request-not-in-time"
  case requestDecided = "request-decided"
  case reasonsMissing = "reasons-missing"
  case scopeMissing = "scope-missing"
  case unknownPile = "unknown-pile"
  case recountOpen = "recount-open"
  case recountUnknown = "recount-unknown"
  case recountClosed = "recount-closed"
  case outsideScope = "outside-scope"
  case movedTooMany = "moved-too-many"
  case recountIncomplete = "recount-incomplete"
  case recountUndecided = "recount-undecided"
  case heldExceedsLead = "held-exceeds-lead"
  // Ties, the result, packets.
  case noTie = "no-tie"
  case papersHeld = "papers-held"
  case lotCommitted = "lot-committed"
  case lotNotCommitted = "lot-not-committed"
  case sourcesMissing = "sources-missing"
  case secretMissing = "secret-missing"
  case sourcesDiffer = "sources-differ"
  case entropyMalformed = "entropy-malformed"
  case entropyShort = "entropy-short"
  case unknownSlip = "unknown-slip"
  case tieUnresolved = "tie-unresolved"
  case notDeclared = "not-declared"
  case alreadyAcknowledged = "already-acknowledged"
  case unknownPacket = "unknown-packet"
  case packetEarly = "packet-early"
  case packetSealed = "packet-sealed"
  case packetMismatch = "packet-mismatch"
  case unknownForm = "unknown-form"
}

/// What the catalogue says of a rule.
struct CatalogueEntry {
  /// The requirement of COUNT.md.
  let requirement: String
  /// The rule as a citizen would say it.
  let sentence: String
  /// The act that mends it.
  let remedy: String

  init(_ requirement: String, _ sentence: String, mend remedy: String) {
    (self.requirement, self.sentence, self.remedy) = (requirement, sentence, remedy)
  }
}

extension Rule {
  package var requirement: String { entry.requirement }
  package var sentence: String { entry.sentence }
  package var remedy: String { entry.remedy }

  private var entry: CatalogueEntry { Self.catalogue[self] ?? CatalogueEntry("", rawValue, mend: "") }

  /// The stages of the day, in order.
  private static let catalogue: [Rule: CatalogueEntry] = [
    general, shared, day, covers, boxes, mixing, rounds, adjudication, totals, outcome,
  ].reduce(into: [:]) { whole, part in whole.merge(part) { first, _ in first } }
}
