extension String {
  /// Running text whose dates stay on one line: LibreOffice breaks lines at a hyphen. What is a date and nothing else has
  /// its width, and keeps its hyphens for those who read it.
  var keepingDates: String {
    guard utf8.contains(0x2D), contains(where: \.isLetter) else { return self }
    var letters = Array(self)
    for start in letters.indices {
      guard let hyphens = Self.hyphens(ofDateAt: start, in: letters) else { continue }
      for hyphen in hyphens { letters[hyphen] = "\u{2011}" }
    }
    return String(letters)
  }

  /// Of 14-03-2021 and 2021-03-14.
  private static let shapes = [[2, 5], [4, 7]]

  private static func hyphens(ofDateAt start: Int, in letters: [Character]) -> [Int]? {
    let end = start + 10
    guard end <= letters.count, start == 0 || !isPart(letters[start - 1]), end == letters.count || !isPart(letters[end])
    else { return nil }
    return shapes.map { $0.map { start + $0 } }.first { hyphens in
      (start..<end).allSatisfy { hyphens.contains($0) ? letters[$0] == "-" : isDigit(letters[$0]) }
    }
  }

  private static func isPart(_ letter: Character) -> Bool { letter == "-" || isDigit(letter) }

  private static func isDigit(_ letter: Character) -> Bool { ("0"..."9").contains(letter) }
}
