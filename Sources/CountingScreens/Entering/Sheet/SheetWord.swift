/// What the page of the counting sheet says.
package enum SheetWord: String, ScreenVocabulary {
  package static let file = "sheet"
  case title, place, issued
  case issuedLoose = "issued_loose"
  case askCode = "ask_code"
  case code
  case codeIsNone = "code_is_none"
  case codeElsewhere = "code_elsewhere"
  case unknownWard = "unknown_ward"
  case notIssued = "not_issued"
  case nothingWaits = "nothing_waits"
  case nota, doubtful, rejected, held
  case sumStill = "sum_still"
  case sumWhole = "sum_whole"
  case sumOver = "sum_over"
  case balances, short, over
  case firstEntry = "first_entry"
  case differs, entered, settled
  case differsOthers = "differs_others"
  case yours
  case enteredBy = "entered_by"
  case isBlank = "is_blank"
}
