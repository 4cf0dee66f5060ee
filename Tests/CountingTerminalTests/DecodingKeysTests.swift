import CountingTerminal
import Testing

@Suite("Decoding keys")
struct DecodingKeysTests {
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.feed(Array(text.utf8)) + decoder.timeOut()
  }

  @Test(
    "knows the keys of today's terminals",
    arguments: [
      ("a", [.character("a")]), ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
      ("\u{08}", [.backspace]), ("\u{03}", [.control("c")]), ("\u{1A}", [.control("z")]),
      ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", [.up, .down, .right, .left]), ("\u{1B}OA\u{1B}OH", [.up, .home]),
      ("\u{1B}[1;5C", [.right]), ("\u{1B}[3~\u{1B}[5~\u{1B}[6~", [.delete, .pageUp, .pageDown]),
      ("\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~", [.home, .end, .home, .end]), ("\u{1B}[Z", [.backTab]),
      ("\u{1B}OP\u{1B}[15~\u{1B}[24~", [.function(1), .function(5), .function(12)]),
      ("\u{1B}[99~x", [.character("x")]), ("\u{1B}", [.escape]), ("\u{1B}a", [.escape, .character("a")]),
      ("౭७é漢", [.character("౭"), .character("७"), .character("é"), .character("漢")]),
    ] as [(String, [Key])])
  func knowsTheKeys(sent: String, keys expected: [Key]) {
    #expect(keys(sent) == expected)
    // In any pieces.
    var decoder = KeyDecoder()
    let single = sent.utf8.reduce(into: []) { $0 += decoder.feed([$1]) }
    #expect(single + decoder.timeOut() == expected)
  }

  @Test("reads a digit in whichever digits it was written")
  func digits() {
    #expect(keys("4౭७²四x").map(\.digit) == [4, 7, 7, nil, nil, nil])
  }

  @Test("takes a paste as one key, whatever is in it")
  func paste() {
    let sent = "\u{1B}[200~412\r305\n\u{1B}[A౭\u{1B}[201~9"
    let expected: [Key] = [.paste("412\r305\n\u{1B}[A౭"), .character("9")]
    #expect(keys(sent) == expected)
    var decoder = KeyDecoder()
    #expect(sent.utf8.reduce(into: []) { $0 += decoder.feed([$1]) } == expected)
  }

  @Test("waits for the rest of a key, and takes what never comes for what it was")
  func waits() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [] && decoder.isWaiting)
    #expect(decoder.timeOut() == [.escape] && !decoder.isWaiting)
    #expect(decoder.feed([0xE0, 0xB1]) == [] && decoder.isWaiting)
    #expect(decoder.timeOut() == [])
    #expect(decoder.feed([0x35]) == [.character("5")])
  }

  @Test("passes over bytes that are no character")
  func strayBytes() {
    var decoder = KeyDecoder()
    #expect(
      decoder.feed([0xFF, 0x31, 0xC3, 0x32, 0x80, 0xE0, 0x33, 0x00]) == [
        .character("1"), .character("2"), .character("3"),
      ])
  }
}
