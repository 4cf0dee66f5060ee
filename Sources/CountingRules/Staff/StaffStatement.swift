/// What is committed before any entropy exists: everything the draw of the staff depends on but the entropy (LOT.md).
package struct StaffStatement: Hashable, Sendable {
  package let election: String
  package let posts: [StaffPost]
  /// Who takes part, by id.
  package let officers: [Officer]
  /// SHA-256 of the secret, lower-case hex.
  package let commitment: String
  package let sources: [String]

  package init(election: String, posts: [StaffPost], officers: [Officer], commitment: String, sources: [String]) {
    (self.election, self.posts, self.officers) = (election, posts, officers)
    (self.commitment, self.sources) = (commitment, sources)
  }

  /// `stafflot/1`, to the letter: every line ended by LF.
  package var text: String {
    let lines =
      ["stafflot/1", "election: \(election)"] + posts.map { "post: \($0.text)" }
      + officers.map { "officer: \($0.id) \($0.role.rawValue)" }
      + ["otp-commitment: \(commitment)", "entropy: \(sources.joined(separator: " "))"]
    return lines.map { $0 + "\n" }.joined()
  }

  /// The commitment and the sources at the foot of a statement made before; nil where they are not there.
  package static func foot(of text: String) -> (commitment: String, sources: [String])? {
    let lines = text.split(separator: "\n").suffix(2).map(String.init)
    let keys = ["otp-commitment: ", "entropy: "]
    guard lines.count == 2, zip(lines, keys).allSatisfy({ $0.hasPrefix($1) }) else { return nil }
    let values = zip(lines, keys).map { $0.dropFirst($1.count) }
    return (String(values[0]), values[1].split(separator: " ").map(String.init))
  }

  /// Digits are thrown in public, or come from at least two people; each source has a name of its own.
  ///
  /// - Rule: S-1, L-4
  /// - Refuses: `sources-missing`
  package static func check(sources: [String]) throws(Refusal) {
    func isName(_ text: String) -> Bool {
      !text.isEmpty && text.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
    if let wrong = sources.first(where: { !isName($0) }) {
      throw Refusal(.sourcesMissing, "\(wrong) is no name of a source: it is of A–Z, 0–9 and hyphen.")
    }
    guard Set(sources).count == sources.count, sources.count >= 2 || sources.contains("DICE") else {
      throw Refusal(.sourcesMissing, "\(counted(Set(sources).count, "source")) named.")
    }
  }
}
