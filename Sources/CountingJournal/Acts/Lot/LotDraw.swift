package import CountingRules

/// The slips are mixed by the committed secret and the entropy; the first is drawn (L-4, LOT.md).
package struct LotDraw: WardAct {
  package static let name = "lot.draw"
  package static let requirement = "L-4"
  package static let purpose = "Draw the lot from the digits made in public."
  package static let example: JSON.Members = ["digits": ["DICE": "31415926535897932384"]]
  package static let roles = Set<Role>.returningOfficers

  let digits: [(source: String, digits: String)]

  package init(from fields: inout Fields) throws(Malformed) {
    digits = try fields.textsByName("digits").map { ($0.name, $0.text) }
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    guard let committed = count.commitmentForTie, !committed.abandoned else {
      throw Refusal(.lotNotCommitted, "No draw is committed for the present tie.")
    }
    if count.drawnForTie != nil { throw Refusal(.lotDrawn, "The lot for this tie is drawn.") }
    try count.checkLotOffered(at: day.windowTime(count))
    let secret = day.secret ?? day.kept?["otp"]?.string.flatMap(bytes(hexadecimal:))
    guard let secret, Digest256.of(secret).hex == committed.commitment else {
      throw Refusal(
        .secretMissing,
        "The secret of the commitment (entry \(committed.entry)) is not beside the book, or not the one.")
    }
    let entropy = try lotEntropy(digits, sources: committed.sources)
    let draw = Draw(
      randomness: "\(committed.digest)/\(entropy)", oneTimeCode: secret, labels: committed.tie.slips.map(\.text))
    guard let first = draw.order.first, let slip = committed.tie.slips.first(where: { $0.text == first.label }) else {
      throw Refusal(.noTie, "The commitment names no slip.")
    }
    return .init([
      ("slip", .string(slip.text)), ("candidate", .int(slip.candidate)), ("entropy", .string(entropy)),
      ("otp", .string(hexadecimal(secret))), ("prk", .string(hexadecimal(draw.prk))),
      (
        "order",
        .array(draw.order.map { ["slip": .string($0.label), "position": .string(hexadecimal($0.position))] })
      ),
    ])
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    let answer = entry.answer
    guard let tie = count.tie, let name = answer["slip"]?.string,
      let slip = tie.slips.first(where: { $0.text == name })
    else { return }
    let order = (answer["order"]?.array ?? []).map {
      LotDrawn.Position(slip: $0["slip"]?.string ?? "", position: $0["position"]?.string ?? "")
    }
    count.drawn = LotDrawn(
      tie: tie, slip: slip,
      how: .seeded(
        entropy: answer["entropy"]?.string ?? "", oneTimeCode: answer["otp"]?.string ?? "",
        prk: answer["prk"]?.string ?? "", order: order),
      entry: entry.seq)
  }
}

/// A draw made by hand is recorded (L-5).
package struct LotRecord: WardAct {
  package static let name = "lot.record"
  package static let requirement = "L-5"
  package static let purpose = "A lot drawn by hand: the slip, and who drew it."
  package static let example: JSON.Members = [
    "slip": "C002-3", "drawnBy": "Observer", "witnesses": ["Yerra Balaji", "Nalla Anjali"],
  ]
  package static let roles = Set<Role>.returningOfficers

  let slip: String
  let drawnBy: String
  let witnesses: [String]?

  package init(from fields: inout Fields) throws(Malformed) {
    slip = try fields.text("slip")
    drawnBy = try fields.name("drawnBy")
    witnesses = try fields.textsIfAny("witnesses")
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    guard let tie = count.tie else { throw Refusal(.noTie, "No announced totals of this ward are tied at the top.") }
    try count.checkLotOffered(at: day.windowTime(count))
    if count.drawnForTie != nil { throw Refusal(.lotDrawn, "The lot for this tie is drawn.") }
    if let commitment = count.commitmentForTie, !commitment.abandoned {
      throw Refusal(.lotCommitted, "A seeded draw is committed for this tie.")
    }
    guard tie.slips.contains(where: { $0.text == slip }) else {
      throw Refusal(.unknownSlip, "\(slip) is no slip of a tied candidate.")
    }
    try day.requireWitnesses(witnesses)
    return .init()
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    guard let tie = count.tie, let drawn = tie.slips.first(where: { $0.text == slip }) else { return }
    count.drawn = LotDrawn(
      tie: tie, slip: drawn, how: .byHand(drawnBy: drawnBy, witnesses: witnesses ?? []), entry: entry.seq)
  }
}
