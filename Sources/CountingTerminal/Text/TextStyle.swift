/// How text is dressed. A tone is never the only sign of what it says: the words say it too.
package struct TextStyle: Hashable, Sendable {
  package var weight: Weight
  package var isInverse: Bool
  package var tone: Tone

  package enum Weight: Hashable, Sendable { case plain, bold, dim }

  package enum Tone: Hashable, Sendable { case plain, good, warning, alarm, quiet }

  package init(_ weight: Weight = .plain, inverse: Bool = false, tone: Tone = .plain) {
    (self.weight, isInverse, self.tone) = (weight, inverse, tone)
  }

  package static let plain = TextStyle()
  package static let bold = TextStyle(.bold)
  package static let dim = TextStyle(.dim)
  package static let inverse = TextStyle(inverse: true)
  package static let good = TextStyle(.bold, tone: .good)
  package static let warning = TextStyle(.bold, tone: .warning)
  package static let alarm = TextStyle(.bold, tone: .alarm)
}

/// What a terminal is given of a style.
package enum Dress: Hashable, Sendable {
  /// Words only.
  case none
  /// Bold, dim and inverse: `NO_COLOR` is set.
  case shapes
  case colours

  package init(environment: [String: String]) {
    if ["", "dumb"].contains(environment["TERM"] ?? "") {
      self = .none
    } else {
      self = (environment["NO_COLOR"] ?? "").isEmpty ? .colours : .shapes
    }
  }
}
