extension Ground {
  /// (g) and (h) do not reject when an officer's mistake caused the defect; an indistinct or repeated mark does not
  /// reject if the intention for one candidate clearly appears.
  ///
  /// - Rule: D-4
  /// - Refuses: `ground-cured`
  package func checkNotCured(by circumstance: Circumstance?, paper: Int) throws(Refusal) {
    guard let circumstance, circumstance == curedBy else { return }
    let why = circumstance == .officerMistake ? "an officer's mistake caused it" : "the intention clearly appears"
    throw Refusal(.groundCured, "Paper \(paper) is not rejected on \(clause), \(title): \(why).")
  }
}

extension [Ground] {
  /// A paper is rejected only on a ground of the rules.
  ///
  /// - Rule: D-2, D-3, P-8
  /// - Refuses: `unknown-ground`
  package func check(_ code: String?) throws(Refusal) -> Ground {
    guard let code else { throw Refusal(.unknownGround, "A rejected paper needs its ground.") }
    guard let ground = first(where: { $0.code == code }) else {
      throw Refusal(.unknownGround, "\(code) is no ground here; these are: \(map(\.code).joined(separator: ", ")).")
    }
    return ground
  }
}
