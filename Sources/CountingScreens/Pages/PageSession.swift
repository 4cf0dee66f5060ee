package import CountingTerminal

/// A page at work: what it asks is done, what it was answered it is told, what was typed is kept.
package struct PageSession<Shown: Page> {
  package private(set) var page: Shown
  private let desk: PageDesk
  private let drafts: DraftShelf?
  private let said: (any Error) -> String
  private var kept: Draft?

  /// - Parameter said: a failure of the machinery, in words.
  package init(_ page: Shown, at desk: PageDesk, drafts: DraftShelf? = nil, said: @escaping (any Error) -> String) {
    (self.page, self.desk, self.drafts, self.said) = (page, desk, drafts, said)
    kept = page.draft
  }

  /// - Returns: whether the page goes on.
  package mutating func press(_ key: Key) -> Bool {
    var request = page.press(key)
    keepDraft()
    while let wanted = request {
      guard let answer = desk.answer(wanted, said: said) else { return false }
      request = page.receive(answer)
      keepDraft()
    }
    return true
  }

  /// At every key: a killed process has nothing more to say. A full disk must not stop the hand that types.
  private mutating func keepDraft() {
    guard let drafts, page.draft != kept else { return }
    if let old = kept, page.draft?.name != old.name { drafts.remove(old) }
    if let draft = page.draft { drafts.keep(draft) }
    kept = page.draft
  }
}
