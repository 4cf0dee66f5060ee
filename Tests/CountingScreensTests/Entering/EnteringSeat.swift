import CountingJournal
import CountingScreens
import CountingTerminal
import CountingTestSupport

/// Somebody who keys papers in a hall in memory: what the page asks for is judged and recorded as the book would.
struct EnteringSeat<Shown: Page> {
  private(set) var hall: Hall
  private(set) var page: Shown
  private(set) var keys = 0
  private(set) var isLeft = false
  /// What the page before wanted kept beside the book.
  var kept: Draft?

  init(_ hall: Hall, _ page: Shown, kept: Draft? = nil) {
    (self.hall, self.page, self.kept) = (hall, page, kept)
    let first = self.page.begin()
    fulfil(first)
  }

  mutating func press(_ pressed: Key...) { for key in pressed { press(key) } }

  mutating func line(_ texts: String...) {
    for text in texts { for character in text { press(.character(character)) }; press(.enter) }
  }

  /// Somebody else acts in the hall; the page has not looked again.
  mutating func meanwhile(_ acts: String...) throws { try hall.does(acts) }

  func screen(_ columns: Int = 80, _ rows: Int = 24) -> String {
    let size = ScreenSize(columns: columns, rows: rows)
    return page.frame(size).text(size)
  }

  private mutating func press(_ key: Key) {
    keys += 1
    let request = page.press(key)
    fulfil(request)
  }

  private mutating func fulfil(_ first: PageRequest?) {
    var request = first
    while let wanted = request {
      switch wanted {
      case .leave:
        isLeft = true
        return
      case .submit(let acts): request = page.receive(hall.submit(acts))
      case .recall: request = page.receive(.recalled(kept))
      default: request = page.receive(.standing(Standing(hall.state, now: hall.now)))
      }
    }
  }
}
