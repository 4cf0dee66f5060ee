package import CountingTerminal

/// Draws a page, reads its keys, and has done what it asks, until it is left.
package enum PageRunner {
  /// How a page was left.
  package enum Ending: Hashable, Sendable {
    case left
    /// `ctrl-C`, a closed terminal, a signal: what was typed is in its draft.
    case interrupted(Key.Ending)
  }

  package static func run<Shown: Page>(
    _ session: inout PageSession<Shown>, on terminal: inout Terminal, _ words: Words<FrameWord>
  ) -> Ending {
    while true {
      terminal.draw(frame(of: session.page, terminal.size, words))
      switch terminal.next(within: session.page.heartbeat) {
      case .control("c"): return .interrupted(.interrupt)
      case .control("z"): terminal.suspend()
      case .control("l"): terminal.redraw()
      case .ended(let ending): return .interrupted(ending)
      case .resized: break
      case let key: if !session.press(key) { return .left }
      }
    }
  }

  /// In a window too small the page waits, and says for what.
  package static func frame(of page: some Page, _ size: ScreenSize, _ words: Words<FrameWord>) -> Frame {
    let needs = page.smallest
    guard !size.holds(needs) else { return page.frame(size) }
    let text = words(
      .tooSmall, ["columns": "\(needs.columns)", "rows": "\(needs.rows)", "has": "\(size.columns) × \(size.rows)"])
    return Frame(text.wrapped(to: size.columns).map { ScreenLine($0) })
  }
}

/// Words of the frame around every page.
package enum FrameWord: String, ScreenVocabulary {
  package static let file = "frame"
  case tooSmall = "too_small"
}
