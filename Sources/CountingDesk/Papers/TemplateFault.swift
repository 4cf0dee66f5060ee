/// What is wrong with one template, where, in words for whoever edits it.
package struct TemplateFault: Error, Hashable, Sendable, CustomStringConvertible {
  package let file: String
  /// `line 12`, or the way to the key: `block 3, column 2, heading`.
  package let place: String
  package let message: String
  /// Nil where the file is not TOML: then the place says it.
  package var line: Int?

  init(file: String, place: String, message: String) {
    (self.file, self.place, self.message) = (file, place, message)
  }

  package var description: String { "\(file), \(line.map { "line \($0), " } ?? "")\(place): \(message)" }
}

/// Everything that is wrong with the templates: nothing is printed until it is put right.
package struct TemplateFaults: Error, Sendable, CustomStringConvertible {
  package let faults: [TemplateFault]

  package var description: String { faults.map(\.description).joined(separator: "\n") }
}
