import Foundation

/// A checkpoint that somebody kept: a signed note, or what is on a paper receipt, typed from it.
package struct KeptCheckpoint: Sendable {
  /// Nil on paper that names no election.
  package let origin: String?
  package let size: Int
  package let root: Digest256
  /// Nil where nothing is signed but the paper.
  package let note: SignedNote?

  /// Nil where neither a checkpoint nor a size and a root can be read.
  package init?(_ text: String) {
    let lines = Self.tidied(text)
    let tidy = lines.map { $0 + "\n" }.joined()
    let note = SignedNote(note: tidy)
    if let checkpoint = Checkpoint(text: note?.text ?? tidy) {
      (origin, size, root) = (checkpoint.origin, checkpoint.size, checkpoint.root)
      self.note = note
    } else if let typed = TypedReceipt(lines) {
      (origin, size, root, self.note) = (nil, typed.size, typed.root, nil)
    } else {
      return nil
    }
  }

  /// Line ends of any system, spaces at the ends, empty lines around, and the dash as a keyboard or a camera has it.
  private static func tidied(_ text: String) -> [String] {
    let plain = text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\u{FEFF}", with: "")
    let lines = plain.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let line = line.trimmingCharacters(in: .whitespaces)
      let mark = line.prefix { $0 != " " }
      guard (1...3).contains(mark.count), !mark.contains(where: { $0.isASCII && ($0.isLetter || $0.isNumber) }),
        mark.count < line.count
      else { return line }
      return SignedNote.dash + line.dropFirst(mark.count + 1)
    }
    let written = lines.drop(while: \.isEmpty)
    return written.lastIndex { !$0.isEmpty }.map { Array(written[...$0]) } ?? []
  }
}

/// The size and the root of a receipt: a number, and 16 groups of 4 hexadecimal digits or all 64 together.
private struct TypedReceipt {
  let size: Int
  let root: Digest256

  init?(_ lines: [String]) {
    let words = lines.map { line in
      line.split(separator: " ").filter { !Self.isName($0) }.flatMap { word in
        word.split { !$0.isLetter && !$0.isNumber && $0 != "," }.map(String.init)
      }
    }
    let all = Array(words.joined())
    guard let place = Self.root(all), let root = bytes(hexadecimal: all[place].joined().lowercased()) else {
      return nil
    }
    let rest = Array(all[..<place.lowerBound]) + all[place.upperBound...]
    let numbers = rest.compactMap { Int($0.filter { $0 != "," }) }
    let named = words.first { $0.contains { ["size", "entries"].contains($0.lowercased()) } }
    let sizes = named?.compactMap { Int($0.filter { $0 != "," }) } ?? []
    guard let size = sizes.count == 1 ? sizes[0] : numbers.count == 1 ? numbers[0] : nil, size >= 0 else { return nil }
    (self.size, self.root) = (size, Digest256(root))
  }

  /// An election's id, which may have a year in it: `in-ap-demo-2021`; groups joined by hyphens are none.
  private static func isName(_ word: Substring) -> Bool {
    let parts = word.split(separator: "-")
    return parts.count > 1 && !parts.allSatisfy { $0.count == 4 && $0.allSatisfy(\.isHexDigit) }
  }

  /// The last run of groups; a size of four digits before it is not taken for one.
  private static func root(_ words: [String]) -> Range<Int>? {
    func isHex(_ word: String, _ length: Int) -> Bool { word.utf8.count == length && word.allSatisfy(\.isHexDigit) }
    if let place = words.lastIndex(where: { isHex($0, 64) }) { return place..<place + 1 }
    return (0...max(0, words.count - 16)).reversed().map { $0..<min($0 + 16, words.count) }
      .first { $0.count == 16 && words[$0].allSatisfy { isHex($0, 4) } }
  }
}
