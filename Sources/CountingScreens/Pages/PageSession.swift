package import CountingTerminal

/// A page at work: what it asks is done, what it was answered it is told, what was typed is kept.
package struct PageSession<Shown: Page> {
  package private(set) var page: Shown
  private let desk: PageDesk?
  private let said: (any Error) -> String
  private var kept: Draft?

  /// - Parameters:
  ///   - desk: nil for a page that asks nothing of a book.
  ///   - said: a failure of the machinery, in words.
  package init(_ page: Shown, at desk: PageDesk?, said: @escaping (any Error) -> String) {
    (self.page, self.desk, self.said) = (page, desk, said)
    let first = self.page.begin()
    _ = fulfil(first)
  }

  /// - Returns: whether the page goes on.
  package mutating func press(_ key: Key) -> Bool { fulfil(page.press(key)) }

  private mutating func fulfil(_ first: PageRequest?) -> Bool {
    var request = first
    keepDraft()
    while let wanted = request {
      guard let answer = desk?.answer(wanted, said: said) else { return false }
      request = page.receive(answer)
      keepDraft()
    }
    return true
  }

  /// At every key: a killed process has nothing more to say. A full disk must not stop the hand that types.
  private mutating func keepDraft() {
    let draft = page.draft
    guard draft != kept else { return }
    if let old = kept, draft?.name != old.name { desk?.drafts.remove(old) }
    if let draft { desk?.drafts.keep(draft) }
    kept = draft
  }
}
