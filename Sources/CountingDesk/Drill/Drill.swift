import CountingForms
package import CountingRules

/// A rehearsal for staff: `Templates/drill` over the ward of `SampleData/drill`.
package struct Drill: Sendable {
  /// A point of the day, and the acts that bring the ward there from the one before.
  struct Stage: Hashable, Sendable {
    let id: String
    let acts: [DrillAct]
  }

  let folder: String
  let election: Election
  let figures: [DrillFigure]
  let stages: [Stage]
  package let exercises: [DrillExercise]
  let roles: [Role: Wording]
  let right: Wording
  let wrong: Wording
  /// Its result sheet: no paper of any election, so it is not among the forms.
  let resultSheet: FormTemplate
  /// The languages the exercises are told in.
  package let told: [String]
  /// What the screens call the acts, by language.
  let acts: [String: [String: String]]

  /// Those of a role, in the order of the day.
  package func exercises(for role: Role) -> [DrillExercise] { exercises.filter { $0.roles.contains(role) } }

  /// What a role is called.
  package func name(of role: Role, in language: String) -> String { Self.said(roles[role], language) ?? role.rawValue }

  func name(of act: String, in language: String) -> String { acts[language]?[act] ?? act }

  /// A wording without places.
  static func said(_ wording: Wording?, _ language: String) -> String? {
    wording?[language]?.parts.map { if case .literal(let text) = $0 { text } else { "" } }.joined()
  }

  /// The ward everything happens in.
  package var ward: Ward { election.wards[0] }
}

/// Somebody who is drilled.
package struct Trainee: Hashable, Sendable {
  package let id: String
  package let name: String
  package let role: Role

  package init(id: String, name: String, role: Role) { (self.id, self.name, self.role) = (id, name, role) }

  package init(_ officer: Officer) { self.init(id: officer.id, name: officer.name, role: officer.role) }
}
