import CountingForms
import CountingJournal
import CountingRules

extension DrillReader {
  mutating func check(
    _ exercise: DrillExercise, _ known: Set<String>, _ printed: [String], _ file: TemplateSection
  ) {
    let said = known.union(election.wards[0].candidates.map { "candidate_\($0.place)" })
    check(exercise.title, "title", printed, said, file)
    check(exercise.right, "right", printed, said, file)
    check(exercise.situation, "situation", told, said, file)
    for (place, line) in exercise.paper.enumerated() {
      check(line.label, "paper \(place + 1), label", told, said, file)
      check(line.text, "paper \(place + 1), text", told, said, file)
      if let act = line.after, !ActCatalogue.has(act) {
        report(file.fault("paper \(place + 1), after", "“\(act)” is no act"))
      }
    }
    for (place, choice) in exercise.choices.enumerated() {
      check(choice.text, "choice \(place + 1), text", printed, said, file)
    }
    if let question = exercise.question { check(question, "question", told, said, file) }
    let rightOnes = exercise.choices.filter(\.isRight).count
    if rightOnes != (exercise.question == nil ? 0 : 1) {
      report(
        file.fault(
          exercise.choices.isEmpty ? "question" : "choice 1",
          "is to be right once where there is a question, and not there where there is none"))
    }
    if exercise.table == 0, [.sheet, .box].contains(exercise.page) {
      report(file.fault("table", "is to be the table at which the trainee sits"))
    }
  }

  /// Every language has it, and every placeholder can be filled in.
  mutating func check(
    _ wording: Wording, _ key: String, _ languages: [String], _ known: Set<String>, _ file: TemplateSection
  ) {
    for language in languages where wording[language] == nil {
      report(file.fault(key, "is not translated into “\(language)”"))
    }
    for name in wording.phrases.values.flatMap(\.placeholders).map(\.key) where !known.contains(name) {
      report(file.fault(key, "unknown placeholder {\(name)}"))
    }
  }

  mutating func figures(_ lines: [String], after known: Set<String>, in file: TemplateSection) -> [DrillFigure] {
    var (figures, known) = ([DrillFigure](), known)
    for line in lines {
      do throws(DrillFigure.Fault) {
        let figure = try DrillFigure(line, after: known)
        known.insert(figure.name)
        figures.append(figure)
      } catch {
        report(file.fault("figures", error.message))
      }
    }
    return figures
  }

  /// One a line; each is an act once its places are filled in.
  mutating func acts(
    _ text: String?, _ key: String, _ known: Set<String>, _ file: TemplateSection
  ) -> [DrillAct] {
    let lines = (text ?? "").split(separator: "\n").map(String.init).filter { !isBlank($0) }
    return lines.enumerated().map { number, line in
      let act = DrillAct(line)
      let strangers = act.places.filter { !known.contains($0) && !["by", "name", "role"].contains($0) }
      for name in strangers { report(file.fault(key, "line \(number + 1): unknown placeholder {\(name)}")) }
      let example = Dictionary(act.places.map { ($0, "1") }) { first, _ in first }
      let members = try? JSONReader.read(act.filled(example)).object
      if members?["do"]?.string.map(ActCatalogue.has) != true {
        report(file.fault(key, "line \(number + 1) is no act"))
      }
      return act
    }
  }
}

extension ActCatalogue {
  fileprivate static func has(_ name: String) -> Bool { all.contains { $0.name == name } }
}
