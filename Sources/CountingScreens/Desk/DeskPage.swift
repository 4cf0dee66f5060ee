import CountingForms
import CountingJournal
package import CountingRules
import CountingTerminal

/// The RO's desk: what waits, oldest first; Enter opens, Enter does.
package struct DeskPage: Page {
  package let officer: Officer
  /// The only ward that is looked at; nil is all the officer's.
  package let only: Int?
  let words: DeskWords
  /// How a book is named in a command to type elsewhere.
  let book: String
  private(set) var standing: Standing
  /// What waits, as of `standing` and `now`.
  private(set) var queue: [Waiting] = []
  var layer = Layer.list
  /// The place of the chosen matter.
  var chosen = 0
  var find = ""
  /// The time a rehearsal's acts are given; nil is the last entry's.
  var clock: Instant? { didSet { look() } }
  /// What became of the act sent last.
  var said: [ScreenLine] = []

  package init(_ officer: Officer, ward only: Int?, book: String, _ standing: Standing, _ words: DeskWords) {
    (self.officer, self.only, self.book, self.standing, self.words) = (officer, only, book, standing, words)
    look()
  }

  /// What stands now. Looking through 150 wards again is worth it only when something is new, or the minute is.
  mutating func stands(_ fresh: Standing) {
    let before = (standing.state.tree.size, now.milliseconds / 60_000)
    let item = waiting.indices.contains(chosen) ? waiting[chosen] : nil
    standing = fresh
    guard before != (fresh.state.tree.size, now.milliseconds / 60_000) else { return }
    look()
    choose(item)
  }

  /// What was chosen stays chosen whatever comes before it in the queue: Enter opens what the officer looked at.
  mutating func choose(_ item: Waiting?) {
    let place = waiting.firstIndex { $0.ward == item?.ward && $0.matter.subject == item?.matter.subject }
    chosen = place ?? min(chosen, max(waiting.count - 1, 0))
  }

  private mutating func look() {
    queue = standing.state.queue(at: now, uptime: standing.uptime, ward: only).filter { officer.acts(in: $0.ward) }
  }

  enum Layer: Sendable {
    case list
    case finding
    /// One of several acts, by number.
    case choosing(title: String, [ActDraft], typed: String, isBad: Bool)
    case act(ActKeying, ShownPaper)
    case papers(DoubtfulSitting, scroll: Int)
    case asking(Question, typed: String, isBad: Bool)
    /// An answer to read: a lot's statement, the slip drawn.
    case told([String], scroll: Int)
  }

  enum Question: Sendable { case clock, ward }

  /// The paper that the act puts before people.
  struct ShownPaper: Sendable {
    var paper: FormDocument?
    var isMissing = false
    var scroll = 0
  }

  package var heartbeat: Int32? { 1000 }

  package var draft: Draft? {
    guard case .act(let keying, _) = layer, let content = keying.kept else { return nil }
    return Draft(officer: officer.id, paper: keying.draft.place, content: content)
  }

  // What waits

  var isRehearsal: Bool { standing.state.rehearsal }

  /// What o'clock it is for acts and windows.
  var now: Instant { max(clock ?? standing.now, standing.now) }

  func count(_ ward: Int) -> WardCount? { standing.ward(ward) }

  /// What waits for the officer comes first, oldest first; then what may yet come, then what waits at the tables.
  var waiting: [Waiting] {
    let all = find.isEmpty ? queue : queue.filter(matches)
    return Standby.allCases.flatMap { group in all.filter { standby($0) == group } }
  }

  enum Standby: CaseIterable { case waits, mayCome, elsewhere }

  func standby(_ waiting: Waiting) -> Standby {
    guard isMine(waiting) else { return .elsewhere }
    switch waiting.matter.subject {
    case .window, .doubtful(_, _, left: nil): return .mayCome
    default: return .waits
    }
  }

  func isMine(_ waiting: Waiting) -> Bool {
    waiting.matter.step.who.contains(officer.role) && !isAtTable(waiting.matter)
  }

  /// Sheets are keyed at their tables, with `lekka enter`.
  func isAtTable(_ matter: Matter) -> Bool {
    guard matter.subject == .next else { return false }
    return matter.step.act == .sheetEnter || matter.step.act == .sheetReenter
  }

  private func matches(_ waiting: Waiting) -> Bool {
    guard let count = count(waiting.ward) else { return false }
    let text = "\(waiting.ward) \(words.name(of: count.ward)) \(words.matter(waiting, in: count, at: now))"
    return text.lowercased().contains(find.lowercased())
  }
}
