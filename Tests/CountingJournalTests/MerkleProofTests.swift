import CountingJournal
import Foundation
import Testing

@Suite("Proving with the tree (RFC 6962 §2.1)")
struct MerkleProofTests {
  private static func cases(_ folder: String) throws -> [(name: String, vector: JSON)] {
    let base = try #require(Bundle.module.resourceURL).appendingPathComponent("Vectors/tlog/\(folder)")
    let names = try FileManager.default.subpathsOfDirectory(atPath: base.path).filter { $0.hasSuffix(".json") }
    return try names.sorted().map { ($0, try Vectors.json("tlog/\(folder)/\($0)")) }
  }

  private static func digest(_ vector: JSON, _ key: String) throws -> Digest256 {
    try digest(vector.text(key))
  }

  private static func path(_ vector: JSON) throws -> [Digest256] {
    try (vector["proof"]?.array ?? []).map { try digest(try #require($0.string)) }
  }

  private static func digest(_ base64: String) throws -> Digest256 {
    Digest256([UInt8](try #require(Data(base64Encoded: base64))))
  }

  @Test("accepts the published inclusion proofs, and refuses the wrong ones")
  func inclusionVectors() throws {
    let cases = try Self.cases("inclusion")
    #expect(cases.count == 98)
    for (name, vector) in cases {
      // A number beyond 64 bits is no place in any tree.
      let (index, size) = (vector["leafIdx"]?.int ?? -1, vector["treeSize"]?.int ?? -1)
      let proof = InclusionProof(
        leafIndex: index, treeSize: size, root: try Self.digest(vector, "root"),
        leafHash: try Self.digest(vector, "leafHash"), path: try Self.path(vector))
      let isWrong = vector["wantErr"] == true
      #expect(proof.holds != isWrong, "\(name)")
    }
  }

  @Test("accepts the published consistency proofs, and refuses the wrong ones")
  func consistencyVectors() throws {
    let cases = try Self.cases("consistency")
    #expect(cases.count == 98)
    for (name, vector) in cases {
      let proof = ConsistencyProof(
        fromSize: vector["size1"]?.int ?? -1, fromRoot: try Self.digest(vector, "root1"),
        treeSize: vector["size2"]?.int ?? -1, root: try Self.digest(vector, "root2"), path: try Self.path(vector))
      let isWrong = vector["wantErr"] == true
      #expect(proof.holds != isWrong, "\(name)")
    }
  }

  @Test("makes proofs that hold, of every entry and from every size", arguments: 1...40)
  func made(size: Int) throws {
    let leaves = (0..<size).map { MerkleTree.leaf(Array("line \($0)".utf8)) }
    var tree = MerkleTree()
    for (index, leaf) in leaves.enumerated() {
      tree.append(leaf: leaf)
      #expect(try #require(InclusionProof(of: index, in: leaves)).holds)
      let proof = try #require(ConsistencyProof(from: index + 1, in: leaves))
      #expect(proof.holds)
      #expect(proof.fromRoot == tree.root)
    }
    #expect(InclusionProof(of: size, in: leaves) == nil)
    #expect(ConsistencyProof(from: 0, in: leaves) == nil)
    #expect(ConsistencyProof(from: size + 1, in: leaves) == nil)
  }

  @Test("makes the published proofs")
  func madeAsPublished() throws {
    let texts = try Vectors.json("tlog/rfc6962_vectors.json").list("leaves_hex")
    let lines = texts.compactMap(\.string).compactMap(bytes(hexadecimal:))
    let leaves = lines.map(MerkleTree.leaf)
    for (name, vector) in try Self.cases("inclusion") where name.hasSuffix("happy-path.json") {
      let (index, size) = (try #require(vector["leafIdx"]?.int), try #require(vector["treeSize"]?.int))
      #expect(InclusionProof(of: index, in: Array(leaves[..<size]))?.path == (try Self.path(vector)), "\(name)")
    }
    for (name, vector) in try Self.cases("consistency") where name.hasSuffix("happy-path.json") {
      let (from, size) = (try #require(vector["size1"]?.int), try #require(vector["size2"]?.int))
      #expect(ConsistencyProof(from: from, in: Array(leaves[..<size]))?.path == (try Self.path(vector)), "\(name)")
    }
  }

  @Test("writes them in hexadecimal")
  func written() throws {
    let leaves = (0..<3).map { MerkleTree.leaf([UInt8($0)]) }
    let inclusion = try #require(InclusionProof(of: 2, in: leaves)).json
    #expect(inclusion["leafIndex"] == 2 && inclusion["treeSize"] == 3)
    #expect(inclusion["proof"]?.array == [.string(MerkleTree.node(leaves[0], leaves[1]).hex)])
    let consistency = try #require(ConsistencyProof(from: 2, in: leaves)).json
    #expect(consistency["fromRoot"] == .string(MerkleTree.node(leaves[0], leaves[1]).hex))
    #expect(consistency["proof"]?.array == [.string(leaves[2].hex)])
  }
}
