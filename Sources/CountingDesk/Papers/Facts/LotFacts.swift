import CountingForms
import CountingRules

extension WardMoment {
  /// The record of a lot: what was committed, thrown, drawn (L-3, L-4).
  func lotFacts(_ drawn: LotDrawn) -> FormFacts {
    var facts = facts(form: "lot-record")
    facts.texts["lot_slip"] = drawn.slip.text
    if let committed = count.commitments.last(where: { $0.tie == drawn.tie }) {
      facts.texts["lot_statement"] = committed.statement
      facts.texts["lot_digest"] = committed.digest
    }
    switch drawn.how {
    case .seeded(let entropy, let otp, _, let order):
      facts.texts["lot_entropy"] = entropy
      facts.texts["lot_otp"] = otp
      facts.texts["lot_verifier"] = WardOnPaper.lotVerifier
      facts.tables["slips"] = FactTable(
        rows: order.enumerated().map { rank, slip in
          ["rank": .number(rank + 1), "slip": .text(slip.slip), "position": .text(slip.position)]
        })
    case .byHand(let drawnBy, let witnesses):
      facts.texts["lot_drawn_by"] = officerName(drawnBy)
      facts.merge("lot_witnesses", InLanguages(listing: witnesses))
    }
    return facts
  }
}
