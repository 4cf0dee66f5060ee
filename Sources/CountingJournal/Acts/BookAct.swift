package import CountingRules

/// What an officer does to the book as a whole: people and the clock.
package protocol BookAct: Sendable {
  static var name: String { get }
  static var requirement: String { get }
  static var roles: Set<Role> { get }
  /// Whether it is taken when the clock went backwards.
  static var mendsTheClock: Bool { get }

  init(from fields: inout Fields) throws(Malformed)

  func judge(_ state: CountState, _ day: Circumstances) throws(Refusal) -> JSON.Members

  func record(in state: inout CountState, _ entry: Entry)
}

extension BookAct {
  package static var mendsTheClock: Bool { false }
}
