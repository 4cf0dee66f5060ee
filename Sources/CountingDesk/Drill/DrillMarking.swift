package import CountingJournal
import CountingRules

/// What a trainee did in one exercise.
package struct DrillConduct: Sendable {
  /// Acts the book took, in order, each with its number.
  package private(set) var entered: [JSON.Members] = []
  /// Codes of the refusals met.
  package private(set) var refused: [String] = []
  /// The choice made at the question, from 0.
  package var answer: Int?

  package init() {}

  package mutating func hear(_ verdict: Verdict) {
    switch verdict {
    case .accepted(let entry, _): entered.append(entry.members)
    case .refused(let refusal): refused.append(refusal.rule.rawValue)
    case .repeated: break
    }
  }

  func hasEntered(_ act: String) -> Bool { entered.contains { $0["do"]?.string == act } }

  /// What of it stands: an act struck and done again is done right.
  var standing: [JSON.Members] {
    let strikes = entered.filter { $0["do"]?.string == Strike.name }
    let struck = Set(strikes.flatMap { $0["entries"]?.array ?? [] }.compactMap(\.int))
    return entered.filter { act in
      act["do"]?.string != Strike.name && !(act["seq"]?.int.map(struck.contains) ?? false)
    }
  }
}

/// How an exercise was marked.
package struct DrillMark: Hashable, Sendable {
  package let isRight: Bool
  /// Names of acts that were to be entered and do not stand so.
  package let missing: [String]
  /// Names of acts that stand and were not to be entered.
  package let besides: [String]

  init(isRight: Bool, missing: [String], besides: [String]) {
    (self.isRight, self.missing, self.besides) = (isRight, missing, besides)
  }
}

extension DrillTask {
  /// Right is what was expected, all of it, nothing else but what is allowed, and the right answer where one was asked for.
  package func mark(_ conduct: DrillConduct) -> DrillMark {
    let (expected, standing) = (expected, conduct.standing)
    let missing = expected.filter { wanted in !standing.contains { $0.fulfils(wanted) } }
    let lawful = expected + allowed
    let besides = standing.filter { act in !lawful.contains { act.fulfils($0) } }
    let rightChoice = exercise.choices.firstIndex { $0.isRight }
    return DrillMark(
      isRight: missing.isEmpty && besides.isEmpty && conduct.answer == rightChoice,
      missing: missing.map(\.act), besides: besides.map(\.act))
  }
}

extension JSON.Members {
  fileprivate var act: String { self["do"]?.string ?? "" }

  /// Every member that is wanted is there, and says the same.
  fileprivate func fulfils(_ wanted: JSON.Members) -> Bool { wanted.pairs.allSatisfy { self[$0.key] == $0.value } }
}
