package import CountingRules

/// A cover B is opened and the declaration scrutinised, before the inner cover is touched (P-3, P-4).
package struct PostalScrutinise: WardAct {
  package static let name = "postal.scrutinise"
  package static let requirement = "P-4"
  package static let purpose = "A cover is opened and its declaration looked at; answers admitted or rejected."
  package static let example: JSON.Members = [
    "cover": "5/001", "declarationFound": true, "signed": true, "attested": true, "declarationSerial": "PB-05-001",
    "innerFound": true, "innerSerial": "PB-05-001",
  ]
  package static let roles = Set<Role>.returningOfficers
  package static let traits: ActTraits = [.strikable, .restsIfAnswerDiffers]

  let cover: String
  let seen: DeclarationSeen

  package init(from fields: inout Fields) throws(Malformed) {
    cover = try fields.text("cover")
    seen = DeclarationSeen(
      declarationFound: try fields.flag("declarationFound"), signed: try fields.flag("signed"),
      attested: try fields.flag("attested"), defect: try fields.textIfAny("defect"),
      declarationSerial: try fields.textIfAny("declarationSerial"), innerFound: try fields.flag("innerFound"),
      innerSerial: try fields.textIfAny("innerSerial"))
  }

  package func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members {
    let known = try count.postal.coverToOpen(cover)
    if count.postal.sealed { throw Refusal(.declarationsSealed, "The declarations of this ward are sealed.") }
    if known.scrutiny != nil { throw Refusal(.coverSettled, "Cover \(cover) was scrutinised.") }
    let duplicate = try isDuplicate(known, count, day)
    let scrutiny = seenSerials(of: known).scrutinise(
      isDuplicate: duplicate, issued: day.election.listsPostalPapers ? count.ward.postalSerials : nil,
      wasAdmitted: count.postal.hasAdmitted)
    return .init(
      [("outcome", .string(scrutiny.outcome))] + (scrutiny.ground.map { [("ground", .string($0.rawValue))] } ?? []))
  }

  /// The codes are scanned before the scrutiny: 13C; unless it is a duplicate, 13A of a declaration found, and 13B of
  /// an inner cover found beside it.
  private func isDuplicate(_ known: Cover, _ count: WardCount, _ day: Circumstances) throws(Refusal) -> Bool {
    guard known.kind == .etpbs else { return false }
    guard let code = known.scans.outer else { throw missing(.outer) }
    let others = day.codes.others(
      code, than: cover, in: count.ward.number, before: day.seq, without: day.striking)
    if !others.isEmpty { return true }
    if seen.declarationFound, known.scans.declaration == nil { throw missing(.declaration) }
    if seen.declarationFound, seen.innerFound, known.scans.inner == nil { throw missing(.inner) }
    return false
  }

  private func missing(_ step: Scans.Step) -> Refusal {
    Refusal(.scanMissing, "Code \(step.rawValue) of cover \(cover) was not scanned.")
  }

  /// For an electronic cover the codes of 13A and 13B stand for the serials.
  private func seenSerials(of known: Cover) -> DeclarationSeen {
    guard known.kind == .etpbs else { return seen }
    var seen = seen
    (seen.declarationSerial, seen.innerSerial) = (known.scans.declaration, known.scans.inner)
    return seen
  }

  package func record(in count: inout WardCount, _ entry: Entry) {
    guard var known = count.postal[cover] else { return }
    let ground = entry.answer["ground"]?.string.flatMap(UnopenedGround.init)
    known.scrutiny = ground.map(Scrutiny.rejected) ?? .admitted
    count.postal[cover] = known
    count.postal.keep(serial: seenSerials(of: known).declarationSerial.flatMap(trimmedOrNil), of: cover)
  }
}
