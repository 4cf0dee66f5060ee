import CountingJournal
import Testing

@Suite("Signing a checkpoint (C2SP)")
struct SignedNoteTests {
  private static let seed = Array(UInt8(1)...32)
  private static let root = Digest256.of("a root")

  private func key(_ name: String = "in-ap-demo-2021", seed: [UInt8] = seed) throws -> SigningKey {
    try #require(SigningKey(name: name, seed: seed))
  }

  private func signed(_ size: Int = 42) throws -> SignedNote {
    try key().sign(Checkpoint(origin: "in-ap-demo-2021", size: size, root: Self.root))
  }

  @Test("agrees with the published notes")
  func vectors() throws {
    let vectors = try Vectors.json("tlog/signed_note_vectors.json").list("vectors")
    #expect(vectors.count == 4)
    for vector in vectors {
      let key = try #require(VerifierKey(vkey: vector.text("vkey")))
      #expect(try key.vkey == vector.text("vkey"))
      let text = try vector.text("note")
      let note = try #require(SignedNote(note: text))
      #expect(note.note == text)
      let valid = vector["valid"] == true
      #expect((key.check(note) == .signed) == valid)
    }
  }

  @Test("refuses every published note in which one byte is another")
  func altered() throws {
    for vector in try Vectors.json("tlog/signed_note_vectors.json").list("vectors") where vector["valid"] == true {
      let key = try #require(VerifierKey(vkey: vector.text("vkey")))
      let bytes = Array(try vector.text("note").utf8)
      for place in bytes.indices {
        var changed = bytes
        changed[place] ^= 1
        guard let note = SignedNote(note: String(decoding: changed, as: UTF8.self)) else { continue }
        // A line signed by somebody else says nothing of this key.
        let other = note.text.utf8.elementsEqual(bytes.prefix(note.text.utf8.count)) && note.signatures.count > 1
        #expect(key.check(note) != .signed || other, "byte \(place)")
      }
    }
  }

  @Test("signs what it verifies, and nothing else")
  func signing() throws {
    let note = try signed()
    #expect(try key().verifier.check(note) == .signed)
    #expect(try key("another").verifier.check(note) == .notSigned)
    #expect(try key(seed: Array(2...33)).verifier.check(note) == .notSigned)
    let forged = SignedNote(text: note.text + "more\n", signatures: note.signatures)
    #expect(try key().verifier.check(forged) == .wrong)
    #expect(SigningKey(name: "short", seed: [1, 2, 3]) == nil)
  }

  @Test(
    "refuses what is no verifier key",
    arguments: [
      "", "name", "name+00000000+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "name+530d903a+",
      "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
      "a b+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    ])
  func noKey(text: String) { #expect(VerifierKey(vkey: text) == nil) }

  @Test(
    "refuses what is no note",
    arguments: ["", "\n", "text\n", "text\n\n", "\n\u{2014} a AAAAAAAA\n", "text\n\nno signature\n", "text\r\n\r\n"])
  func noNote(text: String) { #expect(SignedNote(note: text) == nil) }

  @Test("writes the origin, the size and the root, a line each")
  func checkpoint() throws {
    let example = try #require(try Vectors.json("tlog/signed_note_vectors.json")["checkpoint_text_example"])
    let text = try example.text("text")
    let checkpoint = try #require(Checkpoint(text: text))
    #expect(checkpoint.origin == "example.com/behind-the-sofa")
    #expect(checkpoint.size == 20_852_163)
    #expect(checkpoint.text == text)
    for wrong in ["a\n01\n\(Self.root.hex)\n", "a\n1\nAAAA\n", "a\n-1\n", "a\n1\n"] {
      #expect(Checkpoint(text: wrong) == nil)
    }
  }

  @Test("is read from a file that went through other hands")
  func tolerant() throws {
    let note = try signed().note
    let hands = [
      note, "\n\n" + note + "\n \n", note.replacing("\n", with: "\r\n"), note.replacing("\n", with: "  \n"),
      note.replacing("\u{2014}", with: "-"), "\u{FEFF}" + note,
      // A camera that takes UTF-8 for Latin letters.
      note.replacing("\u{2014}", with: "\u{E2}\u{80}\u{94}"),
      note.replacing("\u{2014}", with: "\u{E2}\u{20AC}\u{201D}"),
    ]
    for text in hands {
      let kept = try #require(KeptCheckpoint(text))
      #expect(kept.size == 42 && kept.root == Self.root && kept.origin == "in-ap-demo-2021")
      let read = try #require(kept.note)
      #expect(try key().verifier.check(read) == .signed)
    }
  }

  @Test("is read from a paper receipt: a size and 16 groups")
  func paper() throws {
    let digits = Array(Self.root.hex)
    let groups = stride(from: 0, to: 64, by: 4).map { String(digits[$0..<$0 + 4]) }
    let rows = stride(from: 0, to: 16, by: 4).map { groups[$0..<$0 + 4].joined(separator: " ") }
    let papers = [
      "42\n\(groups.joined(separator: " "))\n", "size 42\nroot \(Self.root.hex)\n",
      "Ward 7, round 3\nTree size: 42\nRoot:\n\(rows.joined(separator: "\n").uppercased())\n",
      "\(groups.joined(separator: "-"))\r\n42 entries\r\n",
    ]
    for text in papers {
      let kept = try #require(KeptCheckpoint(text), "\(text)")
      #expect(kept.size == 42 && kept.root == Self.root && kept.note == nil && kept.origin == nil)
    }
    let foot = "in-ap-demo-2021 · 1,204\n  \(groups.joined(separator: " "))"
    #expect(KeptCheckpoint(foot)?.size == 1204)
    #expect(KeptCheckpoint("1234 \(groups.joined(separator: " "))")?.size == 1234)
    for none in ["", "42", groups.joined(separator: " "), "42\n\(groups.dropLast().joined(separator: " "))", "a\nb"] {
      #expect(KeptCheckpoint(none) == nil, "\(none)")
    }
  }
}
