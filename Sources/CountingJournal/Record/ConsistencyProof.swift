/// That a tree extends an earlier one, entry for entry, checked with log n hashes (RFC 6962 §2.1.2).
package struct ConsistencyProof: Hashable, Sendable {
  package let fromSize: Int
  package let fromRoot: Digest256
  package let treeSize: Int
  package let root: Digest256
  package let path: [Digest256]

  package init(fromSize: Int, fromRoot: Digest256, treeSize: Int, root: Digest256, path: [Digest256]) {
    (self.fromSize, self.fromRoot, self.treeSize) = (fromSize, fromRoot, treeSize)
    (self.root, self.path) = (root, path)
  }

  /// PROOF(m, D[n]); nil where the tree never had that size, or was empty.
  package init?(from size: Int, in leaves: [Digest256]) {
    guard size >= 1, size <= leaves.count else { return nil }
    self.init(
      fromSize: size, fromRoot: MerkleProof.root(of: leaves[..<size]), treeSize: leaves.count,
      root: MerkleProof.root(of: leaves[...]), path: Self.path(size, leaves[...], isWhole: true))
  }

  /// SUBPROOF(m, D[n], b): the earlier tree's root is known to who checks, so it is left out where it stands alone.
  private static func path(_ size: Int, _ leaves: ArraySlice<Digest256>, isWhole: Bool) -> [Digest256] {
    guard size < leaves.endIndex else { return isWhole ? [] : [MerkleProof.root(of: leaves)] }
    let middle = MerkleProof.split(leaves)
    let (left, right) = (leaves[..<middle], leaves[middle...])
    return size <= middle
      ? path(size, left, isWhole: isWhole) + [MerkleProof.root(of: right)]
      : path(size, right, isWhole: false) + [MerkleProof.root(of: left)]
  }

  /// Whether the path makes both roots (RFC 9162 §2.1.4.2). Of an empty tree nothing can be said.
  package var holds: Bool {
    guard 1 <= fromSize, fromSize <= treeSize else { return false }
    guard fromSize < treeSize else { return path.isEmpty && fromRoot == root }
    let isComplete = fromSize & (fromSize - 1) == 0
    var nodes = ((isComplete ? [fromRoot] : []) + path)[...]
    guard !path.isEmpty, let first = nodes.popFirst() else { return false }
    var place = MerklePlace(node: fromSize - 1, last: treeSize - 1)
    place.passComplete()
    var (before, after) = (first, first)
    for node in nodes {
      if place.isAtRoot { return false }
      if place.siblingIsLeft {
        before = MerkleTree.node(node, before)
        after = MerkleTree.node(node, after)
        place.climbAfterLeft()
      } else {
        after = MerkleTree.node(after, node)
        place.climb()
      }
    }
    return place.isAtRoot && before == fromRoot && after == root
  }

  package var json: JSON {
    [
      "fromSize": .int(fromSize), "fromRoot": .string(fromRoot.hex), "treeSize": .int(treeSize),
      "root": .string(root.hex), "proof": .array(path.map { .string($0.hex) }),
    ]
  }
}
