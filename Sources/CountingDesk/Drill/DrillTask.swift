import CountingForms
package import CountingJournal
import CountingRules

/// An exercise with its figures drawn, before one trainee.
package struct DrillTask: Sendable {
  package let exercise: DrillExercise
  package let trainee: Trainee
  package let ward: Int
  private let values: [String: String]
  private let candidates: [Candidate]
  private let stages: [Drill.Stage]

  package init(_ exercise: DrillExercise, of drill: Drill, for trainee: Trainee, seed: Int) {
    (self.exercise, self.trainee, ward) = (exercise, trainee, drill.ward.number)
    values = DrillFigure.drawn(drill.figures + exercise.figures, seed: seed)
    candidates = drill.ward.candidates
    let last = drill.stages.firstIndex { $0.id == exercise.stage } ?? 0
    stages = Array(drill.stages[...last])
  }

  // In words

  package func title(_ language: String) -> String { text(exercise.title, language) }
  package func situation(_ language: String) -> String { text(exercise.situation, language) }
  package func right(_ language: String) -> String { text(exercise.right, language) }
  package func question(_ language: String) -> String? { exercise.question.map { text($0, language) } }
  package func choices(_ language: String) -> [String] { exercise.choices.map { text($0.text, language) } }

  /// The paper in hand, a line each, as far as it can be read yet.
  package func paper(_ language: String, after conduct: DrillConduct) -> [(label: String, text: String)] {
    said(exercise.paper.filter { $0.after.map(conduct.hasEntered) ?? true }, language)
  }

  /// Every line of it, for the trainer.
  package func wholePaper(_ language: String) -> [(label: String, text: String)] { said(exercise.paper, language) }

  /// The right answer; nil where nothing is asked.
  package func rightChoice(_ language: String) -> String? {
    exercise.choices.first(where: \.isRight).map { text($0.text, language) }
  }

  private func said(_ lines: [DrillExercise.Line], _ language: String) -> [(label: String, text: String)] {
    lines.map { (text($0.label, language), text($0.text, language)) }
  }

  private func text(_ wording: Wording, _ language: String) -> String {
    var known = values
    for candidate in candidates {
      let local = language == "en" ? nil : candidate.localName
      known["candidate_\(candidate.place)"] = local ?? candidate.name
    }
    let phrase = wording[language] ?? wording["en"]
    return phrase?.parts.map { part in
      switch part {
      case .literal(let text): text
      case .placeholder(let place): known[place.key] ?? ""
      }
    }.joined() ?? ""
  }

  // As acts

  /// From the opened book to the moment the trainee sits down.
  var before: [[UInt8]] { (stages.flatMap(\.acts) + exercise.acts).map { $0.filled(said) } }

  /// What is to stand in the book in the end.
  package var expected: [JSON.Members] { exercise.expects.compactMap(members) }

  /// What may stand there besides.
  var allowed: [JSON.Members] { exercise.allows.compactMap(members) }

  private func members(_ act: DrillAct) -> JSON.Members? { try? JSONReader.read(act.filled(said)).object }

  private var said: [String: String] {
    values.merging(["by": trainee.id, "name": trainee.name, "role": trainee.role.rawValue]) { $1 }
  }
}
