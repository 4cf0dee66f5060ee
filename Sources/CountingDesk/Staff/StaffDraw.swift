package import CountingJournal
package import CountingRules
import Foundation

/// The public draw of the staff (S-1, LOT.md): committed first, drawn when the digits are there.
package struct StaffDraw: Sendable {
  package let statement: String
  /// SHA-256 of the statement, lower-case hex.
  package let digest: String
  package let entropy: String
  package let oneTimeCode: String
  package let draw: Draw
  package let assignment: StaffAssignment

  /// Makes the commitment: the statement in `path`, the secret beside it for nobody else to read.
  package static func commit(
    _ posts: [StaffPost], of election: Election, sources: [String], to path: String, secret: [UInt8]
  ) throws -> String {
    try StaffStatement.check(sources: sources)
    if let short = posts.shortage(among: election.officers) {
      throw StaffFault(
        .badData,
        "\(counted(short.posts, "post")) for the role \(short.role.rawValue), \(counted(short.officers, "officer")). "
          + "Add officers to officers.csv or take posts out.")
    }
    let statement = made(posts, of: election, Digest256.of(secret).hex, sources)
    try NewFile.write(secret, to: path + ".secret", mode: 0o600)
    try NewFile.write(Array(statement.utf8), to: path, mode: 0o644)
    return statement
  }

  /// Draws from a commitment, with the digits of its sources.
  package static func draw(
    _ posts: [StaffPost], of election: Election, statement path: String, digits: [(source: String, digits: String)]
  ) throws -> StaffDraw {
    let (statement, secret) = (try text(of: path), try secret(of: path))
    guard let foot = StaffStatement.foot(of: statement),
      statement == made(posts, of: election, foot.commitment, foot.sources)
    else {
      throw StaffFault(
        .badData, "\(path) was not committed for this folder and these posts. Bring back what was there.")
    }
    guard Digest256.of(secret).hex == foot.commitment else {
      throw StaffFault(.badData, "\(path).secret is not the secret of the commitment. Bring back the right one.")
    }
    let entropy = try lotEntropy(digits, sources: foot.sources)
    let (digest, officers) = (Digest256.of(statement).hex, posts.drawn(among: election.officers))
    let draw = Draw(randomness: "\(digest)/\(entropy)", oneTimeCode: secret, labels: officers.map(\.id))
    return StaffDraw(
      statement: statement, digest: digest, entropy: entropy, oneTimeCode: hexadecimal(secret), draw: draw,
      assignment: posts.filled(from: draw.order.map(\.label), officers: officers))
  }

  private static func made(_ posts: [StaffPost], of election: Election, _ commitment: String, _ sources: [String])
    -> String
  {
    StaffStatement(
      election: election.id, posts: posts, officers: posts.drawn(among: election.officers), commitment: commitment,
      sources: sources
    ).text
  }

  private static func text(of path: String) throws(StaffFault) -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw StaffFault(.missing, "\(path) cannot be read. Name the statement that --commit wrote.")
    }
    return String(decoding: data, as: UTF8.self)
  }

  private static func secret(of path: String) throws(StaffFault) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path + ".secret") else {
      throw StaffFault(.missing, "\(path).secret cannot be read: without it this commitment is lost. Commit anew.")
    }
    return [UInt8](data)
  }
}
