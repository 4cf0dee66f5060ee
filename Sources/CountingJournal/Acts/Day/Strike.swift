import CountingRules

/// Nothing is edited: a wrong act is struck and done again.
package struct Strike: Sendable {
  package static let name = "strike"
  package static let requirement = "R-10"

  let entries: [Int]
  let reason: String?
  let confirmedBy: String?

  package init(from fields: inout Fields) throws(Malformed) {
    entries = try fields.sizes("entries")
    reason = try fields.writtenIfAny("reason")
    confirmedBy = try fields.writtenIfAny("confirmedBy")
  }
}
