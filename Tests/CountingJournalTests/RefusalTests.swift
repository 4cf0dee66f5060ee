import CountingJournal
import CountingTestSupport
import Testing

@Suite("Judging an act")
struct RefusalTests {
  @Test(
    "tests first what every act is tested for, in the contract's order (S-2, T-8, X-4)", arguments: RefusedAct.general)
  func general(_ row: RefusedAct) throws { try row.isRefused() }

  @Test("refuses what people and the day do not allow (S-2, S-3, T-8)", arguments: RefusedAct.day)
  func day(_ row: RefusedAct) throws { try row.isRefused() }

  @Test("refuses to strike what others rest on (R-10)", arguments: RefusedAct.strikes)
  func strikes(_ row: RefusedAct) throws { try row.isRefused() }

  @Test(
    "refuses what the postal rules do not allow, first of all a cover A before the seal (P-2, P-6, P-12)",
    arguments: RefusedAct.postal)
  func postal(_ row: RefusedAct) throws { try row.isRefused() }

  @Test("refuses what the initial count does not allow (B-1, B-2, B-3, B-6, B-9)", arguments: RefusedAct.boxes)
  func boxes(_ row: RefusedAct) throws { try row.isRefused() }

  @Test("refuses what the rounds do not allow (R-1, R-1a, R-4, R-7, R-9)", arguments: RefusedAct.issues)
  func issues(_ row: RefusedAct) throws { try row.isRefused() }

  @Test("refuses a sheet that is not right (R-3, R-5, R-6a, R-8)", arguments: RefusedAct.sheets)
  func sheets(_ row: RefusedAct) throws { try row.isRefused() }

  @Test("refuses to reject without a ground, or to hold without an order (D-1 … D-6)", arguments: RefusedAct.doubtful)
  func doubtful(_ row: RefusedAct) throws { try row.isRefused() }

  @Test("refuses totals that are not ripe, and orders without reasons (T-1, T-2, T-3)", arguments: RefusedAct.totals)
  func totals(_ row: RefusedAct) throws { try row.isRefused() }

  @Test("refuses a recount outside its order (T-4)", arguments: RefusedAct.recounts)
  func recounts(_ row: RefusedAct) throws { try row.isRefused() }

  @Test("refuses a lot before its time, without its sources, or twice (L-2, L-4, L-5)", arguments: RefusedAct.lots)
  func lots(_ row: RefusedAct) throws { try row.isRefused() }

  @Test(
    "refuses packets that do not hold what they must, and any change after the lot (X-4, X-5, L-2)",
    arguments: RefusedAct.results)
  func results(_ row: RefusedAct) throws { try row.isRefused() }
}

@Suite("Covering the contract")
struct ContractCoverageTests {
  private static let rows =
    [
      RefusedAct.general, RefusedAct.day, RefusedAct.strikes, RefusedAct.postal, RefusedAct.boxes, RefusedAct.issues,
      RefusedAct.sheets, RefusedAct.doubtful, RefusedAct.totals, RefusedAct.recounts, RefusedAct.lots,
      RefusedAct.results,
    ].flatMap(\.self)

  /// Acts whose codes exclude each other.
  private static let single: Set<String> = ["recount.close", "certificate.acknowledge"]

  @Test("reaches every code of every act", arguments: contractCodes.map(\.key))
  func codes(_ act: String) {
    let codes = contractCodes.first { $0.key == act }?.value ?? []
    let reached = Set(Self.rows.filter { $0.name == act }.map(\.code))
    #expect(codes.filter { !reached.contains($0) } == [])
  }

  @Test("tries two codes at once for every act that has two", arguments: contractCodes.map(\.key))
  func order(_ act: String) {
    let codes = contractCodes.first { $0.key == act }?.value ?? []
    let pairs = Self.rows.filter { $0.name == act && $0.over != nil }
    for pair in pairs {
      guard let first = codes.firstIndex(of: pair.code), let second = codes.firstIndex(of: pair.over ?? "") else {
        continue
      }
      #expect(first < second, "\(pair.testDescription)")
    }
    #expect(!pairs.isEmpty || codes.count < 2 || Self.single.contains(act))
  }

  @Test("knows every act of the catalogue, but for those that are never refused")
  func names() {
    let known = Set(contractCodes.map(\.key)).union(["objection.add", "result.declare"])
    #expect(known == Set(ActCatalogue.names))
  }
}
