/// That one entry is in the tree, checked with log n hashes (RFC 6962 §2.1.1).
package struct InclusionProof: Hashable, Sendable {
  package let leafIndex: Int
  package let treeSize: Int
  package let root: Digest256
  package let leafHash: Digest256
  package let path: [Digest256]

  package init(leafIndex: Int, treeSize: Int, root: Digest256, leafHash: Digest256, path: [Digest256]) {
    (self.leafIndex, self.treeSize, self.root) = (leafIndex, treeSize, root)
    (self.leafHash, self.path) = (leafHash, path)
  }

  /// PATH(m, D[n]); nil where the tree has no such leaf.
  package init?(of index: Int, in leaves: [Digest256]) {
    guard leaves.indices.contains(index) else { return nil }
    self.init(
      leafIndex: index, treeSize: leaves.count, root: MerkleProof.root(of: leaves[...]), leafHash: leaves[index],
      path: Self.path(index, leaves[...]))
  }

  private static func path(_ index: Int, _ leaves: ArraySlice<Digest256>) -> [Digest256] {
    guard leaves.count > 1 else { return [] }
    let middle = MerkleProof.split(leaves)
    let (left, right) = (leaves[..<middle], leaves[middle...])
    return index < middle
      ? path(index, left) + [MerkleProof.root(of: right)] : path(index, right) + [MerkleProof.root(of: left)]
  }

  /// Whether the leaf and the path make the root (RFC 9162 §2.1.3.2).
  package var holds: Bool {
    guard 0 <= leafIndex, leafIndex < treeSize, leafHash.bytes.count == 32 else { return false }
    var place = MerklePlace(node: leafIndex, last: treeSize - 1)
    var made = leafHash
    for sibling in path {
      if place.isAtRoot { return false }
      if place.siblingIsLeft {
        made = MerkleTree.node(sibling, made)
        place.climbAfterLeft()
      } else {
        made = MerkleTree.node(made, sibling)
        place.climb()
      }
    }
    return place.isAtRoot && made == root
  }

  package var json: JSON {
    [
      "leafIndex": .int(leafIndex), "treeSize": .int(treeSize), "root": .string(root.hex),
      "leafHash": .string(leafHash.hex), "proof": .array(path.map { .string($0.hex) }),
    ]
  }
}
