package import CountingJournal

extension JSON {
  /// The value at a path such as `rounds.0.sheets.1.votes`; a text that says so where there is none.
  package func at(_ path: String) -> JSON {
    path.split(separator: ".").reduce(self) { value, step in
      let next = Int(step).map { place in value.array.flatMap { $0.indices.contains(place) ? $0[place] : nil } }
      return next.flatMap(\.self) ?? value[String(step)] ?? .string("nothing at \(path)")
    }
  }
}

extension JSON: CustomStringConvertible {
  package var description: String { canonicalText }
}
