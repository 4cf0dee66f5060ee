package import CountingRules
import Foundation

/// Entry 0: the election, whole, and the digests of everything the book was made from (JOURNAL.md).
package struct Opening: Sendable {
  package let election: Election
  package let rehearsal: Bool
  package let at: Instant
  package let closing: WrittenTime
  /// SHA-256 of each file of the election folder and of each template.
  package let digests: [(name: String, sha256: String)]

  package static let name = "book.open"
  package static let format = 1

  package init(
    election: Election, rehearsal: Bool, at: Instant, closing: WrittenTime, digests: [(name: String, sha256: String)]
  ) {
    (self.election, self.rehearsal, self.at) = (election, rehearsal, at)
    (self.closing, self.digests) = (closing, digests)
  }

  package func line() throws -> [UInt8] {
    let encoded = try JSONEncoder().encode(election)
    let election = try JSONReader.read(Array(encoded))
    return JSON.make([
      "seq": 0, "at": .string(WrittenTime(instant: at, offset: closing.offset).text), "by": "book",
      "do": .string(Self.name), "format": .int(Self.format), "rehearsal": .bool(rehearsal), "election": election,
      "digests": .object(.init(digests.map { ($0.name, .string($0.sha256)) })),
    ]).canonical
  }

  /// Reads entry 0 back.
  package init(line: [UInt8]) throws(DamagedEntry) {
    func damaged(_ what: String) -> DamagedEntry { DamagedEntry(seq: 0, message: "entry 0 cannot be read: \(what)") }
    guard let json = try? JSONReader.read(line), json["do"]?.string == Self.name, json["seq"]?.int == 0 else {
      throw damaged("it does not open a book")
    }
    guard json["format"]?.int == Self.format else { throw damaged("its format is not \(Self.format)") }
    guard let rehearsal = json["rehearsal"]?.bool, let at = json["at"]?.string.flatMap(WrittenTime.init),
      let members = json["election"]?.object
    else { throw damaged("its election is incomplete") }
    let election: Election
    do throws(Malformed) {
      var fields = Fields(members)
      election = try Election(from: &fields)
      try fields.finish()
    } catch {
      throw damaged("in its election: \(error.message)")
    }
    guard let closing = WrittenTime(election.postalCloses) else { throw damaged("its election has no closing time") }
    let digests = (json["digests"]?.object?.pairs ?? []).compactMap { pair in
      pair.value.string.map { (name: pair.key, sha256: $0) }
    }
    self.init(election: election, rehearsal: rehearsal, at: at.instant, closing: closing, digests: digests)
  }
}
