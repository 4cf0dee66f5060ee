import ArgumentParser
import CountingDesk
import CountingForms
import CountingRules
import CountingScreens
import CountingSpreadsheets
import CountingTerminal
import Foundation

/// `lekka demo --drill`: exercises of one officer, one after the other, and the result sheet.
struct Drilling {
  let drill: Drill
  let templates: TemplateFolder
  let trainee: Trainee
  let language: String
  let sheetLanguages: [String]
  let mouth: PaperMouth
  let folder: String

  static let instead = "Run the drill in a terminal; --by names who is drilled."

  func run(seed: Int?, _ context: CommandContext) throws {
    _ = try ScreenOptions.refusing(Self.instead) { () throws(TerminalFault) in try Terminal.check(context.environment) }
    let exercises = drill.exercises(for: trainee.role)
    var record = try record(of: exercises.count, seed: seed, context)
    let ending = try practise(exercises, &record, context)
    try writeSheet(record, context)
    try context.say(DrillSummary(drill, record, of: exercises.count, in: language, templates).text)
    if case .interrupted(let end)? = ending {
      switch end {
      case .closed: throw ExitCode(129)
      case .signal(let number): throw ExitCode(128 + number)
      }
    }
  }

  private func record(of count: Int, seed: Int?, _ context: CommandContext) throws -> DrillRecord {
    do {
      return try DrillRecord.open(trainee, of: count, in: folder, seed: seed) {
        context.surroundings.fresh().prefix(3).reduce(0) { $0 << 8 | Int($1) } % 10_000
      }
    } catch {
      throw CommandFailure(
        "The folder \(folder) cannot be made: \(error.localizedDescription) Choose another with --out.", .cannotCreate)
    }
  }

  /// - Returns: how it was broken off; nil when every exercise was done.
  private func practise(
    _ exercises: [DrillExercise], _ record: inout DrillRecord, _ context: CommandContext
  ) throws -> PageRunner.Ending? {
    let frame = try Words<FrameWord>(language, in: templates)
    var terminal: Terminal = try ScreenOptions.refusing(Self.instead) { () throws(TerminalFault) in
      try Terminal(environment: context.environment)
    }
    for (place, exercise) in exercises.enumerated().dropFirst(record.results.count) {
      let task = DrillTask(exercise, of: drill, for: trainee, seed: record.seed)
      var session = try session(task, at: .init(place + 1, of: exercises.count), record, context)
      let ending = PageRunner.run(&session, on: &terminal, frame)
      guard let result = session.page.result else { return ending }
      try record.add(result)
      if ending != .left { return ending }
    }
    return nil
  }

  /// An exercise that was broken off is begun anew: its book is made again.
  private func session(
    _ task: DrillTask, at place: DrillPage.Place, _ record: DrillRecord, _ context: CommandContext
  ) throws -> PageSession<DrillPage> {
    let book = "\(record.folder)/\(task.exercise.id).book"
    try BookFiles.remove(book)
    try DrillBook.prepare(task, of: drill, at: book, templates, context.surroundings)
    let desk = try PageDesk(book, context.onScreen, papers: .init(templates, languages: [language]))
    let inner = try DrillSeat(in: language, templates).page(task, book: book, try desk.standing())
    let surroundings = context.surroundings
    let page = try DrillPage(task, at: place, inner, in: language, templates) {
      surroundings.uptime().map { Int64($0.milliseconds) } ?? surroundings.now().milliseconds
    }
    return PageSession(page, at: desk, said: { Failure($0).message })
  }

  private func writeSheet(_ record: DrillRecord, _ context: CommandContext) throws {
    let document = try drill.sheet(of: record, in: sheetLanguages)
    let path = "\(record.folder)/result-sheet.\(mouth.ending)"
    do {
      try Interruption.finishing {
        switch mouth {
        case .text: try Data(document.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        case .html: try Data(document.html.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        case .xlsx: try Spreadsheet.write(document, to: path)
        }
      }
    } catch {
      throw CommandFailure(
        "\(path) cannot be written: \(error). What was done is kept; make room and run the same command again.",
        .inputOutput)
    }
  }
}
