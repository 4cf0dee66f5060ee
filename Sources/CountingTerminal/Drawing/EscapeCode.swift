/// What a terminal understands (ECMA-48, and the private modes of xterm that all of today's terminals share).
enum EscapeCode {
  /// The other screen, the cursor hidden, pasted text marked as pasted.
  static let enter = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?2004h\u{1B}[2J"
  static let leave = "\u{1B}[?2004l\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l"
  static let hideCursor = "\u{1B}[?25l"
  static let showCursor = "\u{1B}[?25h"
  static let clearScreen = "\u{1B}[0m\u{1B}[2J"
  static let clearLine = "\u{1B}[0m\u{1B}[2K"
  static let plain = "\u{1B}[0m"

  /// Counted from 0.
  static func place(row: Int, column: Int) -> String { "\u{1B}[\(row + 1);\(column + 1)H" }
  static func column(_ column: Int) -> String { "\u{1B}[\(column + 1)G" }

  static func style(_ style: TextStyle, _ dress: Dress) -> String {
    guard dress != .none, style != .plain else { return "" }
    var codes: [String] = []
    switch style.weight {
    case .plain: break
    case .bold: codes.append("1")
    case .dim: codes.append("2")
    }
    if style.isInverse { codes.append("7") }
    if dress == .colours, let colour = colour(style.tone) { codes.append(colour) }
    return codes.isEmpty ? "" : "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  /// What every style begins with.
  static let begin = "\u{1B}["

  /// Where a style ends that has begun; nil where it is something else.
  static func endOfStyle(_ text: Substring) -> String.Index? {
    guard let end = text.firstIndex(where: { !"0123456789;".contains($0) }), text[end] == "m" else { return nil }
    return text.index(after: end)
  }

  private static func colour(_ tone: TextStyle.Tone) -> String? {
    switch tone {
    case .plain: nil
    case .good: "32"
    case .warning: "33"
    case .alarm: "31"
    case .quiet: "36"
    }
  }
}
