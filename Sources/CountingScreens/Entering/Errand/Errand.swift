import CountingJournal
import CountingRules
import CountingTerminal

/// What an officer does in a ward step after step: which task is next, its form, its act, and what its answer means.
/// Values and decisions only; the page around it does the rest.
protocol Errand: Sendable {
  associatedtype Task: Hashable, Sendable

  var ward: Int { get }
  var officer: String { get }

  /// What was chosen last is given up: another choice may be made.
  mutating func letGo()
  /// What is to be done now.
  mutating func next(_ count: WardCount, _ standing: Standing) -> ErrandStep<Task>
  func form(_ task: Task, _ count: WardCount, _ standing: Standing) -> EntryForm
  /// What a filled form comes to.
  mutating func move(_ task: Task, _ form: EntryForm, _ count: WardCount, _ standing: Standing) -> ErrandMove<Task>
  /// What the officer is told of an act that was entered.
  mutating func told(_ task: Task, _ answer: JSON.Members, _ count: WardCount) -> [ScreenLine]

  /// No question whether to write: the last line's Enter is enough.
  func isDirect(_ task: Task) -> Bool
  /// The paper whose lines are kept while they are not written, and what must not have changed meanwhile.
  func paper(_ task: Task, _ count: WardCount) -> (name: String, state: String)?

  func title(_ task: Task?) -> String
  func facts(_ task: Task?, _ count: WardCount) -> [String]
  func reading(_ task: Task, _ count: WardCount) -> [ScreenLine]
  func sum(_ task: Task, _ form: EntryForm, _ count: WardCount) -> ScreenLine?
}

enum ErrandStep<Task: Hashable & Sendable>: Hashable, Sendable {
  case task(Task)
  /// There is nothing to do, and this is why; Enter looks again.
  case reading([String])
}

enum ErrandMove<Task: Hashable & Sendable>: Hashable, Sendable {
  /// An act, but for who does it and where.
  case act(String, [String: JSON])
  case open(Task)
  /// The form begins again, and this is why.
  case again(String)
  case reading([String])
}
