import CountingRules
import Testing

@Suite("Rejecting a cover A unopened")
struct ScrutinyTests {
  /// A declaration with everything wrong, mended one thing after another.
  private func seen(_ mended: Int) -> DeclarationSeen {
    DeclarationSeen(
      declarationFound: mended > 1, signed: mended > 2, attested: mended > 3, defect: mended > 4 ? " " : "Torn",
      declarationSerial: mended > 7 ? "N" : "S", innerFound: mended > 5,
      innerSerial: mended > 7 ? " N" : mended > 6 ? "S " : "X")
  }

  private static let grounds: [(Int, UnopenedGround)] = [
    (0, .duplicate), (1, .notFound), (2, .notSigned), (3, .notAttested), (4, .defective), (5, .innerMissing),
    (6, .serialDiffers), (7, .serialDuplicate),
  ]

  @Test("gives the first ground that applies, in the order of the rule (P-4, P-12)", arguments: grounds)
  func order(_ mended: Int, _ ground: UnopenedGround) {
    let scrutiny = seen(mended).scrutinise(isDuplicate: mended < 1, issued: ["S", "N"]) { $0 == "S" }
    #expect(scrutiny == .rejected(ground) && scrutiny.ground == ground && scrutiny.outcome == "rejected")
  }

  @Test("admits when all is mended")
  func admitted() {
    let scrutiny = seen(8).scrutinise(isDuplicate: false, issued: ["S", "N"]) { $0 == "S" }
    #expect(scrutiny == .admitted && scrutiny.ground == nil && scrutiny.outcome == "admitted")
  }

  @Test("asks for a serial issued before it asks for a second of it (P-4)")
  func issued() {
    #expect(seen(7).scrutinise(isDuplicate: false, issued: []) { $0 == "S" } == .rejected(.serialNotIssued))
    #expect(seen(7).scrutinise(isDuplicate: false, issued: nil) { _ in false } == .admitted)
  }

  @Test(
    "compares serials as trimmed text: one absent differs, both absent is not issued (P-4)",
    arguments: [
      ("1", "1", nil), (" 1", "1 ", nil), ("1", "01", .serialDiffers), ("1", nil, .serialDiffers),
      (nil, "1", .serialDiffers), (nil, nil, .serialNotIssued), (" ", nil, .serialNotIssued),
      ("2", "2", .serialNotIssued),
    ] as [(String?, String?, UnopenedGround?)])
  func serials(_ declaration: String?, _ inner: String?, _ ground: UnopenedGround?) {
    var seen = seen(8)
    (seen.declarationSerial, seen.innerSerial) = (declaration, inner)
    #expect(seen.scrutinise(isDuplicate: false, issued: ["1"]) { _ in false }.ground == ground)
  }
}

@Suite("Scanning in the fixed order")
struct ScanOrderTests {
  @Test("goes 13C, 13A, 13B; the same code again is harmless, another is not (P-12)")
  func order() {
    let now = Instant(milliseconds: 0)
    var scans = Cover(name: "E", kind: .etpbs, received: now, entered: now, arrival: .received).scans
    #expect(refusal { () throws(Refusal) in try scans.check(.declaration, code: "a") } == .scanOrder)
    #expect(refusal { () throws(Refusal) in try scans.check(.inner, code: "b") } == .scanOrder)
    #expect(refusal { () throws(Refusal) in try scans.check(.outer, code: "c") } == nil)
    scans[.outer] = "c"
    #expect(refusal { () throws(Refusal) in try scans.check(.outer, code: "c") } == nil)
    #expect(refusal { () throws(Refusal) in try scans.check(.outer, code: "d") } == .scanOrder)
    #expect(refusal { () throws(Refusal) in try scans.check(.inner, code: "b") } == .scanOrder)
    scans[.declaration] = "a"
    #expect(refusal { () throws(Refusal) in try scans.check(.inner, code: "b") } == nil)
  }

  @Test("is late after the closing time, found late after the statement (P-0, P-2)")
  func arrival() {
    let (closing, before) = (Instant(milliseconds: 1000), Instant(milliseconds: 999))
    #expect(Cover.Arrival.of(received: closing, closing: closing, postalClosed: false) == .received)
    #expect(Cover.Arrival.of(received: Instant(milliseconds: 1001), closing: closing, postalClosed: true) == .late)
    #expect(Cover.Arrival.of(received: before, closing: closing, postalClosed: true) == .foundLate)
  }
}

@Suite("Balancing the postal papers")
struct PostalBalanceTests {
  @Test("empty and papers come to the covers admitted (P-11)", arguments: [(6, true), (5, false), (7, false)])
  func balance(_ admitted: Int, _ balances: Bool) {
    let count = PostalCount(
      empty: 1, votes: [1, 1], nota: 1, rejected: [GroundCount(ground: "no-vote", papers: 1)], held: 1)
    #expect(count.tally.papers == 5)
    let refused = refusal { () throws(Refusal) in try count.checkBalance(admitted: admitted) }
    #expect((refused == nil) == balances && (balances || refused == .postalBalance))
  }

  @Test("a release moves papers out of held, to by-order where rejected (D-6)")
  func release() {
    var count = PostalCount(empty: 0, votes: [1, 0], nota: 0, rejected: [], held: 4)
    count.release(votes: [0, 1], nota: 1, rejected: 0)
    #expect(count.rejected.isEmpty && count.held == 2 && count.votes == [1, 1] && count.nota == 1)
    count.release(votes: [0, 0], nota: 0, rejected: 1)
    count.release(votes: [0, 0], nota: 0, rejected: 1)
    #expect(
      count.rejected == [GroundCount(ground: "by-order", papers: 2)] && count.held == 0 && count.tally.papers == 5)
  }
}
