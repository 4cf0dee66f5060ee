/// Why staff could not be drawn.
package struct StaffFault: Error, Sendable {
  package enum Kind: Sendable { case badData, missing, exists, unwritable }

  package let kind: Kind
  package let message: String

  init(_ kind: Kind, _ message: String) { (self.kind, self.message) = (kind, message) }
}
