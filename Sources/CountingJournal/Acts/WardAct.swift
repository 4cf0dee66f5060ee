package import CountingRules

/// What an officer does in a ward: the one vocabulary of the record. What is asked and what is entered are the same
/// value; `judge` may refuse and changes nothing, `record` cannot refuse.
package protocol WardAct: Act {
  static var traits: ActTraits { get }

  /// Fields that can be judged only beside the settings or the time.
  func checkFields(_ settings: Settings, at: Instant) throws(Malformed)

  /// The act's own tests, in the order of the contract; answers what is told to the officer.
  func judge(_ count: WardCount, _ day: Circumstances) throws(Refusal) -> JSON.Members

  func record(in count: inout WardCount, _ entry: Entry)
}

extension WardAct {
  package static var traits: ActTraits { [] }
  package func checkFields(_ settings: Settings, at: Instant) throws(Malformed) {}
}

/// How an act stands to the day and to striking.
package struct ActTraits: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// It can be struck.
  package static let strikable = Self(rawValue: 1)
  /// It is taken while the ward is held or suspended.
  package static let duringStops = Self(rawValue: 2)
  /// It is taken after the declaration.
  package static let afterDeclaration = Self(rawValue: 4)
  /// It would change a figure, so not after the lot (L-2).
  package static let changesFigures = Self(rawValue: 8)
  /// It announces or seals: it falls, and is not judged again.
  package static let announces = Self(rawValue: 16)
  /// Judged again it must answer the same, or it rests on what was struck.
  package static let restsIfAnswerDiffers = Self(rawValue: 32)
}

/// An act as entered: the part that recording needs.
package struct Entry: Sendable {
  package let seq: Int
  package let at: Instant
  package let by: String
  package let terminal: String?
  package let uptime: Uptime?
  package let answer: JSON.Members

  package init(
    seq: Int, at: Instant, by: String, terminal: String?, uptime: Uptime? = nil, answer: JSON.Members
  ) {
    (self.seq, self.at, self.by, self.terminal) = (seq, at, by, terminal)
    (self.uptime, self.answer) = (uptime, answer)
  }
}
