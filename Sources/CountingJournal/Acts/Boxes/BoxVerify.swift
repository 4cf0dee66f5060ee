package import CountingRules

/// The agents see the seals, the station and the paper seal number (B-3).
package struct BoxVerify: BoxAct {
  package static let name = "box.verify"
  package static let requirement = "B-3"
  package static let purpose = "The table looks at the seals of a box before it is opened."
  package static let example: JSON.Members = [
    "station": "12", "box": "12/1", "sealIntact": true, "paperSeal": "KN-0112",
  ]
  package static let roles = Set<Role>.tables

  package let station: String
  package let box: String
  let sealIntact: Bool
  let paperSeal: String

  package init(from fields: inout Fields) throws(Malformed) {
    station = try fields.text("station")
    box = try fields.text("box")
    sealIntact = try fields.flag("sealIntact")
    paperSeal = try fields.text("paperSeal")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    let seals = try known(in: count).verifySeals(intact: sealIntact, paperSeal: paperSeal)
    return .init([("state", .string(seals.rawValue))])
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    let seals = entry.answer["state"]?.string.flatMap(BallotBox.Seals.init) ?? .stopped
    change(in: &count) { $0.seals = seals }
  }
}
