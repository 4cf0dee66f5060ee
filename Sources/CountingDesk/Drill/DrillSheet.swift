package import CountingForms
import CountingJournal
import CountingRules

extension Drill {
  /// The languages its result sheet has words in.
  package var languages: [String] { resultSheet.languages }

  /// The result sheet of one trainee.
  package func sheet(of record: DrillRecord, in languages: [String]) throws -> FormDocument {
    try resultSheet.laidOut(with: facts(record), in: languages)
  }

  func facts(_ record: DrillRecord) -> FormFacts {
    var facts = FormFacts(created: election.paperDate)
    facts.texts = [
      "election_name": election.name, "trainee_name": record.trainee.name, "trainee": record.trainee.id,
    ]
    for language in languages {
      facts.texts["trainee_role.\(language)"] = name(of: record.trainee.role, in: language)
    }
    facts.numbers = [
      "drill_seed": record.seed, "drill_exercises": exercises(for: record.trainee.role).count,
      "drill_done": record.results.count, "drill_right": record.results.count { $0.mark.isRight },
      "drill_seconds": record.results.reduce(0) { $0 + $1.seconds },
      "drill_keys": record.results.reduce(0) { $0 + $1.keys },
    ]
    facts.tables["exercises"] = FactTable(rows: record.results.enumerated().map { row($0.offset, $0.element, record) })
    return facts
  }

  private func row(_ place: Int, _ result: DrillResult, _ record: DrillRecord) -> FactRow {
    var row: FactRow = [
      "place": .text("\(place + 1)"), "seconds": .number(result.seconds), "keys": .number(result.keys),
      "requirement": .text(""),
    ]
    guard let exercise = exercises.first(where: { $0.id == result.exercise }) else {
      row["exercise"] = .text(result.exercise)
      return row
    }
    let task = DrillTask(exercise, of: self, for: record.trainee, seed: record.seed)
    row["requirement"] = .text(exercise.rule)
    for language in languages {
      row["exercise.\(language)"] = .text(task.title(language))
      row["mark.\(language)"] = .text(Self.said(result.mark.isRight ? right : wrong, language) ?? "")
      row["right.\(language)"] = .text(task.right(language))
      let choice = result.answer.flatMap { task.choices(language).dropFirst($0).first }
      row["done.\(language)"] = .text(done(result, choice, language))
    }
    return row
  }

  /// The answer given, acts as the screens call them, and what was refused on the way.
  private func done(_ result: DrillResult, _ choice: String?, _ language: String) -> String {
    let missing = result.mark.missing.map { "− \(name(of: $0, in: language))" }
    let besides = result.mark.besides.map { "+ \(name(of: $0, in: language))" }
    return ([choice].compactMap(\.self) + missing + besides + result.refused.map { "× \($0)" }).joined(separator: "; ")
  }
}
