package import CountingRules

/// A box is given to a table: one at a time (B-2), and none before postal is complete (P-1).
package struct BoxGive: BoxAct {
  package static let name = "box.give"
  package static let requirement = "B-2"
  package static let purpose = "A box goes to a table."
  package static let example: JSON.Members = ["station": "12", "box": "12/1", "table": 2]
  package static let roles = Set<Role>.tables

  package let station: String
  package let box: String
  let table: Int

  package init(from fields: inout Fields) throws(Malformed) {
    station = try fields.text("station")
    box = try fields.text("box")
    table = try fields.count("table")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    if !day.isAgain { try count.checkPostalComplete() }
    let known = try known(in: count)
    try count.checkTable(table)
    if known.setAside || known.table != nil {
      let place = known.setAside ? "set aside" : "given to table \(known.table ?? 0)"
      throw Refusal(.boxGiven, "Box \(box) is \(place).")
    }
    if !day.isAgain, let other = count.box(occupying: table) {
      throw Refusal(.tableBusy, "Table \(table) has box \(other.label.id), not counted yet.")
    }
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) { change(in: &count) { $0.table = table } }
}
