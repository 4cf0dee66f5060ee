import CountingDesk
import CountingRules

/// What a drill came to, for the screen.
struct DrillSummary {
  let drill: Drill
  let record: DrillRecord
  let count: Int
  let language: String

  init(_ drill: Drill, _ record: DrillRecord, of count: Int, in language: String) {
    (self.drill, self.record, self.count, self.language) = (drill, record, count, language)
  }

  var text: String {
    var text = "\(record.trainee.name) (\(record.trainee.id), \(record.trainee.role.rawValue)), drill \(record.seed):\n"
    for result in record.results {
      let exercise = drill.exercises.first { $0.id == result.exercise }
      let task = exercise.map { DrillTask($0, of: drill, for: record.trainee, seed: record.seed) }
      text +=
        "  \(result.mark.isRight ? "right" : "WRONG")  \(counted(result.seconds, "second"))  "
        + "\(task?.title(language) ?? result.exercise)\(exercise.map { " (\($0.rule))" } ?? "")\n"
    }
    let right = record.results.count { $0.mark.isRight }
    text += "\(right) right of \(record.results.count) done, of \(count). The result sheet is in \(record.folder).\n"
    if record.results.count < count { text += "The same command goes on where it was left.\n" }
    return text
  }
}
