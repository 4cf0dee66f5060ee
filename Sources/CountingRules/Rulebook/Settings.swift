/// What a State or a ULB may choose within the law (contract §2).
package struct Settings: Hashable, Codable, Sendable {
  /// Papers under one band (B-5).
  package var bundle = 25
  /// Papers issued to a table in a round; a multiple of `bundle`.
  package var issue = 1000
  /// Papers to a bundle once counted, for the packets.
  package var countedBundle = 50
  package var sheet = SheetPractice.settled
  package var doubtful = DoubtfulPractice.perRound
  /// Whether NOTA is inside "valid".
  package var notaInValid = false
  package var recountMinutes = 15
  /// Entries of each sheet, 1 or 2.
  package var entries = 2
  /// Whether a round may be issued before the one before it is announced.
  package var overlapRounds = false
  /// A margin up to this many votes is a finding.
  package var closeMargin = 9

  package init() {}

  /// When a sheet is filled (R-6a): after its doubtful papers are settled, or before.
  package enum SheetPractice: String, Codable, Sendable, CaseIterable { case settled, clear }

  /// When doubtful papers are settled (D-8). Settled sheets are always per round.
  package enum DoubtfulPractice: String, Codable, Sendable, CaseIterable {
    case perRound = "per-round"
    case atEnd = "at-end"
  }

  /// Whether a round's doubtful papers must be settled before it is announced.
  package var settlesPerRound: Bool { sheet == .settled || doubtful == .perRound }
}
