package import CountingDesk
import CountingJournal
import CountingRules

/// What is in hand in every exercise and what is right, for the trainer: the figures are those of the seed.
package struct DrillAnswers {
  private let drill: Drill
  private let exercises: [DrillExercise]
  private let trainee: Trainee
  private let seed: Int
  private let language: String
  private let words: Words<DrillWord>
  private let acts: Words<ActWord>

  /// - Parameter trainee: nil for the exercises of everybody.
  package init(
    _ drill: Drill, for trainee: Trainee?, seed: Int, in language: String, _ templates: TemplateFolder
  ) throws {
    (self.drill, self.seed, self.language) = (drill, seed, language)
    exercises = trainee.map { drill.exercises(for: $0.role) } ?? drill.exercises
    self.trainee = trainee ?? Trainee(id: "–", name: "–", role: .supervisor)
    (words, acts) = (try Words(language, in: templates), try Words(language, in: templates))
  }

  package var text: String {
    let head = words(.answers, ["seed": "\(seed)"])
    return head + "\n" + exercises.enumerated().map { "\n\($0 + 1)  \(page(of: $1))" }.joined()
  }

  private func page(of exercise: DrillExercise) -> String {
    let task = DrillTask(exercise, of: drill, for: trainee, seed: seed)
    let roles = exercise.roles.map { drill.name(of: $0, in: language) }.sorted().joined(separator: ", ")
    var lines = [
      "\(task.title(language)) (\(exercise.rule))", words(.answersFor, ["roles": roles]), task.situation(language),
    ]
    lines += task.wholePaper(language).map { "│ \($0.label): \($0.text)" }
    let entered = task.expected.compactMap { $0["do"]?.string }.map { name in
      ActWord(rawValue: name).map { acts($0) } ?? name
    }
    if !entered.isEmpty { lines.append(words(.answersEntered, ["acts": entered.joined(separator: "; ")])) }
    if let question = task.question(language) { lines.append(question) }
    lines += task.rightChoice(language).map { [words(.answersRight, ["choice": $0])] } ?? []
    lines.append(task.right(language))
    return lines.enumerated().map { ($0 == 0 ? "" : "   ") + $1 + "\n" }.joined()
  }
}
