import CountingRules

/// A figure of a drill, as `Templates/drill` writes it: drawn from a range, thrown by dice, or reckoned from others.
package struct DrillFigure: Hashable, Sendable {
  /// Why a line is no figure, in words for whoever edits it.
  struct Fault: Error, Hashable {
    let message: String
  }

  package let name: String
  private let rule: Rule

  private enum Rule: Hashable, Sendable {
    /// `3 to 9`
    case range(ClosedRange<Int>)
    /// `20 dice`: so many digits from 1 to 6, one after the other
    case dice(Int)
    /// `250 - a1 - b1`
    case sum([Term])
  }

  private struct Term: Hashable, Sendable {
    let isSubtracted: Bool
    let value: String

    func number(_ drawn: [String: String]) -> Int {
      let number = Int(drawn[value] ?? value) ?? 0
      return isSubtracted ? -number : number
    }
  }

  /// - Parameter known: figures above this one.
  init(_ line: String, after known: Set<String>) throws(Fault) {
    let sides = line.split(separator: "=").map { trimmed(String($0)) }
    guard sides.count == 2, sides[0].isPlaceName else {
      throw Fault(message: "“\(line)” is no figure; write name = 3 to 9, name = 20 dice or name = 250 - other")
    }
    name = sides[0]
    if known.contains(name) { throw Fault(message: "the figure \(name) is there already") }
    let words = sides[1].split(separator: " ").map(String.init)
    if words.count == 3, words[1] == "to", let low = Int(words[0]), let high = Int(words[2]), low <= high {
      rule = .range(low...high)
    } else if words.count == 2, words[1] == "dice", let count = Int(words[0]), (1...100).contains(count) {
      rule = .dice(count)
    } else {
      rule = .sum(try Self.terms(words, line, known))
    }
  }

  private static func terms(_ words: [String], _ line: String, _ known: Set<String>) throws(Fault) -> [Term] {
    guard words.count % 2 == 1 else { throw Fault(message: "“\(line)” is no sum of figures") }
    var terms: [Term] = []
    for (place, word) in (["+"] + words).enumerated() where place % 2 == 1 {
      guard Int(word) != nil || known.contains(word) else {
        throw Fault(message: "“\(line)” reckons with \(word), which is no figure above it")
      }
      let sign = place == 1 ? "+" : words[place - 2]
      guard ["+", "-"].contains(sign) else { throw Fault(message: "“\(line)” has “\(sign)” where + or - is wanted") }
      terms.append(Term(isSubtracted: sign == "-", value: word))
    }
    return terms
  }

  /// The figures by name: the same ones for the same seed, on any machine.
  package static func drawn(_ figures: [DrillFigure], seed: Int) -> [String: String] {
    var chance = SeededChance(seed: seed)
    return figures.reduce(into: [:]) { drawn, figure in
      drawn[figure.name] =
        switch figure.rule {
        case .range(let range): "\(chance.number(in: range))"
        case .dice(let count): (0..<count).map { _ in "\(chance.number(in: 1...6))" }.joined()
        case .sum(let terms): "\(terms.reduce(0) { $0 + $1.number(drawn) })"
        }
    }
  }
}

/// Chance that can be had again (SplitMix64, Steele, Lea and Flood 2014): for drills, never for a lot.
struct SeededChance {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return range.lowerBound + Int(mixed % UInt64(range.count))
  }
}

extension String {
  /// A small letter, then small letters, digits and `_`.
  var isPlaceName: Bool {
    guard let first = utf8.first, (97...122).contains(first) else { return false }
    return utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
  }
}
