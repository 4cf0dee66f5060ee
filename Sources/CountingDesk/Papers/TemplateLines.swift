import CountingRules

/// On which line of a template file something stands, by the way to it: `block 3, column 2, heading`.
struct TemplateLines {
  private var lines: [String: Int] = [:]
  /// Tables of an array so far.
  private var counts: [String: Int] = [:]

  init(_ text: String) {
    var place = ""
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = trimmed(String(line))
      if line.hasPrefix("[") {
        place = table(line.drop { $0 == "[" }.prefix { $0 != "]" }, isOfArray: line.hasPrefix("[["))
        note(place, number + 1)
      } else if let equals = line.firstIndex(of: "="), !line.hasPrefix("#") {
        note(Self.way(place, trimmed(String(line[..<equals]))), number + 1)
      }
    }
  }

  /// Of the nearest thing around it that has a line of its own.
  func line(of place: String) -> Int? {
    var parts = place.split(separator: ", ")
    while !parts.isEmpty {
      if let line = lines[parts.joined(separator: ", ")] { return line }
      parts.removeLast()
    }
    return nil
  }

  /// Whether the file itself has it.
  func has(_ place: String) -> Bool { lines[place] != nil }

  private mutating func note(_ place: String, _ line: Int) { lines[place] = lines[place] ?? line }

  /// `block.column` in the third block that already has one column: `block 3, column 2`.
  private mutating func table(_ name: Substring, isOfArray: Bool) -> String {
    let names = name.split(separator: ".")
    return names.enumerated().reduce("") { way, next in
      let key = Self.way(way, String(next.element))
      if isOfArray, next.offset == names.count - 1 { counts[key, default: 0] += 1 }
      return counts[key].map { "\(key) \($0)" } ?? key
    }
  }

  private static func way(_ place: String, _ key: String) -> String { place.isEmpty ? key : "\(place), \(key)" }
}
