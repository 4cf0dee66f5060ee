package import CountingRules

/// What an officer does to the book as a whole: people and the clock.
package protocol BookAct: Act {
  /// Whether it is taken when the clock went backwards.
  static var mendsTheClock: Bool { get }

  func judge(_ state: CountState, _ day: Circumstances) throws(Refusal) -> JSON.Members

  func record(in state: inout CountState, _ entry: Entry)
}

extension BookAct {
  package static var takesWard: Bool { false }
  package static var mendsTheClock: Bool { false }
}
