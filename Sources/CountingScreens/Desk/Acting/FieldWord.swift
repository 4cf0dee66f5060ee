/// Labels of what an act asks: `Templates/screens/fields.toml`.
package struct FieldWord: ScreenVocabulary {
  package static let file = "fields"
  package let rawValue: String

  package init?(rawValue: String) {
    guard Self.known.contains(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  package static var allCases: [FieldWord] { known.compactMap(FieldWord.init) }

  private static let known = [
    "order", "reason", "confirmedBy", "candidate", "votes", "nota", "rejected", "held", "witnesses", "count", "box",
    "table", "sealIntact", "paperSeal", "bundles", "leftover", "cause", "mark", "waived", "station", "received",
    "serialFrom", "serialTo", "unusedSigned", "unusedUnsigned", "cancelledProcedure", "cancelledOther", "tendered",
    "cover", "kind", "step", "code", "declarationFound", "signed", "attested", "defect", "declarationSerial",
    "innerFound", "innerSerial", "empty", "capacity", "grounds", "decision", "piles", "reasons", "found", "moved",
    "issue", "source", "digits", "sources", "slip", "drawnBy", "receivedBy", "identifiedBy", "to", "receipt", "papers",
    "seals", "text", "place", "entries", "sealed", "holdKind", "change", "name", "officer", "role", "kind.post",
    "kind.etpbs", "capacity.candidate", "capacity.election-agent", "capacity.counting-agent", "decision.whole",
    "decision.part", "decision.refused", "mark.signed", "mark.refused", "mark.absent", "mark.left", "holdKind.count",
    "holdKind.declaration", "holdKind.loss", "role.ro", "role.aro", "role.supervisor", "role.assistant", "role.entry",
    "role.drum", "role.observer", "role.micro-observer",
  ]
}
