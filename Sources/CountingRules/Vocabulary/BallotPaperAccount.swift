/// What a station says became of its papers (B-1).
///
/// used = received − unused signed − unused unsigned; to be found in the boxes = used − cancelled − tendered.
/// 500 received, 20 signed and 60 unsigned unused, 3 cancelled, 2 tendered: 420 used, 415 to be found.
package struct BallotPaperAccount: Hashable, Codable, Sendable {
  package var received: Int
  package var serialFrom: String?
  package var serialTo: String?
  package var unusedSigned: Int
  package var unusedUnsigned: Int
  package var cancelledProcedure: Int
  package var cancelledOther: Int
  package var tendered: Int

  package init(
    received: Int, serialFrom: String?, serialTo: String?, unusedSigned: Int, unusedUnsigned: Int,
    cancelledProcedure: Int, cancelledOther: Int, tendered: Int
  ) {
    (self.received, self.serialFrom, self.serialTo) = (received, serialFrom, serialTo)
    (self.unusedSigned, self.unusedUnsigned) = (unusedSigned, unusedUnsigned)
    (self.cancelledProcedure, self.cancelledOther, self.tendered) = (cancelledProcedure, cancelledOther, tendered)
  }

  package var used: Int { received - unusedSigned - unusedUnsigned }
  package var toBeFound: Int { used - cancelledProcedure - cancelledOther - tendered }

  /// The first and last serial, where both are plain whole numbers.
  private var serialEnds: (from: Int, to: Int)? {
    func number(_ text: String?) -> Int? {
      guard let text, (1...18).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
        return nil
      }
      return Int(text)
    }
    guard let from = number(serialFrom), let to = number(serialTo) else { return nil }
    return (from, to)
  }

  /// Whether the parts agree with each other: nothing comes out negative, and numeric serials span `received`.
  package var agrees: Bool {
    guard used >= 0, toBeFound >= 0 else { return false }
    return serialEnds.map { $0.to - $0.from + 1 == received } ?? true
  }
}
