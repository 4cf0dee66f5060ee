package import CountingRules

/// The RO decides on a box: count it, or set it aside (B-3).
package struct BoxDecide: BoxAct {
  package static let name = "box.decide"
  package static let requirement = "B-3"
  package static let purpose = "The RO's word on a box: counted, or set aside."
  package static let example: JSON.Members = [
    "station": "12", "box": "12/1", "count": false, "reason": "The paper seal is torn",
  ]
  package static let roles = Set<Role>.returningOfficers

  package let station: String
  package let box: String
  let count: Bool
  let reason: String?

  package init(from fields: inout Fields) throws(Malformed) {
    station = try fields.text("station")
    box = try fields.text("box")
    count = try fields.flag("count")
    reason = try fields.writtenIfAny("reason")
  }

  package func judge(_ ward: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    try known(in: ward).checkDecision(count: count)
    try day.requireReason(reason)
    return .init()
  }

  package func record(in ward: inout WardCount, _ entry: Entry) { change(in: &ward) { $0.decide(count: count) } }
}

/// An order excludes a box set aside (B-3).
package struct BoxExclude: BoxAct {
  package static let name = "box.exclude"
  package static let requirement = "B-3"
  package static let purpose = "A box set aside stays out of the count, by order."
  package static let example: JSON.Members = ["station": "12", "box": "12/1", "order": "SEC order 117, 14-03-2021"]
  package static let roles = Set<Role>.returningOfficer

  package let station: String
  package let box: String
  let order: String?

  package init(from fields: inout Fields) throws(Malformed) {
    station = try fields.text("station")
    box = try fields.text("box")
    order = try fields.writtenIfAny("order")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    guard try known(in: count).setAside else { throw Refusal(.boxNotSetAside, "Box \(box) is not set aside.") }
    try day.requireOrder(order)
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) { change(in: &count) { $0.exclusionOrder = order } }
}
