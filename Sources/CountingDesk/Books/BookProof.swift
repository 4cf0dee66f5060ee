package import CountingJournal
import CountingStore

/// Proofs from the book's tree, each checked offline by a stranger.
package enum BookProof {
  package static func inclusion(of entry: Int, in path: String) throws -> InclusionProof {
    let leaves = try leaves(path)
    guard let proof = InclusionProof(of: entry, in: leaves) else {
      throw NoSuchPlace(message: "The journal has no entry \(entry); give one from 0 to \(leaves.count - 1).")
    }
    return proof
  }

  package static func consistency(from size: Int, in path: String) throws -> ConsistencyProof {
    let leaves = try leaves(path)
    guard let proof = ConsistencyProof(from: size, in: leaves) else {
      throw NoSuchPlace(message: "The journal never had \(size) entries; give a size from 1 to \(leaves.count).")
    }
    return proof
  }

  private static func leaves(_ path: String) throws -> [Digest256] {
    var leaves: [Digest256] = []
    try BookReading.eachLine(of: path, upTo: nil, .none) { _, _, leaf in leaves.append(leaf) }
    return leaves
  }

  /// The journal has no such entry or size.
  package struct NoSuchPlace: Error, Sendable {
    package let message: String
  }
}
