import CountingRules

/// What the pages of the postal covers say.
package enum PostalWord: String, ScreenVocabulary {
  package static let file = "postal"
  case title, place, covers
  case cover, askCover = "ask_cover"
  case askCoverClosed = "ask_cover_closed"
  case nothingTyped = "nothing_typed"
  case register, kind, post, electronic
  case postKeys = "post_keys"
  case electronicKeys = "electronic_keys"
  case receivedAt = "received_at"
  case timeIsNone = "time_is_none"
  case registered, late
  case foundLate = "found_late"
  case isLate = "is_late"
  case isSettled = "is_settled"
  case scan, scanCode = "scan_code"
  case scanOuter = "scan_outer"
  case scanAbsent = "scan_absent"
  case scanned, duplicates
  case scrutiny
  case declarationFound = "declaration_found"
  case isSigned = "is_signed"
  case attested, sound, defect
  case innerFound = "inner_found"
  case declarationSerial = "declaration_serial"
  case innerSerial = "inner_serial"
  case admitted, rejected
  case askClose = "ask_close"
  case closed
  case askSeal = "ask_seal"
  case sealed
  case notNow = "not_now"
  case count, empty, nota, held
  case sumStill = "sum_still"
  case sumWhole = "sum_whole"
  case sumOver = "sum_over"
  case counted, done
  case duplicate = "ground_duplicate"
  case notFound = "ground_not_found"
  case notSigned = "ground_not_signed"
  case notAttested = "ground_not_attested"
  case defective = "ground_defective"
  case innerMissing = "ground_inner_missing"
  case serialDiffers = "ground_serial_differs"
  case serialNotIssued = "ground_serial_not_issued"
  case serialDuplicate = "ground_serial_duplicate"

  /// Why a cover A stays unopened, in words.
  static func of(_ ground: UnopenedGround) -> PostalWord {
    switch ground {
    case .duplicate: .duplicate
    case .notFound: .notFound
    case .notSigned: .notSigned
    case .notAttested: .notAttested
    case .defective: .defective
    case .innerMissing: .innerMissing
    case .serialDiffers: .serialDiffers
    case .serialNotIssued: .serialNotIssued
    case .serialDuplicate: .serialDuplicate
    }
  }
}
