import CountingJournal

/// One exercise done, as it is kept.
package struct DrillResult: Hashable, Sendable {
  package let exercise: String
  package let mark: DrillMark
  /// The choice made at the question, from 0.
  package let answer: Int?
  /// Codes of the refusals met.
  package let refused: [String]
  /// From the first look at the page to its mark.
  package let seconds: Int
  package let keys: Int

  package init(
    exercise: String, mark: DrillMark, answer: Int?, refused: [String], seconds: Int, keys: Int
  ) {
    (self.exercise, self.mark, self.answer) = (exercise, mark, answer)
    (self.refused, self.seconds, self.keys) = (refused, seconds, keys)
  }

  init?(_ kept: JSON) {
    func texts(_ key: String) -> [String]? { kept[key]?.array?.compactMap(\.string) }
    guard let exercise = kept["exercise"]?.string, let isRight = kept["right"]?.bool, let missing = texts("missing"),
      let besides = texts("besides"), let refused = texts("refused"), let seconds = kept["seconds"]?.int,
      let keys = kept["keys"]?.int
    else { return nil }
    self.init(
      exercise: exercise, mark: DrillMark(isRight: isRight, missing: missing, besides: besides),
      answer: kept["answer"]?.int, refused: refused, seconds: seconds, keys: keys)
  }

  var json: JSON {
    func list(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }
    return .make([
      "exercise": .string(exercise), "right": .bool(mark.isRight), "missing": list(mark.missing),
      "besides": list(mark.besides), "refused": list(refused), "answer": answer.map(JSON.int), "seconds": .int(seconds),
      "keys": .int(keys),
    ])
  }
}
