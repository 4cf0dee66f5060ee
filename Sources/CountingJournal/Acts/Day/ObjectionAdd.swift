package import CountingRules

/// An objection by anyone, the observers too; it is never refused (S-2).
package struct ObjectionAdd: WardAct {
  package static let name = "objection.add"
  package static let requirement = "S-2"
  package static let purpose = "What somebody objects to, in their words; it stays in the record."
  package static let example: JSON.Members = [
    "text": "The seal of box 12/1 was not shown", "candidate": 2, "place": "station 12",
  ]
  package static let roles = Set<Role>.anyone
  package static let traits: ActTraits = [.duringStops, .afterDeclaration]

  let text: String
  let candidate: Int?
  let place: String?

  package init(from fields: inout Fields) throws(Malformed) {
    text = try fields.name("text")
    candidate = try fields.countIfAny("candidate")
    place = try fields.textIfAny("place")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members { .init() }

  package func record(in count: inout WardCount, _ entry: Entry) {
    count.objections.append(
      Objection(text: text, candidate: candidate, place: place, by: entry.by, entry: entry.seq))
  }
}
