/// What the desk says: `Templates/screens/desk.toml`.
package enum DeskWord: String, ScreenVocabulary {
  package static let file = "desk"
  case title
  case rehearsal
  case since
  case ward
  case waits
  case nothing
  case notFound = "not_found"
  case asTheyCome = "as_they_come"
  case atTables = "at_tables"
  case keysList = "keys_list"
  case keysRehearsal = "keys_rehearsal"
  case choose
  case otherActs = "other_acts"
  case askWard = "ask_ward"
  case askClock = "ask_clock"
  case badClock = "bad_clock"
  case badWard = "bad_ward"
  case find
  case doesIt = "does_it"
  case readOn = "read_on"
  case tryAgain = "try_again"
  case nextQuestion = "next_question"
  case back
  case entered
  case refused
  case remedy
  case blockers
  case atTable = "at_table"
  case notYours = "not_yours"
  case optional
  case faultNumber = "fault_number"
  case faultYesNo = "fault_yes_no"
  case faultChoice = "fault_choice"
  case faultMoves = "fault_moves"
  case faultPaste = "fault_paste"
  case failed
  case noPaper = "no_paper"
  case fourStatements = "four_statements"
  case held
  case suspended
  case stoppedBox = "stopped_box"
  case setAside = "set_aside"
  case difference
  case doubtful
  case doubtfulOpen = "doubtful_open"
  case roundReady = "round_ready"
  case totalsReady = "totals_ready"
  case window
  case application
  case applicationLeft = "application_left"
  case recount
  case recountClose = "recount_close"
  case heldPapers = "held_papers"
  case tie
  case declaration
  case certificate
  case handOver = "hand_over"
  case packet
  case papersTitle = "papers_title"
  case paperNow = "paper_now"
  case paperOpen = "paper_open"
  case papersDone = "papers_done"
  case papersClosed = "papers_closed"
  case keysPapers = "keys_papers"
  case nota
  case heldShort = "held_short"
  case heldAsk = "held_ask"
  case provisoMistake = "proviso_mistake"
  case provisoIntention = "proviso_intention"
  case askOrder = "ask_order"
  case askObjection = "ask_objection"
  case askStrike = "ask_strike"
  case askSecond = "ask_second"
  case strikeReason = "strike_reason"
  case objecting
  case lastDecided = "last_decided"
  case badCandidate = "bad_candidate"
  case badGround = "bad_ground"
  case badPapers = "bad_papers"
  case badKey = "bad_key"
}
