extension ScreenLine {
  package enum Side: Sendable { case left, right, centre }

  /// At most so many cells; what is cut ends in `…`. A letter is never cut from its signs.
  package func clipped(to cells: Int) -> ScreenLine {
    guard width > cells else { return self }
    guard cells > 0 else { return ScreenLine() }
    var (room, kept) = (cells - 1, [ScreenText]())
    for piece in texts {
      let text = piece.text.prefix(cells: room)
      kept.append(ScreenText(String(text), piece.style))
      room -= CellWidth.of(text)
      if text.endIndex != piece.text.endIndex { break }
    }
    kept.append(ScreenText("…", kept.last?.style ?? .plain))
    return ScreenLine(kept)
  }

  /// Exactly so many cells: cut, or filled with spaces.
  package func fitted(to cells: Int, _ side: Side = .left, style: TextStyle = .plain) -> ScreenLine {
    let line = clipped(to: cells)
    let space = max(0, cells - line.width)
    let before =
      switch side {
      case .left: 0
      case .right: space
      case .centre: space / 2
      }
    func blank(_ count: Int) -> ScreenLine { ScreenLine(String(repeating: " ", count: count), style) }
    return blank(before) + line + blank(space - before)
  }
}

extension StringProtocol {
  /// The longest beginning that fits.
  func prefix(cells: Int) -> SubSequence {
    var (room, end) = (cells, startIndex)
    while end < endIndex {
      room -= CellWidth.of(self[end])
      if room < 0 { break }
      end = index(after: end)
    }
    return self[..<end]
  }
}

extension String {
  /// Broken at spaces into lines of at most so many cells; a longer word is broken where it must be.
  package func wrapped(to cells: Int) -> [String] {
    guard cells > 0 else { return [] }
    var lines = [""]
    for word in split(separator: " ") {
      var rest = word[...]
      while !rest.isEmpty {
        let last = lines[lines.count - 1]
        let used = CellWidth.of(last) + (last.isEmpty ? 0 : 1)
        if used + CellWidth.of(rest) <= cells {
          lines[lines.count - 1] += (last.isEmpty ? "" : " ") + rest
          break
        }
        guard last.isEmpty else {
          lines.append("")
          continue
        }
        let piece = rest.prefix(cells: cells)
        let taken = piece.isEmpty ? rest.prefix(1) : piece
        lines[lines.count - 1] = String(taken)
        rest = rest[taken.endIndex...]
        if !rest.isEmpty { lines.append("") }
      }
    }
    return lines
  }
}
