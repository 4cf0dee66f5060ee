package import CountingDesk
import CountingRules
package import CountingTerminal

/// One exercise of a drill: what is in hand, the page of the night where it is keyed, a question, and the mark.
///
/// The page inside is the real one and so is the book; only ctrl-D is the drill's own.
package struct DrillPage: Page {
  enum Step: Sendable {
    case briefing
    case working
    /// With the number that was none of the choices.
    case asking(typed: String, refused: String? = nil)
    case marked(DrillResult)
  }

  let task: DrillTask
  let place: Place
  let language: String
  let words: Words<DrillWord>
  let acts: Words<ActWord>
  private(set) var inner: any Page
  private(set) var step = Step.briefing
  private(set) var conduct = DrillConduct()
  private var keys = 0
  private var began: Int64 = 0
  /// Milliseconds on a clock that never goes back.
  private let clock: @Sendable () -> Int64

  /// Which exercise of how many.
  package struct Place: Hashable, Sendable {
    let number: Int
    let count: Int

    package init(_ number: Int, of count: Int) { (self.number, self.count) = (number, count) }
  }

  /// - Parameter clock: milliseconds on a clock that never goes back.
  package init(
    _ task: DrillTask, at place: Place, _ inner: any Page, in language: String, _ templates: TemplateFolder,
    clock: @escaping @Sendable () -> Int64
  ) throws {
    (self.task, self.place, self.inner, self.language, self.clock) = (task, place, inner, language, clock)
    (words, acts) = (try Words(language, in: templates), try Words(language, in: templates))
  }

  /// Once the exercise is marked.
  package var result: DrillResult? { if case .marked(let result) = step { result } else { nil } }

  package var heartbeat: Int32? { if case .working = step { inner.heartbeat } else { nil } }

  package mutating func begin() -> PageRequest? { nil }

  // Keys

  package mutating func press(_ key: Key) -> PageRequest? {
    switch step {
    case .briefing: return pressAtBriefing(key)
    case .working:
      if key == .control("d") { return putDown() }
      if key != .tick { keys += 1 }
      return heed(inner.press(key))
    case .asking(let typed, _):
      if key != .tick { keys += 1 }
      return press(key, asking: typed)
    case .marked: return key == .enter || key == .escape ? .leave : nil
    }
  }

  private mutating func pressAtBriefing(_ key: Key) -> PageRequest? {
    switch key {
    case .escape: return .leave
    case .enter:
      (step, began) = (.working, clock())
      return inner.begin()
    default: return nil
    }
  }

  /// To leave the page is to be done with it.
  private mutating func heed(_ request: PageRequest?) -> PageRequest? {
    request == .leave ? putDown() : request
  }

  private mutating func putDown() -> PageRequest? {
    guard task.question(language) != nil else { return mark() }
    step = .asking(typed: "")
    return nil
  }

  private mutating func press(_ key: Key, asking typed: String) -> PageRequest? {
    switch key {
    case .enter:
      guard let number = wholeNumber(typed), task.choices(language).indices.contains(number - 1) else {
        step = .asking(typed: "", refused: trimmedOrNil(typed))
        break
      }
      conduct.answer = number - 1
      return mark()
    case .backspace: step = .asking(typed: String(typed.dropLast()))
    case .character(let character) where character.decimalDigit != nil && typed.count < 2:
      step = .asking(typed: typed + "\(character.decimalDigit ?? 0)")
    default: break
    }
    return nil
  }

  private mutating func mark() -> PageRequest? {
    step = .marked(
      DrillResult(
        exercise: task.exercise.id, mark: task.mark(conduct), answer: conduct.answer, refused: conduct.refused,
        seconds: Int((clock() - began) / 1000), keys: keys))
    return nil
  }

  // Answers

  package mutating func receive(_ answer: PageAnswer) -> PageRequest? {
    if case .verdicts(let verdicts, _) = answer { for verdict in verdicts { conduct.hear(verdict) } }
    return heed(inner.receive(answer))
  }
}
