package import CountingRules

/// Nothing is edited: a wrong act is struck and done again.
package struct Strike: Act {
  package static let name = "strike"
  package static let requirement = "R-10"
  package static let purpose = "Strike wrong entries; they stay legible, and are done again."
  package static let example: JSON.Members = [
    "entries": [412, 413], "reason": "Read in the wrong order", "confirmedBy": "sup-03",
  ]
  /// Whose entry it is decides more (`checkMayStrike`).
  package static let roles = Set<Role>.anyone

  let entries: [Int]
  let reason: String?
  let confirmedBy: String?

  package init(from fields: inout Fields) throws(Malformed) {
    entries = try fields.sizes("entries")
    reason = try fields.writtenIfAny("reason")
    confirmedBy = try fields.writtenIfAny("confirmedBy")
  }
}
