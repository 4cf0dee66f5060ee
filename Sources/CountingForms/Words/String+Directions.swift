extension String {
  /// Names written from right to left, and marks that turn the direction, kept to themselves: figures beside them stay in
  /// their order. What stands alone in a cell needs none of it and is as it was written. An isolate (UAX #9) ends with its
  /// line, so each line has its own.
  var keptFromTurning: String {
    guard unicodeScalars.contains(where: \.turnsDirection) else { return self }
    return split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.unicodeScalars.contains(where: \.turnsDirection) ? "\u{2068}\(line.balanced)\u{2069}" : String(line)
    }.joined(separator: "\n")
  }
}

extension Substring {
  /// Without ends of isolates that were never begun, and with those of all that were; an embedding ends with its isolate.
  fileprivate var balanced: String {
    var (text, open) = (String.UnicodeScalarView(), 0)
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x2066...0x2068: open += 1
      case 0x2069:
        if open == 0 { continue }
        open -= 1
      default: break
      }
      text.append(scalar)
    }
    return String(text) + String(repeating: "\u{2069}", count: open)
  }
}

extension Unicode.Scalar {
  /// Hebrew, Arabic and their neighbours, and the marks of UAX #9.
  fileprivate var turnsDirection: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
