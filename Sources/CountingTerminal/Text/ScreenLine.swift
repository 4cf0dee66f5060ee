/// A piece of text in one style.
package struct ScreenText: Hashable, Sendable {
  package let text: String
  package let style: TextStyle

  /// What could command the terminal is taken out of the text.
  package init(_ text: String, _ style: TextStyle = .plain) { (self.text, self.style) = (text.printable, style) }

  package var width: Int { CellWidth.of(text) }
}

/// One line of a screen.
package struct ScreenLine: Hashable, Sendable {
  package private(set) var texts: [ScreenText]

  package init(_ texts: [ScreenText] = []) { self.texts = texts.filter { !$0.text.isEmpty } }

  package init(_ text: String, _ style: TextStyle = .plain) { self.init([ScreenText(text, style)]) }

  /// Cells of the terminal.
  package var width: Int { texts.reduce(0) { $0 + $1.width } }

  /// The words alone.
  package var text: String { texts.map(\.text).joined() }

  package static func + (first: ScreenLine, second: ScreenLine) -> ScreenLine {
    ScreenLine(first.texts + second.texts)
  }

  package static func += (first: inout ScreenLine, second: ScreenLine) { first = first + second }

  /// The whole line in one style; its tones are kept where the style has none.
  package func dressed(_ style: TextStyle) -> ScreenLine {
    ScreenLine(
      texts.map { piece in
        let tone = style.tone == .plain ? piece.style.tone : style.tone
        return ScreenText(piece.text, TextStyle(style.weight, inverse: style.isInverse, tone: tone))
      })
  }
}

extension ScreenLine: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self.init(value) }
}
