import Foundation

/// What was probably meant by a word that is not known.
enum Likeness {
  /// `Did you mean sup-03?`
  static func suggestion(_ word: String, among known: [String]) -> String? {
    nearest(word, among: known).map { "Did you mean \($0)?" }
  }

  /// ` Did you mean te?` for a language by its name or nearly by its sign; nothing where none is like it.
  static func language(_ word: String, among known: [String]) -> String {
    let names = languageNames.filter { known.contains($0.value) }
    let said = nearest(word, among: names.keys.sorted() + known).map { names[$0] ?? $0 }
    return said.map { " Did you mean \($0)?" } ?? ""
  }

  private static let languageNames = [
    "english": "en", "telugu": "te", "hindi": "hi", "marathi": "mr", "తెలుగు": "te", "हिन्दी": "hi", "मराठी": "mr",
  ]

  /// ` Did you mean day.book?` for a path of which there is nothing; nothing where nothing beside it is like it.
  static func path(_ path: String) -> String {
    if path.isEmpty { return "" }
    let place = URL(fileURLWithPath: path)
    let beside = (try? FileManager.default.contentsOfDirectory(atPath: place.deletingLastPathComponent().path)) ?? []
    let names = beside.filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") && !$0.hasSuffix(".lots") }.sorted()
    guard let near = nearest(place.lastPathComponent, among: names) else { return "" }
    return " Did you mean \(path.dropLast(place.lastPathComponent.count))\(near)?"
  }

  /// The known word with the fewest slips of the finger, if they are few; the first of several.
  static func nearest(_ word: String, among known: [String]) -> String? {
    let asked = word.lowercased()
    let found = known.map { (word: $0, slips: min(slips(asked, $0.lowercased()), slips(plain(asked), plain($0)) + 1)) }
      .min { $0.slips < $1.slips }
    if let found, found.slips <= max(1, asked.count / 3) { return found.word }
    return asked.count < 3 ? nil : known.first { $0.lowercased().hasPrefix(asked) }
  }

  /// Without what is easily left out: the hyphen and the nought of `ro-01`.
  private static func plain(_ word: String) -> String { word.lowercased().filter { $0.isLetter || "1"..."9" ~= $0 } }

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
