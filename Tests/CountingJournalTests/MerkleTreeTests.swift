import CountingJournal
import Testing

@Suite("Growing the tree (RFC 6962)")
struct MerkleTreeTests {
  @Test("hashes leaves and nodes as published")
  func hasher() throws {
    let cases = try Vectors.json("tlog/rfc6962_vectors.json").list("hasher")
    for vector in cases {
      guard let leaf = vector["leaf_hex"]?.string.flatMap(bytes(hexadecimal:)) else { continue }
      #expect(try MerkleTree.leaf(leaf).hex == vector.text("want"))
    }
    #expect(MerkleTree().root.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test("has the published root at every size")
  func roots() throws {
    let vectors = try Vectors.json("tlog/rfc6962_vectors.json")
    let leaves = try vectors.list("leaves_hex").compactMap(\.string).compactMap(bytes(hexadecimal:))
    let roots = try vectors.list("roots_by_size").map { try #require($0.string) }
    var tree = MerkleTree()
    #expect(tree.root.hex == roots[0])
    for (leaf, root) in zip(leaves, roots.dropFirst()) {
      tree.append(leaf)
      #expect(tree.root.hex == root)
    }
  }

  @Test("equals the definition for many sizes", arguments: 1...65)
  func definition(size: Int) {
    let lines = (0..<size).map { Array("line \($0)".utf8) }
    var tree = MerkleTree()
    for line in lines { tree.append(line) }
    #expect(tree.root == naiveRoot(lines[...]))
  }

  /// RFC 6962 §2.1, word for word.
  private func naiveRoot(_ lines: ArraySlice<[UInt8]>) -> Digest256 {
    if lines.count == 1 { return MerkleTree.leaf(lines[lines.startIndex]) }
    var half = 1
    while half * 2 < lines.count { half *= 2 }
    let middle = lines.startIndex + half
    return MerkleTree.node(naiveRoot(lines[..<middle]), naiveRoot(lines[middle...]))
  }
}
