/// You may not: the rule, what was found, and the way out. Nothing has changed.
package struct Refusal: Error, Hashable, Sendable {
  package let rule: Rule
  /// The requirement of COUNT.md that speaks.
  package var requirement: String
  package let message: String
  package let remedy: String
  /// Entries that rest on those to be struck (`others-rest-on-it`).
  package var resting: [Int] = []
  /// All that stands between the ward and its declaration (`result.declare`).
  package var blockers: [Blocker] = []

  package init(_ rule: Rule, _ message: String, remedy: String? = nil) {
    self.rule = rule
    self.message = message
    self.remedy = remedy ?? rule.remedy
    requirement = rule.requirement
  }
}

/// What stands between a ward and its declaration.
package struct Blocker: Hashable, Sendable {
  package let rule: Rule
  package let message: String
  package let remedy: String

  package init(_ rule: Rule, _ message: String, remedy: String? = nil) {
    self.rule = rule
    self.message = message
    self.remedy = remedy ?? rule.remedy
  }
}
