import CountingDesk
import CountingJournal
import CountingRules
import CountingScreens
import CountingTerminal
import CountingTestSupport
import Foundation
import Testing

/// Somebody at a desk in a hall in memory: what the page asks for is judged and recorded as the book would.
struct DeskSeat {
  private(set) var hall: Hall
  private(set) var page: DeskPage
  /// Keys pressed so far.
  private(set) var keys = 0
  /// Papers the page wanted to show.
  private(set) var previews: [String] = []
  private(set) var isLeft = false
  /// What the page wants kept beside the book, or a page before it wanted.
  var kept: Draft?
  private let language: String

  static let templates: TemplateFolder? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    return try? TemplateFolder(chosen: root + "/Templates", environment: [:], executable: nil)
  }()

  struct NoTemplates: Error {}

  /// Read once for all tests.
  private static let spoken = ["en", "te", "hi", "mr"].reduce(into: [:]) { spoken, language in
    spoken[language] = Result { try templates.map { try DeskWords(language, in: $0) } }
  }

  static func words(_ language: String) throws -> DeskWords {
    guard let words = try spoken[language]?.get() else { throw NoTemplates() }
    return words
  }

  init(_ hall: Hall, by officer: String = "ro", ward: Int? = 1, language: String = "en") throws {
    guard let officer = hall.state.officers.active(officer) else { throw NoTemplates() }
    (self.hall, self.language) = (hall, language)
    page = DeskPage(
      officer, ward: ward, book: "day.book", Standing(hall.state, now: hall.now),
      try Self.words(language))
  }

  mutating func press(_ pressed: Key...) { for key in pressed { press(key) } }

  /// Types a line and Enter.
  mutating func line(_ text: String) {
    for character in text { press(.character(character)) }
    press(.enter)
  }

  /// Opens what a search finds.
  mutating func find(_ text: String) {
    press(.character("/"))
    line(text)
    press(.enter)
  }

  /// Chooses one of the other acts of the ward.
  mutating func other(_ act: String) throws {
    press(.character("a"))
    let line = screen(80, 60).split(separator: "\n").first { $0.contains(act) }
    self.line(String(try #require(line).split(separator: " ")[0]))
  }

  /// Somebody else acts in the hall, and the page has not looked again.
  mutating func elsewhere(_ acts: String...) throws { try hall.does(acts) }

  /// Somebody else acts in the hall; the page notices at its next heartbeat.
  mutating func meanwhile(_ acts: String...) throws {
    try hall.does(acts)
    press(.tick)
  }

  func screen(_ columns: Int = 80, _ rows: Int = 24) -> String {
    let size = ScreenSize(columns: columns, rows: rows)
    return page.frame(size).text(size)
  }

  private mutating func press(_ key: Key) {
    if key != .tick { keys += 1 }
    var request = page.press(key)
    while let wanted = request {
      switch wanted {
      case .leave:
        isLeft = true
        return
      case .submit(let acts): request = page.receive(hall.submit(acts))
      case .preview(let paper, let act):
        previews.append(paper)
        request = page.receive(preview(paper, act))
      case .recall: request = page.receive(.recalled(kept))
      default: request = page.receive(.standing(Standing(hall.state, now: hall.now)))
      }
    }
  }

  private func preview(_ name: String, _ act: JSON.Members) -> PageAnswer {
    var reading = PaperReading()
    let surroundings = Surroundings(now: { [now = hall.now] in now }, uptime: { nil }, fresh: { [] })
    do {
      for (seq, line) in hall.lines.enumerated() { try reading.take(seq, line) }
      guard let templates = Self.templates else { throw NoTemplates() }
      switch try PaperPreview.paper(
        name, once: act, in: reading, templates: templates, languages: [language], surroundings)
      {
      case .paper(let paper)?: return .paper(paper)
      case .refused(let refusal)?: return .refused(refusal)
      case nil: return .paper(nil)
      }
    } catch {
      return .failed("\(error)")
    }
  }
}
