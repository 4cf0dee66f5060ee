import CountingRules
import Foundation

/// What the whole journal was at one moment (C2SP tlog-checkpoint): its origin, the election's id; its size; its root.
package struct Checkpoint: Hashable, Sendable {
  package let origin: String
  package let size: Int
  package let root: Digest256

  package init(origin: String, size: Int, root: Digest256) {
    (self.origin, self.size, self.root) = (origin, size, root)
  }

  package var text: String { "\(origin)\n\(size)\n\(Data(root.bytes).base64EncodedString())\n" }

  /// Nil where the text is no checkpoint; lines after the third are extensions, and allowed.
  package init?(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard text.hasSuffix("\n"), lines.count > 3, lines.dropLast().allSatisfy({ !$0.isEmpty }),
      let size = Self.size(lines[1]), let root = exactBase64(lines[2]), root.count == 32
    else { return nil }
    self.init(origin: String(lines[0]), size: size, root: Digest256(root))
  }

  /// Decimal digits without leading zeros.
  static func size(_ text: Substring) -> Int? { Int(text).flatMap { String($0) == text && $0 >= 0 ? $0 : nil } }
}

extension CountState {
  /// The checkpoint of what stands now.
  package var checkpoint: Checkpoint { Checkpoint(origin: election.id, size: tree.size, root: tree.root) }
}

extension JournalEntry {
  /// Announced, drawn, ordered again, declared or brought back: the book keeps a signed checkpoint after it.
  package var callsForCheckpoint: Bool {
    switch act {
    case .ward(let act, _):
      // By the type itself: asking each act whether it is one of eight costs more than recording it.
      Self.calling.contains { $0 == type(of: act) } && (act as? RecountDecide)?.decision != .refused
    case .book(let act): type(of: act) == BookRestore.self
    case .strike: false
    }
  }

  private static let calling: [any WardAct.Type] = [
    RoundAnnounce.self, TotalsAnnounce.self, RecountDecide.self, LotCommit.self, LotDraw.self, LotAbandon.self,
    LotRecord.self, ResultDeclare.self,
  ]
}
