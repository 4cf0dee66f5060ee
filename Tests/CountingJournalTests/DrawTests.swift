import CountingJournal
import CountingRules
import Testing

@Suite("Drawing a lot (L-4)")
struct DrawTests {
  @Test("extracts and expands as RFC 5869 does")
  func hkdf() throws {
    let cases = try Vectors.json("lots/hkdf_rfc5869_sha256.json").list("vectors")
    #expect(cases.count == 3)
    for vector in cases {
      func field(_ name: String) throws -> [UInt8] { try #require(bytes(hexadecimal: vector.text(name))) }
      let prk = try Draw.extract(field("IKM"), oneTimeCode: field("salt"))
      #expect(try hexadecimal(prk) == vector.text("PRK"))
      // Positions are the first block of the output keying material.
      #expect(try Draw.expand(prk, label: field("info")) == Array(field("OKM").prefix(32)))
    }
  }

  @Test("orders the colours as the draft's own example does")
  func draftExample() throws {
    let example = try Vectors.json("lots/draft-thomson-elegy-vrs.json")
    let labels = try Vectors.text("lots/css3-colour-names.txt").split(separator: "\n").map(String.init)
    let draws = try example.list("draws")
    #expect(!draws.isEmpty)
    for vector in draws {
      let otp = try #require(bytes(hexadecimal: vector.text("otp")))
      let draw = Draw(randomness: try example.text("randomness"), oneTimeCode: otp, labels: labels)
      for (drawn, expected) in zip(draw.order, try vector.list("first")) {
        let pair = try #require(expected.array)
        #expect(drawn.label == pair[1].string)
        #expect(hexadecimal(drawn.position).hasPrefix(try #require(pair[0].string)))
      }
    }
  }

  @Test("repeats the four whole draws", arguments: 0..<4)
  func wholeDraws(index: Int) throws {
    let vectors = try Vectors.json("lots/wardlot_vectors.json").list("vectors")
    #expect(vectors.count == 4)
    let vector = vectors[index]
    let statement = try Vectors.text("lots/\(vector.text("statement_file"))")
    let digest = Digest256.of(statement).hex
    #expect(try digest == vector.text("statement_sha256"))
    let otp = try #require(bytes(hexadecimal: vector.text("otp")))
    #expect(try Digest256.of(otp).hex == vector.text("otp_commitment"))
    let slips = statement.split(separator: "\n").filter { $0.hasPrefix("slip: ") }.map { String($0.dropFirst(6)) }
    let draw = Draw(randomness: "\(digest)/\(try vector.text("entropy"))", oneTimeCode: otp, labels: slips)
    #expect(try hexadecimal(draw.prk) == vector.text("prk"))
    let order = try vector.list("order")
    #expect(draw.order.count == order.count)
    for (drawn, expected) in zip(draw.order, order) {
      #expect(try drawn.label == expected.text("slip"))
      #expect(try hexadecimal(drawn.position) == expected.text("position"))
    }
    #expect(try draw.order.first?.label == vector.text("drawn"))
  }

  @Test("states what is committed to the letter")
  func statement() throws {
    let expected = try Vectors.text("lots/wardlot/two-way.txt")
    func field(_ name: String) throws -> String {
      let line = try #require(expected.split(separator: "\n").first { $0.hasPrefix("\(name): ") })
      return String(line.dropFirst(name.count + 2))
    }
    let journal = try field("journal").split(separator: " ")
    let votes = try #require(Int(field("tied").split(separator: " ")[1]))
    let made = lotStatement(
      election: try field("election"), ward: try #require(Int(field("ward"))),
      treeSize: try #require(Int(journal[0])), root: String(journal[1]), tie: Tie(candidates: [3, 7], votes: votes),
      commitment: try field("otp-commitment"), sources: try field("entropy").split(separator: " ").map(String.init))
    #expect(made == expected)
  }

  @Test("does not depend on the order of the labels")
  func labelsInAnyOrder() {
    let labels = (1...9).map { "C00\($0)-1" }
    let one = Draw(randomness: "r", oneTimeCode: [1, 2, 3], labels: labels)
    let other = Draw(randomness: "r", oneTimeCode: [1, 2, 3], labels: labels.reversed())
    #expect(one.order.map(\.label) == other.order.map(\.label))
  }
}
