/// Roughly how wide text is in print, so that rows are high enough before anybody has drawn them.
///
/// Spreadsheets do not fit the height of merged cells, so it is reckoned here, a little generously.
enum TextMeasure {
  /// Pixels at 96 to the inch.
  static func width(_ text: some StringProtocol, points: Int, isBold: Bool) -> Int {
    var thousandths = 0
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      thousandths += Self.thousandths(of: scalar, after: before)
      before = scalar
    }
    return thousandths * points * 4 / 3 / 1000 * (isBold ? 110 : 100) / 100
  }

  /// Points the text is high in a cell this many pixels wide.
  static func height(_ text: String, points: Int, isBold: Bool, within room: Int) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { height, line in
      height + lines(line, points: points, isBold: isBold, within: room) * leading(line, points: points)
    }
  }

  /// What of a text a cell so wide and so many points high holds, to the end of a line, and the rest of it.
  static func cut(
    _ text: String, points: Int, isBold: Bool, within room: Int, high: Int
  ) -> (head: String, tail: String) {
    let words = text.indices.filter { text[$0] == " " || text[$0] == "\n" }
    // Between words; within one only where it fills the cell alone, and within a letter where its marks do.
    for ends in [words, Array(text.indices.dropFirst()), Array(text.unicodeScalars.indices.dropFirst())] {
      var (fits, over) = (0, ends.count)
      while fits < over {
        let middle = (fits + over) / 2
        let head = String(text[..<ends[middle]])
        if height(head, points: points, isBold: isBold, within: room) <= high {
          fits = middle + 1
        } else {
          over = middle
        }
      }
      guard fits > 0 else { continue }
      let tail = text[ends[fits - 1]...]
      return (String(text[..<ends[fits - 1]]), String(tail.drop { $0 == " " || $0 == "\n" }))
    }
    return (text, "")
  }

  static func lines(_ paragraph: Substring, points: Int, isBold: Bool, within room: Int) -> Int {
    let words = paragraph.split(separator: " ").map { width($0, points: points, isBold: isBold) }
    return lines(of: words, space: space(points), within: room)
  }

  /// Pixels between words.
  static func space(_ points: Int) -> Int { points / 3 }

  /// Lines of words so many pixels wide.
  static func lines(of words: [Int], space: Int, within room: Int) -> Int {
    var (count, used) = (1, 0)
    for wide in words {
      if used > 0, used + space + wide <= room {
        used += space + wide
      } else {
        // A word wider than the cell is broken by the spreadsheet, each line before a letter that has no room; and of
        // one word all letters may be wide.
        let line = max(wide > room ? room * 95 / 100 - space : room, 1)
        count += (used > 0 ? 1 : 0) + max(0, wide - 1) / line
        used = wide > 0 ? (wide - 1) % line + 1 : 0
      }
    }
    return count
  }

  /// Points from one line to the next.
  static func leading(_ text: some StringProtocol, points: Int) -> Int {
    let scalars = text.unicodeScalars
    if scalars.contains(where: { (0x0980...0x0DFF).contains($0.value) }) { return points * 16 / 10 }
    return scalars.contains { (0x0900...0x097F).contains($0.value) } ? points * 15 / 10 : points * 14 / 10
  }

  /// Thousandths of the type's size, fitted to Noto Sans.
  private static func thousandths(of scalar: Unicode.Scalar, after before: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20, 0x27, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x49, 0x69, 0x6A, 0x6C, 0x7C: 280
    case 0x2D, 0x2F, 0x66, 0x72, 0x74: 400
    case 0x25, 0x40, 0x4D, 0x57, 0x6D, 0x77: 920
    case 0x26, 0x41...0x5A: 660
    case 0x00...0xBF: 570
    // With accents.
    case 0xC0...0x24F: scalar.properties.isUppercase ? 770 : 620
    case 0x0900...0x097F: devanagari(scalar.value, isUnder: before.value == 0x094D)
    case 0x0C00...0x0C7F: telugu(scalar.value, isUnder: before.value == 0x0C4D)
    // What joins letters or turns their direction, and marks over them.
    case 0x0300...0x036F, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFE00...0xFE0F: 0
    // Tamil, Kannada and Malayalam; Chinese, Japanese and Korean; pictures.
    case 0x0B80...0x0BFF, 0x0C80...0x0D7F: 850
    case 0x1100...0x115F, 0x2E80...0xD7A3, 0xF900...0xFAFF, 0xFF01...0xFF60: 1000
    case 0x1F000...: 1300
    default: 700
    }
  }
}
