import CountingForms
package import CountingRules

/// One exercise of a drill, as data: what lies in the trainee's hand, the page where it is keyed, and what is right.
package struct DrillExercise: Hashable, Sendable {
  package enum Page: String, CaseIterable, Sendable { case sheet, box, postal, desk }

  /// One line of the paper in hand.
  package struct Line: Hashable, Sendable {
    let label: Wording
    let text: Wording
    /// The act that must be entered before the line can be read: dice are thrown after the lot is committed.
    let after: String?
  }

  package struct Choice: Hashable, Sendable {
    let text: Wording
    let isRight: Bool
  }

  /// The name of its file.
  package let id: String
  /// Whose work it is.
  package let roles: Set<Role>
  /// The requirement that is drilled: `B-3`.
  package let rule: String
  package let page: Page
  /// The table at which the trainee sits; 0 where the page has none.
  package let table: Int
  /// How far the day has come.
  let stage: String
  let figures: [DrillFigure]
  /// Acts that plant the slip, one a line, after those of the stage.
  let acts: [DrillAct]
  /// Acts the trainee is to have entered in the end: each with these members at least.
  let expects: [DrillAct]
  /// Acts that do no harm besides.
  let allows: [DrillAct]
  let title: Wording
  let situation: Wording
  let paper: [Line]
  let question: Wording?
  let choices: [Choice]
  /// What is right, and why.
  let right: Wording
}
