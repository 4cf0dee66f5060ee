import CountingJournal
import CountingRules

/// The rehearsal book of one exercise: opened, and brought to where the trainee sits down.
package enum DrillBook {
  /// The acts before the exercise are not taken: its template is wrong.
  package struct Fault: Error, Sendable {
    package let message: String
  }

  package static func prepare(
    _ task: DrillTask, of drill: Drill, at path: String, _ templates: TemplateFolder, _ surroundings: Surroundings
  ) throws {
    try BookOpening.open(path, from: drill.folder, rehearsal: true, templates: templates, surroundings)
    let lines = task.before
    let verdicts = try BookRecorder(path, surroundings).submit(lines, stopping: true)
    if case .refused(let refusal)? = verdicts.last {
      throw Fault(
        message:
          "The exercise \(task.exercise.id) cannot begin: its act \(verdicts.count) of \(lines.count) was refused, "
          + "\(refusal.rule.rawValue): \(refusal.message) Mend Templates/drill/\(task.exercise.id).toml or day.toml.")
    }
  }
}
