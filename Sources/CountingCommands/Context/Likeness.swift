/// What was probably meant by a word that is not known.
enum Likeness {
  /// `Did you mean sup-03?`
  static func suggestion(_ word: String, among known: [String]) -> String? {
    nearest(word, among: known).map { "Did you mean \($0)?" }
  }

  /// The known word with the fewest slips of the finger, if they are few; the first of several.
  static func nearest(_ word: String, among known: [String]) -> String? {
    let asked = word.lowercased()
    let found = known.map { (word: $0, slips: slips(asked, $0.lowercased())) }.min { $0.slips < $1.slips }
    if let found, found.slips <= max(1, asked.count / 3) { return found.word }
    return asked.count < 3 ? nil : known.first { $0.lowercased().hasPrefix(asked) }
  }

  /// Letters put in, left out, put for another, or two exchanged.
  private static func slips(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    var rows = [Array(0...b.count)]
    for i in 1..<(a.count + 1) {
      var row = [i]
      for j in 1..<(b.count + 1) {
        var least = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { least = min(least, rows[i - 2][j - 2] + 1) }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
