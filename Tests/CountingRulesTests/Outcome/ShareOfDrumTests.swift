import CountingRules
import Testing

@Suite("Comparing a table with the ward's share of the drum")
struct ShareOfDrumTests {
  /// The last figure that is none and the first that is, on either side; computed with exact whole numbers in Python:
  /// `(x*N - n*K)**2 * (N - 1) > 96 * n * K * (N - K) * (N - n)`.
  private static let boundaries: [(Int, Int, Int, Int, Bool)] = [
    (544, 1000, 4000, 10_000, false), (545, 1000, 4000, 10_000, true), (256, 1000, 4000, 10_000, false),
    (255, 1000, 4000, 10_000, true), (20, 20, 32, 70, false), (0, 20, 32, 70, false),
    (568, 1000, 50_000, 120_000, false), (569, 1000, 50_000, 120_000, true), (265, 1000, 50_000, 120_000, false),
    (264, 1000, 50_000, 120_000, true), (463, 988, 31_234, 96_321, false), (464, 988, 31_234, 96_321, true),
    (177, 988, 31_234, 96_321, false), (176, 988, 31_234, 96_321, true),
    (450_464, 9_999_999, 4_000_000, 90_000_000, false), (450_465, 9_999_999, 4_000_000, 90_000_000, true),
    (438_425, 9_999_999, 4_000_000, 90_000_000, false), (438_424, 9_999_999, 4_000_000, 90_000_000, true),
    (337_715, 1_000_000, 3_333_333, 9_999_999, false), (337_716, 1_000_000, 3_333_333, 9_999_999, true),
    (328_952, 1_000_000, 3_333_333, 9_999_999, false), (328_951, 1_000_000, 3_333_333, 9_999_999, true),
    // Exactly equal is none: 96² · 96 = 96 · 1 · 1 · 96 · 96.
    (1, 1, 1, 97, false), (2, 2, 2, 97, false), (3, 2, 2, 97, true),
    // The whole drum on one table; nothing at all; the largest ward the counts allow.
    (5, 10, 5, 10, false), (0, 0, 0, 0, false), (1, 1, 1, 1, false),
    (9_999_999, 9_999_999, 9_999_999, 89_999_991, true), (0, 9_999_999, 9_999_999, 19_999_998, true),
  ]

  @Test("is exact in 128-bit whole numbers (R-12)", arguments: boundaries)
  func outlier(_ x: Int, _ n: Int, _ candidate: Int, _ papers: Int, _ isOutlier: Bool) {
    #expect(ShareOfDrum(x: x, n: n, K: candidate, N: papers).isOutlier == isOutlier)
  }
}
