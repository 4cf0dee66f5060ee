package import CountingForms
package import CountingJournal
package import CountingRules
package import CountingTerminal

/// One full screen as a value: keys go in, requests and pictures come out. It does nothing to the world, so it is tested
/// without a terminal.
package protocol Page: Sendable {
  /// The window it needs. In a smaller one its picture is not asked for; nothing is lost.
  var smallest: ScreenSize { get }
  /// Milliseconds after which it wants a `tick` when nobody presses anything; nil for pages that do not move by themselves.
  var heartbeat: Int32? { get }
  /// What was typed and is in no book: kept beside it while it is there.
  var draft: Draft? { get }

  /// Asked once, before the first picture.
  mutating func begin() -> PageRequest?
  mutating func press(_ key: Key) -> PageRequest?
  mutating func receive(_ answer: PageAnswer) -> PageRequest?
  func frame(_ size: ScreenSize) -> Frame
}

extension Page {
  package var smallest: ScreenSize { ScreenSize(columns: 40, rows: 12) }
  package var heartbeat: Int32? { nil }
  package var draft: Draft? { nil }
  package mutating func begin() -> PageRequest? { .reload }
}

/// What a page wants done. The answer comes to its `receive`.
package enum PageRequest: Hashable, Sendable {
  /// These acts, in order, up to the first that is refused; answered by `verdicts`.
  case submit([JSON.Members])
  /// What stands now; answered by `standing`.
  case reload
  /// A paper as it will stand once the act is entered; answered by `paper` or `refused`. Nothing is entered.
  case preview(paper: String, JSON.Members)
  /// What the officer typed before and did not write; answered by `recalled`.
  case recall(officer: String, paper: String)
  case leave
}

package enum PageAnswer: Sendable {
  case verdicts([Verdict], Standing)
  case standing(Standing)
  /// Nil where there is no such paper.
  case paper(FormDocument?)
  case refused(Refusal)
  case recalled(Draft?)
  /// The machinery failed: nothing was entered. In words, for whoever sits there.
  case failed(String)
}

/// What a book says, and when it was asked.
package struct Standing: Sendable {
  package let state: CountState
  /// In a rehearsal the time of the last entry.
  package let now: Instant
  /// The machine's second clock, by which recount windows must have passed too; nil in a rehearsal.
  package let uptime: Uptime?

  package init(_ state: CountState, now: Instant, uptime: Uptime? = nil) {
    (self.state, self.uptime) = (state, state.rehearsal ? nil : uptime)
    self.now = state.rehearsal ? state.last : max(now, state.last)
  }

  package func ward(_ number: Int) -> WardCount? { state.ward(number)?.count }
}
