/// What is wrong with one template, where, in words for whoever edits it.
package struct TemplateFault: Error, Hashable, Sendable, CustomStringConvertible {
  package let file: String
  /// `line 12`, or the way to the key: `block 3, column 2, heading`.
  package let place: String
  package let message: String

  package var description: String { "\(file), \(place): \(message)" }
}

/// Everything that is wrong with the templates: nothing is printed until it is put right.
package struct TemplateFaults: Error, Sendable, CustomStringConvertible {
  package let faults: [TemplateFault]

  package var description: String { faults.map(\.description).joined(separator: "\n") }
}
