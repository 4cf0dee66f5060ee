package import CountingDesk
import CountingRules
import CountingTerminal

/// What a drill came to, for whoever sat there.
package struct DrillSummary {
  private let drill: Drill
  private let record: DrillRecord
  private let count: Int
  private let language: String
  private let words: Words<DrillWord>

  /// - Parameter count: exercises of the whole drill.
  package init(
    _ drill: Drill, _ record: DrillRecord, of count: Int, in language: String, _ templates: TemplateFolder
  ) throws {
    (self.drill, self.record, self.count, self.language) = (drill, record, count, language)
    words = try Words(language, in: templates)
  }

  package var text: String {
    let trainee = record.trainee
    var lines = [
      words(
        .summary,
        [
          "name": trainee.name, "id": trainee.id, "role": drill.name(of: trainee.role, in: language),
          "seed": "\(record.seed)",
        ])
    ]
    let marks = [words(.summaryRight), words(.summaryWrong)].map { CellWidth.of($0) }
    lines += record.results.map { "  " + line($0, width: marks.max() ?? 0) }
    let right = record.results.count { $0.mark.isRight }
    lines.append(
      words(
        .summarySum,
        ["right": "\(right)", "done": "\(record.results.count)", "count": "\(count)", "folder": record.folder]))
    if record.results.count < count { lines.append(words(.summaryMore)) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ result: DrillResult, width: Int) -> String {
    let mark = words(result.mark.isRight ? .summaryRight : .summaryWrong)
    let exercise = drill.exercises.first { $0.id == result.exercise }
    let title = exercise.map { exercise in
      let task = DrillTask(exercise, of: drill, for: record.trainee, seed: record.seed)
      return "\(task.title(language)) (\(exercise.rule))"
    }
    return words(
      .summaryLine,
      [
        "mark": mark + String(repeating: " ", count: width - CellWidth.of(mark)), "seconds": grouped(result.seconds),
        "title": title ?? result.exercise,
      ])
  }
}
