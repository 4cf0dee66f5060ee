/// What both proofs rest on: the roots of parts of the tree, and the walk up its right edge (RFC 6962 §2.1).
enum MerkleProof {
  /// MTH(D[n]) of some leaves.
  static func root(of leaves: ArraySlice<Digest256>) -> Digest256 {
    var tree = MerkleTree()
    for leaf in leaves { tree.append(leaf: leaf) }
    return tree.root
  }

  /// k, the largest power of two smaller than the number of leaves.
  static func split(_ leaves: ArraySlice<Digest256>) -> Int {
    leaves.startIndex + 1 << (Int.bitWidth - 1 - (leaves.count - 1).leadingZeroBitCount)
  }
}

/// The place of a node at one level of the tree, and of the last node there; the numbers of RFC 9162 §2.1.3 and §2.1.4.
struct MerklePlace {
  private var node: Int
  private var last: Int

  init(node: Int, last: Int) { (self.node, self.last) = (node, last) }

  var isAtRoot: Bool { last == 0 }
  /// The next node of the proof stands to the left.
  var siblingIsLeft: Bool { node & 1 == 1 || node == last }

  /// Passes the levels at which the tree before was complete.
  mutating func passComplete() { while node & 1 == 1 { climb() } }

  /// To the level above; from a last node without a sibling to where it has one.
  mutating func climbAfterLeft() {
    while node & 1 == 0, node != 0 { climb() }
    climb()
  }

  mutating func climb() { (node, last) = (node >> 1, last >> 1) }
}
