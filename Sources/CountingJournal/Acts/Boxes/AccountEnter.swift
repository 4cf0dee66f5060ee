package import CountingRules

/// A station's ballot paper account is entered, or entered again with a reason (B-1a).
package struct AccountEnter: WardAct {
  package static let name = "account.enter"
  package static let requirement = "B-1a"
  package static let purpose = "Part I of the account, as the presiding officer wrote it."
  package static let example: JSON.Members = [
    "station": "12", "received": 500, "serialFrom": "2001", "serialTo": "2500", "unusedSigned": 3, "unusedUnsigned": 37,
    "cancelledProcedure": 1, "cancelledOther": 1, "tendered": 1,
  ]
  package static let roles = Set<Role>.tables
  package static let traits: ActTraits = .strikable

  let station: String
  let account: BallotPaperAccount
  let reason: String?

  package init(from fields: inout Fields) throws(Malformed) {
    station = try fields.text("station")
    account = BallotPaperAccount(
      received: try fields.count("received"), serialFrom: try fields.textIfAny("serialFrom"),
      serialTo: try fields.textIfAny("serialTo"), unusedSigned: try fields.count("unusedSigned"),
      unusedUnsigned: try fields.count("unusedUnsigned"), cancelledProcedure: try fields.count("cancelledProcedure"),
      cancelledOther: try fields.count("cancelledOther"), tendered: try fields.count("tendered"))
    reason = try fields.writtenIfAny("reason")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    let place = try count.station(station)
    if count.drum != nil { throw Refusal(.alreadyMixed, "The ward is mixed; its accounts stand.") }
    guard account.agrees else { throw mismatch }
    if count.stations[place].account != nil { try day.requireReason(reason) }
    return .init()
  }

  private var mismatch: Refusal {
    guard account.used >= 0, account.toBeFound >= 0 else {
      return Refusal(
        .accountMismatch,
        "Of \(grouped(account.received)) received, \(grouped(account.used)) come out as used and "
          + "\(grouped(account.toBeFound)) as to be found.")
    }
    let (from, to) = (account.serialFrom ?? "", account.serialTo ?? "")
    return Refusal(
      .accountMismatch, "Serials \(from) to \(to) are not the \(counted(account.received, "paper")) received.")
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    guard let place = try? count.station(station) else { return }
    count.stations[place].accounts.append(account)
  }
}
