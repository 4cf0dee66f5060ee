import CountingDesk
import CountingRules
import CountingScreens
import CountingTerminal
import Foundation

/// The screens of `lekka demo --drill` that stand in the documentation: what is the drill's own.
enum DrillScreens {
  static func all(_ language: String) throws -> [DeskScreens.Screen] {
    guard let templates = DeskSeat.templates,
      let sample = SampleFolder(named: "drill", executable: templates.path)
    else { throw DeskSeat.NoTemplates() }
    let drill = try Drill.read(templates, sample: sample)
    let staff = [Role.returningOfficer, .supervisor, .entry].map {
      Trainee(id: "\($0.rawValue)-01", name: "Vegesna Kanaka Raju", role: $0)
    }
    let who = try DrillStaffPage(staff, of: drill, in: language, templates)
    let folder = NSTemporaryDirectory() + "lekka-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var session = try session(drill, staff[1], language, templates, book: folder + "/unbalanced-sheet.book")
    let begun = session.page
    _ = session.press(.enter)
    let keyed = session.page
    _ = session.press(.control("d"))
    let asked = session.page
    _ = session.press(.character("1"))
    _ = session.press(.enter)
    let marked = session.page
    return [
      ("A drill: who sits down", who.frame), ("A drill: what is in hand", begun.frame),
      ("A drill: the page of the night under it", keyed.frame), ("A drill: the question", asked.frame),
      ("A drill: the mark", marked.frame),
    ]
  }

  private static func session(
    _ drill: Drill, _ trainee: Trainee, _ language: String, _ templates: TemplateFolder, book: String
  ) throws -> PageSession<DrillPage> {
    let surroundings = Surroundings(
      now: { Instant(milliseconds: 0) }, uptime: { nil }, fresh: { Array(repeating: 7, count: 32) })
    let exercises = drill.exercises(for: trainee.role)
    let place = exercises.firstIndex { $0.id == "unbalanced-sheet" } ?? 0
    let task = DrillTask(exercises[place], of: drill, for: trainee, seed: 7)
    try DrillBook.prepare(task, of: drill, at: book, templates, surroundings)
    let desk = try PageDesk(book, surroundings)
    let inner = try DrillSeat(in: language, templates).page(task, book: book, try desk.standing())
    let page = try DrillPage(task, at: .init(place + 1, of: exercises.count), inner, in: language, templates) { 0 }
    return PageSession(page, at: desk, said: { "\($0)" })
  }
}
