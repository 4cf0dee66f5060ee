import CountingTerminal
import Testing

@Suite("Measuring text")
struct MeasuringTextTests {
  @Test(
    "counts the cells a terminal gives it",
    arguments: [
      ("Lotus", 5), ("", 0), ("తెలుగు", 5), ("క్ష", 2), ("हिन्दी", 5), ("漢字", 4), ("e\u{301}", 1), ("👍", 2),
      ("క\u{200C}", 1), ("№", 1),
    ])
  func cells(text: String, cells: Int) { #expect(CellWidth.of(text) == cells) }

  @Test("cuts between letters, never a sign from its letter")
  func clips() {
    let name = ScreenLine("కొల్లి ప్రసాద్", .bold)
    for cells in 0...name.width {
      let cut = name.clipped(to: cells)
      #expect(cut.width <= cells)
      let whole = cut.text.hasSuffix("…") ? cut.text.dropLast() : cut.text[...]
      #expect(name.text.hasPrefix(whole))
    }
    #expect(name.clipped(to: name.width) == name)
  }

  @Test("fits a column exactly, on the side asked for")
  func fits() {
    #expect(ScreenLine("305").fitted(to: 6, .right).text == "   305")
    #expect(ScreenLine("305").fitted(to: 6).text == "305   ")
    #expect(ScreenLine("30567").fitted(to: 3).text == "30…")
    #expect(ScreenLine("漢字").fitted(to: 4, .centre).text == "漢字")
    #expect(ScreenLine("漢字漢").fitted(to: 4).width == 4)
  }

  @Test("shows what would command the terminal as a box")
  func commands() {
    #expect(ScreenText("A\u{1B}[2Jb\u{202E}").text == "A\u{FFFD}[2Jb\u{FFFD}")
  }

  @Test("wraps at spaces, and a long word where it must")
  func wraps() {
    #expect("Count the trays again".wrapped(to: 10) == ["Count the", "trays", "again"])
    #expect("abcdefgh ij".wrapped(to: 3) == ["abc", "def", "gh", "ij"])
  }
}
