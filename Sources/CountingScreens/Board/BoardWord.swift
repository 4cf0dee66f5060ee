/// What the board says: `Templates/screens/board.toml`.
package enum BoardWord: String, ScreenVocabulary {
  package static let file = "board"
  case title
  case ward
  case name
  case stage
  case round
  case papers
  case wait
  case end
  case way
  case closes
  case astray
  case stageOpened = "stage_opened"
  case stagePostal = "stage_postal"
  case stageBoxes = "stage_boxes"
  case stageMixed = "stage_mixed"
  case stageRounds = "stage_rounds"
  case stageTotals = "stage_totals"
  case stageDeclared = "stage_declared"
  case stageVoid = "stage_void"
  case stopped
  case sum
  case sumDone = "sum_done"
  case keys
  case byTrouble = "by_trouble"
  case byWard = "by_ward"
  case byEnd = "by_end"
  case find
  case none
  case rehearsal
  case elected
  case byLot = "by_lot"
  case unopposed
  // What is in the way, a word for each rule that bars a declaration.
  case wardHeld = "blocker.ward-held"
  case suspended = "blocker.suspended"
  case postalIncomplete = "blocker.postal-incomplete"
  case boxesIncomplete = "blocker.boxes-incomplete"
  case boxSetAside = "blocker.box-set-aside"
  case notMixed = "blocker.not-mixed"
  case roundsIncomplete = "blocker.rounds-incomplete"
  case sheetBlank = "blocker.sheet-blank"
  case doubtfulUnsettled = "blocker.doubtful-unsettled"
  case totalsNotAnnounced = "blocker.totals-not-announced"
  case windowOpen = "blocker.window-open"
  case recountUndecided = "blocker.recount-undecided"
  case recountOpen = "blocker.recount-open"
  case heldExceedsLead = "blocker.held-exceeds-lead"
  case tieUnresolved = "blocker.tie-unresolved"
}
