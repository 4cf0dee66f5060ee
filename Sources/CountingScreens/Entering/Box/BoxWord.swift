/// What the pages of a table's boxes say.
package enum BoxWord: String, ScreenVocabulary {
  package static let file = "box"
  case title, table
  case box, next
  case unknown, elsewhere
  case setAside = "set_aside"
  case stopped
  case mixed
  case given
  case atTable = "at_table"
  case free, isCounted = "is_counted"
  case isStopped = "is_stopped"
  case isSetAside = "is_set_aside"
  case account, ofStation = "of_station"
  case received
  case serialFrom = "serial_from"
  case serialTo = "serial_to"
  case unusedSigned = "unused_signed"
  case unusedUnsigned = "unused_unsigned"
  case cancelledProcedure = "cancelled_procedure"
  case cancelledOther = "cancelled_other"
  case tendered, reason
  case accountSum = "account_sum"
  case accountWrong = "account_wrong"
  case verify, readOut = "read_out"
  case sealIntact = "seal_intact"
  case paperSeal = "paper_seal"
  case verified
  case count, bundles, leftover
  case foundSum = "found_sum"
  case found, equal, more, fewer, otherBoxes = "other_boxes"
  case again, proforma, cause
  case askAgain = "ask_again"
  case countAgain = "count_again"
  case againKeys = "again_keys"
  case waive
  case waiveKeys = "waive_keys"
  case waived
  case stated
}
