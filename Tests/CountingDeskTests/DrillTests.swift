import CountingForms
import CountingJournal
import CountingRules
import Foundation
import Testing

@testable import CountingDesk

@Suite("Drilling staff")
struct DrillTests {
  /// What the paper in hand leaves to the trainee: reasons, second officers, the rest of a form.
  private static let rest: [String: JSON.Members] = [
    "postal.scrutinise": [
      "attested": true, "declarationSerial": "AP-01-01", "innerFound": true, "innerSerial": "AP-01-01",
    ],
    "box.decide": ["count": true, "reason": "Torn in the van, the paper seal is whole"],
    "account.enter": ["serialFrom": "351", "serialTo": "650", "reason": "Keyed from a draft"],
    "station.proforma1": ["cause": "Electors left with their papers", "agents": []],
    "issue.amend": ["reason": "A bundle of 24", "confirmedBy": "hall-sup-2"],
  ]

  @Test("can be begun and done right in every exercise, with any figures, and wrong answers are wrong")
  func everyExercise() throws {
    let hall = try DrillHall()
    for (seed, exercise) in hall.drill.exercises.enumerated() {
      for role in exercise.roles.sorted(by: { $0.rawValue < $1.rawValue }).prefix(1) {
        let seat = try hall.seat(exercise.id, role, seed: seed)
        #expect(seat.mark(answering: nil).isRight == false, "\(exercise.id): who does nothing is not right")
        for act in seat.task.expected { try seat.does(act, and: Self.rest[act["do"]?.string ?? ""] ?? [:]) }
        let right = exercise.choices.firstIndex(where: \.isRight)
        #expect(seat.mark(answering: right).isRight, "\(exercise.id) \(role) \(seed)")
        for wrong in exercise.choices.indices where wrong != right {
          #expect(!seat.mark(answering: wrong).isRight, "\(exercise.id) \(wrong)")
        }
      }
    }
  }

  @Test("marks a wrong act, and what was left out")
  func wrongAct() throws {
    let seat = try DrillHall().seat("broken-seal", .supervisor)
    try seat.does(seat.task.expected[0], and: ["sealIntact": true])
    let mark = seat.mark(answering: 1)
    #expect((mark.isRight, mark.missing, mark.besides) == (false, ["box.verify"], ["box.verify"]))
  }

  @Test("takes an act that was struck and done again for right")
  func struck() throws {
    let seat = try DrillHall().seat("broken-seal", .supervisor)
    try seat.does(seat.task.expected[0], and: ["sealIntact": true])
    let seq = try #require(seat.conduct.entered.last?["seq"]?.int)
    try seat.does(["do": "strike", "entries": [.int(seq)], "reason": "The seal is cut"])
    try seat.does(seat.task.expected[0])
    #expect(seat.mark(answering: 1).isRight)
  }

  @Test("lets pass what does no harm, and nothing else")
  func besides() throws {
    let seat = try DrillHall().seat("unsigned-declaration", .returningOfficer)
    try seat.does(seat.task.expected[0], and: Self.rest["postal.scrutinise"] ?? [:])
    try seat.does(["do": "postal.seal"])
    #expect(seat.mark(answering: nil).isRight)
    try seat.does(["do": "count.suspend", "reason": "Tea"])
    #expect(seat.mark(answering: nil).besides == ["count.suspend"])
  }

  @Test("keeps refusals for the sheet and does not count them as wrong")
  func refusals() throws {
    let seat = try DrillHall().seat("unbalanced-sheet", .supervisor)
    try seat.does([
      "do": "sheet.enter", "round": 1, "table": 1, "votes": [1, 1, 1], "nota": 0, "rejected": 0, "held": 0,
    ])
    #expect(seat.conduct.refused == ["sheet-balance"])
    #expect(seat.mark(answering: 2).isRight)
  }

  @Test("shows the dice only once the lot is committed")
  func dice() throws {
    let seat = try DrillHall().seat("tie", .returningOfficer)
    #expect(seat.task.paper("en", after: seat.conduct).map(\.text) == ["DICE"])
    try seat.does(["do": "lot.commit", "sources": ["DICE"]])
    #expect(seat.task.paper("te", after: seat.conduct).last?.text.count == 20)
  }

  @Test("has the same figures for the same seed, and others for another")
  func seeds() throws {
    let hall = try DrillHall()
    func paper(_ seed: Int) throws -> [String] {
      let exercise = try #require(hall.drill.exercises.first { $0.id == "differing-entries" })
      let task = DrillTask(exercise, of: hall.drill, for: hall.trainee(.supervisor), seed: seed)
      return task.paper("en", after: DrillConduct()).map(\.text)
    }
    #expect(try paper(7) == ["97", "87", "58", "3", "5", "0"])
    #expect(try paper(7).compactMap { Int($0) }.reduce(0, +) == 250)
    #expect(try Set((0..<20).map { try paper($0) }).count == 20)
  }

  @Test("goes on where it was broken off, with the same figures; a whole one is not written over")
  func record() throws {
    let hall = try DrillHall()
    let result = DrillResult(
      exercise: "broken-seal", mark: DrillMark(isRight: false, missing: ["box.verify"], besides: []), answer: 0,
      refused: ["sheet-balance"], seconds: 61, keys: 12)
    func open(_ seed: Int? = nil) throws -> DrillRecord {
      try DrillRecord.open(hall.trainee(.supervisor), of: 2, in: hall.folder, seed: seed) { 99 }
    }
    var record = try open(5)
    #expect(try open().seed == 5, "broken off in its first exercise")
    try record.add(result)
    let again = try open()
    #expect((again.seed, again.results, again.folder) == (5, [result], record.folder))
    #expect(try open(6).folder == record.folder + "-2")
    try record.add(result)
    #expect(try open(7).folder == record.folder + "-3")
  }

  @Test("prints a result sheet in four languages, its sums live")
  func sheet() throws {
    let hall = try DrillHall()
    var record = try DrillRecord.open(hall.trainee(.supervisor), of: 4, in: hall.folder, seed: 7) { 0 }
    for (exercise, isRight) in [("broken-seal", false), ("unbalanced-sheet", true)] {
      try record.add(
        DrillResult(
          exercise: exercise, mark: DrillMark(isRight: isRight, missing: [], besides: []), answer: 0, refused: [],
          seconds: 30, keys: 12))
    }
    #expect(hall.drill.facts(record).strangers.isEmpty)
    for language in hall.drill.languages {
      let text = try hall.drill.sheet(of: record, in: [language]).text
      #expect(!text.replacing("{a1}", with: "").contains("{"), "\(language)")
    }
    let text = try hall.drill.sheet(of: record, in: ["te", "en"]).text
    #expect(text.contains("| B-3 | తప్పు / wrong |") && text.contains("| R-3 | సరి / right |"))
    #expect(text.contains("Together | 60 | 24"))
  }
}

/// What whoever edits an exercise is told, all at once, before anybody sits down.
@Suite("Reporting what is wrong with a drill")
struct DrillFaultTests {
  @Test(
    "names the file, the line and the fault",
    arguments: [
      (
        "broken-seal.toml", "page = \"box\"", "page = \"chest\"",
        "line 4, page: “chest” is none of sheet, box, postal, desk"
      ),
      ("broken-seal.toml", "table = 1\n", "", "table: is to be the table at which the trainee sits"),
      ("broken-seal.toml", "stage = \"postal\"", "stage = \"dawn\"", "line 6, stage: “dawn” is no stage of day.toml"),
      ("broken-seal.toml", "box.give", "box.gvie", "line 7, acts: line 1 is no act"),
      ("broken-seal.toml", "right = true\n", "", "choice 1: is to be right once where there is a question"),
      ("broken-seal.toml", "roles = [\"supervisor\"", "roles = [\"guard\"", "line 2, roles: is to be a list of roles"),
      ("tie.toml", "text = \"{thrown}\"", "text = \"{throw}\"", "line 21, paper 2, text: unknown placeholder {throw}"),
      (
        "tie.toml", "\"DICE\":\"{thrown}\"", "\"DICE\":\"{throw}\"",
        "line 7, expects: line 2: unknown placeholder {throw}"
      ),
      ("tie.toml", "thrown = 20 dice", "thrown = 20 coins", "line 6, figures: “thrown = 20 coins” is no sum"),
      ("tie.toml", ", mr = \"समसमान मते\"", "", "is not translated into “mr”"),
      ("day.toml", "more = 3 to 9", "more = 9 to 3", "“more = 9 to 3”"),
      ("day.toml", "\"tie\",", "\"knot\",", "drill/knot.toml, the file: is missing"),
      ("result-sheet.toml", "{trainee_role}", "{trainee_rank}", "unknown placeholder {trainee_rank}"),
    ])
  func faults(file: String, old: String, new: String, expected: String) throws {
    let faults = try Self.faults { name, text in name == file ? text.replacing(old, with: new) : text }
    #expect(faults.contains { $0.description.contains(expected) }, "\(faults)")
  }

  private static func faults(_ change: (String, String) -> String) throws -> [TemplateFault] {
    let files = FileManager.default
    let folder = NSTemporaryDirectory() + "lekka-\(UUID().uuidString)"
    defer { try? files.removeItem(atPath: folder) }
    try files.createDirectory(atPath: folder + "/drill", withIntermediateDirectories: true)
    for name in ["rulebooks", "forms", "screens"] {
      try files.createSymbolicLink(
        atPath: "\(folder)/\(name)", withDestinationPath: "\(DrillHall.root)/Templates/\(name)")
    }
    for name in try files.contentsOfDirectory(atPath: DrillHall.root + "/Templates/drill") {
      let text = try String(contentsOfFile: "\(DrillHall.root)/Templates/drill/\(name)", encoding: .utf8)
      try change(name, text).write(toFile: "\(folder)/drill/\(name)", atomically: true, encoding: .utf8)
    }
    let templates = try TemplateFolder(chosen: folder, environment: [:], executable: nil)
    let sample = try #require(SampleFolder(named: "drill", executable: DrillHall.root + "/lekka"))
    let error = #expect(throws: TemplateFaults.self) { try Drill.read(templates, sample: sample) }
    return error?.faults ?? []
  }
}

/// The drill as the project has it, and a folder for its books.
private final class DrillHall {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  let templates: TemplateFolder
  let drill: Drill
  let folder = NSTemporaryDirectory() + "lekka-\(UUID().uuidString)"

  init() throws {
    templates = try TemplateFolder(chosen: Self.root + "/Templates", environment: [:], executable: nil)
    let sample = try #require(SampleFolder(named: "drill", executable: Self.root + "/lekka"))
    drill = try Drill.read(templates, sample: sample)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func trainee(_ role: Role) -> Trainee { Trainee(id: "sup-03", name: "O\"Brien {a1}", role: role) }

  func seat(_ id: String, _ role: Role, seed: Int = 7) throws -> Seat {
    let exercise = try #require(drill.exercises.first { $0.id == id })
    let task = DrillTask(exercise, of: drill, for: trainee(role), seed: seed)
    let surroundings = Surroundings(
      now: { Instant(milliseconds: 0) }, uptime: { nil }, fresh: { Array(repeating: 7, count: 32) })
    let book = "\(folder)/\(id)-\(role.rawValue)-\(seed).book"
    try DrillBook.prepare(task, of: drill, at: book, templates, surroundings)
    return Seat(hall: self, task: task, recorder: try BookRecorder(book, surroundings))
  }

  /// A trainee before a book.
  final class Seat {
    /// Its folder stays while somebody sits there.
    private let hall: DrillHall
    let task: DrillTask
    private let recorder: BookRecorder
    private(set) var conduct = DrillConduct()

    init(hall: DrillHall, task: DrillTask, recorder: BookRecorder) {
      (self.hall, self.task, self.recorder) = (hall, task, recorder)
    }

    func does(_ act: JSON.Members, and rest: JSON.Members = [:]) throws {
      var act = act
      for (key, value) in rest.pairs + [("by", .string(task.trainee.id)), ("ward", .int(task.ward))] {
        act[key] = value
      }
      for verdict in try recorder.submit([JSON.object(act).canonical]) { conduct.hear(verdict) }
    }

    func mark(answering answer: Int?) -> DrillMark {
      conduct.answer = answer
      return task.mark(conduct)
    }
  }
}
