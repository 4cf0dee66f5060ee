import Glibc

/// What a plain command writes on: a terminal, with its width and styles; or a file, a pipe, a printer, which get the
/// words alone.
package struct Outlet: Sendable {
  private let width: (@Sendable () -> Int)?
  private var front: @Sendable () -> Bool = { true }
  private let dress: Dress

  /// Not a terminal.
  package static let plain = Outlet(width: nil, dress: .none)

  private init(width: (@Sendable () -> Int)?, dress: Dress) { (self.width, self.dress) = (width, dress) }

  /// A terminal of so many columns.
  package init(columns: Int, environment: [String: String]) {
    self.init(width: { columns }, dress: Dress(environment: environment))
  }

  package init(_ descriptor: Int32, environment: [String: String]) {
    guard isatty(descriptor) == 1 else {
      self = .plain
      return
    }
    self.init(width: { ScreenSize(of: descriptor).columns }, dress: Dress(environment: environment))
    front = {
      let group = tcgetpgrp(descriptor)
      // Below zero: it is a terminal, but nobody's jobs are run from it.
      return group < 0 || group == getpgrp()
    }
  }

  package var isTerminal: Bool { width != nil }

  /// Nil where it is no terminal: a line there is as long as it is.
  package var columns: Int? { width?() }

  /// Whether the terminal is this program's now; in the background somebody types on it.
  package var isInFront: Bool { front() }

  /// Whether a line that stands can be written over.
  package var rewrites: Bool { width != nil && dress != .none }

  /// The line in place of the one that stands; the cursor stays on it.
  package func rewriting(_ line: String) -> String {
    EscapeCode.column(0) + EscapeCode.clearLine + ScreenLine(line).clipped(to: (columns ?? 80) - 1).text
  }

  /// Text from outside cannot command the terminal: only styles and line ends are let through.
  package func safe(_ text: String) -> String {
    guard isTerminal else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: EscapeCode.begin, omittingEmptySubsequences: false).enumerated().map { place, part in
        guard place > 0, let end = EscapeCode.endOfStyle(part) else {
          return (place > 0 ? "\u{FFFD}" : "") + String(part).printable
        }
        return EscapeCode.begin + part[..<end] + String(part[end...]).printable
      }.joined()
    }.joined(separator: "\n")
  }

  /// Lines too long for the terminal go on at a word, a little to the right. What a colon and two spaces set apart,
  /// and what a backslash joins to the next line, is to be copied as it stands.
  package func folded(_ text: String) -> String {
    guard let columns else { return text }
    var joined = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      defer { joined = line.hasSuffix("\\") }
      return joined || line.hasSuffix("\\") || Self.width(line) <= columns ? String(line) : Self.folded(line, columns)
    }.joined(separator: "\n")
  }

  private static func folded(_ line: Substring, _ columns: Int) -> String {
    let body = line.drop { $0 == " " }
    let prose = body.ranges(of: ":  ").first.map { body[..<$0.lowerBound] } ?? body
    var words = prose.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    if let last = words.popLast() { words.append(last + body[prose.endIndex...]) }
    let indent = String(repeating: " ", count: line.count - body.count)
    var (lines, line, used) = ([String](), indent, indent.count)
    for (place, word) in words.enumerated() {
      let (space, wide) = (place > 0 ? 1 : 0, width(word))
      if place > 0, used + space + wide > columns {
        lines.append(line)
        (line, used) = ("\(indent)  \(word)", indent.count + 2 + wide)
      } else {
        line += (place > 0 ? " " : "") + word
        used += space + wide
      }
    }
    return (lines + [line]).joined(separator: "\n")
  }

  /// Cells, without what sets the style.
  private static func width(_ text: some StringProtocol) -> Int {
    let parts = text.split(separator: EscapeCode.begin, omittingEmptySubsequences: false).map { Substring($0) }
    return parts.dropFirst().reduce(CellWidth.of(parts[0])) { sum, part in
      sum + CellWidth.of(part[(EscapeCode.endOfStyle(part) ?? part.startIndex)...])
    }
  }

  /// In colour where the stream shows colours: a tone is never the only sign, so the words are the same everywhere.
  package func styled(_ text: String, _ style: TextStyle) -> String {
    let code = width != nil && dress == .colours ? EscapeCode.style(style, dress) : ""
    return code.isEmpty || text.isEmpty ? text : code + text + EscapeCode.plain
  }
}
