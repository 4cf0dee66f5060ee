import CountingTerminal
import Testing

@Suite("Writing plain answers")
struct OutletTests {
  private static func terminal(_ environment: [String: String]) -> Outlet {
    Outlet(columns: 40, environment: environment)
  }

  @Test("gives colour to a terminal that shows it, and the words alone to everything else")
  func colours() {
    #expect(Self.terminal(["TERM": "xterm"]).styled("Blocks", .alarm) == "\u{1B}[1;31mBlocks\u{1B}[0m")
    #expect(Self.terminal(["TERM": "xterm"]).styled("", .alarm) == "")
    let plain = [
      .plain, Self.terminal([:]), Self.terminal(["TERM": "dumb"]), Self.terminal(["TERM": "xterm", "NO_COLOR": "1"]),
    ]
    for outlet in plain { #expect(outlet.styled("Blocks", .alarm) == "Blocks") }
  }

  @Test("writes over a line only where the cursor can be placed, and never past the window")
  func rewriting() {
    let outlet = Self.terminal(["TERM": "xterm", "NO_COLOR": "1"])
    #expect(outlet.rewrites)
    let line = outlet.rewriting(String(repeating: "word ", count: 20))
    #expect(line.hasPrefix("\u{1B}[1G") && line.hasSuffix("…"))
    #expect(line.split(separator: "K").last?.count == 39)
    #expect(!Outlet.plain.rewrites && !Self.terminal(["TERM": "dumb"]).rewrites)
  }

  @Test(
    "lets nothing from outside command the terminal, but styles and line ends",
    arguments: [
      ("a\nb\n", "a\nb\n"), ("\u{1B}[1;31mBlocks\u{1B}[0m x\n", "\u{1B}[1;31mBlocks\u{1B}[0m x\n"),
      ("\u{1B}[2J", "\u{FFFD}2J"), ("\u{1B}]0;title\u{07}", "\u{FFFD}]0;title\u{FFFD}"),
      ("a\rb\u{202E}c", "a\u{FFFD}b\u{FFFD}c"),
      ("క్ష\u{200C}మ", "క్ష\u{200C}మ"), ("\u{1B}[", "\u{FFFD}"), ("\u{1B}[1;31", "\u{FFFD}1;31"),
    ])
  func safe(_ given: String, _ shown: String) {
    #expect(Self.terminal(["TERM": "xterm"]).safe(given) == shown)
    #expect(Outlet.plain.safe(given) == given)
  }
}
