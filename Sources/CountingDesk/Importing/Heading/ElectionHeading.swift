import CountingRules
import TOMLKit

/// What election.toml says of the election as a whole, its rulebook and settings apart.
struct ElectionHeading {
  let id: String
  let name: String
  let kind: Election.Kind
  let district: String
  let state: String
  let poll: CivilDate
  let count: CivilDate
  let postalCloses: WrittenTime

  /// Nil when any part is missing or wrong; each is reported.
  init?(_ keys: inout TOMLKeys) {
    let id = keys.text("id")
    let name = keys.text("name")
    let kind: Election.Kind? = keys.choice("kind")
    let district = keys.text("district")
    let state = keys.text("state")
    let poll = keys.date("poll")
    let count = keys.date("count")
    let postalCloses = keys.time("postal_closes")
    guard let id, keys.accepts(identifier: id), let name, let kind, let district, let state, let poll, let count,
      let postalCloses
    else { return nil }
    (self.id, self.name, self.kind, self.district, self.state) = (id, name, kind, district, state)
    (self.poll, self.count, self.postalCloses) = (poll, count, postalCloses)
  }
}

extension TOMLKeys {
  /// The origin of every checkpoint: a–z, 0–9 and hyphen.
  fileprivate mutating func accepts(identifier: String) -> Bool {
    if identifier.utf8.allSatisfy(isIdentifierByte) { return true }
    report(.badToml, "id", "“\(identifier)” is no id.", remedy: "Use a to z, 0 to 9 and the hyphen only.")
    return false
  }
}

/// Whether the byte is a–z, 0–9 or a hyphen.
func isIdentifierByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
  default: false
  }
}
