import CountingForms
import CountingJournal
import CountingRules
import Foundation

extension Drill {
  /// Reads `Templates/drill` and the ward it is held in; what is wrong with any of it is thrown together, each thing once.
  package static func read(_ templates: TemplateFolder, sample: SampleFolder) throws -> Drill {
    let reading = try ElectionFolder.read(at: sample.path, rulebooks: templates.rulebooks)
    guard let election = reading.election else { throw BookOpening.Refused(problems: reading.problems) }
    var reader = try DrillReader(templates, election)
    let drill = reader.drill(folder: sample.path)
    guard let drill, reader.faults.isEmpty else { throw TemplateFaults(faults: reader.faults) }
    return drill
  }
}

/// Gathers the faults of every file of a drill.
struct DrillReader {
  var faults: [TemplateFault] = []
  private let templates: TemplateFolder
  let election: Election
  /// In which the exercises are told.
  var told: [String] = []
  private let day = "day.toml"

  init(_ templates: TemplateFolder, _ election: Election) throws {
    (self.templates, self.election) = (templates, election)
  }

  mutating func drill(folder: String) -> Drill? {
    read(day) { reader, day in
      let sheet = try TemplateReader.template("result-sheet", under: "drill", in: reader.templates)
      reader.told = try day.strings("told")
      let figures = reader.figures(try day.strings("figures"), after: [], in: day)
      let known = Set(figures.map(\.name))
      let stages = try day.sections("stage").map { section in
        let acts = reader.acts(try section.string("acts"), "acts", known, section)
        let stage = Drill.Stage(id: try section.required(section.string("id"), "id"), acts: acts)
        try section.refuseOthers()
        return stage
      }
      let words = try day.required(day.section("roles"), "roles")
      let roles = try words.keys.map { key in
        guard let role = Role(rawValue: key) else { throw words.fault(key, "is no role") }
        return (role, try words.required(words.wording(key), key))
      }
      for (role, wording) in roles { reader.check(wording, "roles, \(role.rawValue)", sheet.languages, [], words) }
      let ids = try day.strings("exercises")
      let (right, wrong) = (
        try day.required(day.wording("right"), "right"), try day.required(day.wording("wrong"), "wrong")
      )
      try day.refuseOthers()
      let exercises = ids.compactMap { id in
        reader.exercise(id, figures, stages: Set(stages.map(\.id)), roles: Set(roles.map(\.0)), sheet.languages)
      }
      return Drill(
        folder: folder, election: reader.election, figures: figures, stages: stages, exercises: exercises,
        roles: Dictionary(roles) { first, _ in first }, right: right, wrong: wrong, resultSheet: sheet,
        told: reader.told, acts: reader.acts(in: sheet.languages))
    }
  }

  /// What the screens call the acts; what is wrong with those words is told with the screens.
  private func acts(in languages: [String]) -> [String: [String: String]] {
    languages.reduce(into: [:]) { acts, language in
      acts[language] = try? ScreenWords.read(
        "acts", knowing: ActCatalogue.names, language: language, in: templates)
    }
  }

  private mutating func exercise(
    _ id: String, _ shared: [DrillFigure], stages: Set<String>, roles: Set<Role>, _ printed: [String]
  ) -> DrillExercise? {
    read("\(id).toml") { reader, file in
      let own = reader.figures(try file.strings("figures"), after: Set(shared.map(\.name)), in: file)
      let known = Set((shared + own).map(\.name))
      let names = try file.strings("roles")
      let people = names.compactMap(Role.init)
      if people.isEmpty || people.count < names.count || !Set(people).isSubset(of: roles) {
        throw file.fault("roles", "is to be a list of roles that day.toml has words for")
      }
      let stage = try file.required(file.string("stage"), "stage")
      guard stages.contains(stage) else { throw file.fault("stage", "“\(stage)” is no stage of day.toml") }
      let exercise = DrillExercise(
        id: id, roles: Set(people), rule: try file.required(file.string("rule"), "rule"),
        page: try file.required(file.choice("page", DrillExercise.Page.self), "page"),
        table: try file.int("table") ?? 0,
        stage: stage, figures: own, acts: reader.acts(try file.string("acts"), "acts", known, file),
        expects: reader.acts(try file.string("expects"), "expects", known, file),
        allows: reader.acts(try file.string("allows"), "allows", known, file),
        title: try file.required(file.wording("title"), "title"),
        situation: try file.required(file.wording("situation"), "situation"),
        paper: try file.sections("paper").map { try $0.line() },
        question: try file.wording("question"), choices: try file.sections("choice").map { try $0.choice() },
        right: try file.required(file.wording("right"), "right"))
      try file.refuseOthers()
      reader.check(exercise, known, printed, file)
      return exercise
    }
  }

  mutating func report(_ fault: TemplateFault) {
    if !faults.contains(fault) { faults.append(fault) }
  }

  /// Faults of the file get the line where they are to be mended.
  private mutating func read<Value>(
    _ name: String, _ body: (inout DrillReader, TemplateSection) throws -> Value
  ) -> Value? {
    let (file, before) = ("drill/\(name)", faults.count)
    guard let text = try? String(contentsOfFile: "\(templates.path)/\(file)", encoding: .utf8) else {
      report(TemplateFault(file: file, place: "the file", message: "is missing"))
      return nil
    }
    var value: Value?
    do {
      value = try body(&self, TemplateSection(TemplateValue.parse(text, file: file), file: file, place: ""))
    } catch let fault as TemplateFault {
      report(fault)
    } catch let several as TemplateFaults {
      for fault in several.faults { report(fault) }
    } catch {
      report(TemplateFault(file: file, place: "the file", message: "cannot be read: \(error)"))
    }
    let lines = TemplateLines(text)
    for place in faults.indices.dropFirst(before) where faults[place].file == file {
      faults[place].line = lines.line(of: faults[place].place)
    }
    return value
  }
}

extension TemplateSection {
  fileprivate func line() throws -> DrillExercise.Line {
    let line = DrillExercise.Line(
      label: try required(wording("label"), "label"), text: try required(wording("text"), "text"),
      after: try string("after"))
    try refuseOthers()
    return line
  }

  fileprivate func choice() throws -> DrillExercise.Choice {
    let choice = DrillExercise.Choice(text: try required(wording("text"), "text"), isRight: try bool("right") ?? false)
    try refuseOthers()
    return choice
  }
}
