import CountingTerminal
import Testing

@Suite("Drawing")
struct DrawingTests {
  private let size = ScreenSize(columns: 20, rows: 4)

  @Test("writes only the lines that changed")
  func onlyChanges() {
    var screen = Screen(dress: .shapes)
    let first = screen.write(Frame(["one", "two", "three"]), size)
    #expect(first.contains("one") && first.contains("three"))
    let second = screen.write(Frame(["one", "TWO", "three"]), size)
    #expect(second.contains("TWO") && !second.contains("one") && !second.contains("three"))
    let third = screen.write(Frame(["one"]), size)
    #expect(!third.contains("one") && third.contains("\u{1B}[2;1H") && third.contains("\u{1B}[3;1H"))
  }

  @Test("writes everything when the window changed, or something else wrote on it")
  func whole() {
    var screen = Screen(dress: .shapes)
    _ = screen.write(Frame(["one"]), size)
    #expect(screen.write(Frame(["one"]), ScreenSize(columns: 30, rows: 4)).contains("one"))
    screen.forget()
    #expect(screen.write(Frame(["one"]), ScreenSize(columns: 30, rows: 4)).contains("one"))
  }

  @Test("cuts lines at the window's edge and leaves out those below it")
  func cuts() {
    var screen = Screen(dress: .shapes)
    let text = screen.write(Frame(Array(repeating: ScreenLine("a line of more than twenty letters"), count: 9)), size)
    #expect(text.contains("a line of more than…") && !text.contains("\u{1B}[5;1H"))
  }

  @Test("gives colour only where it may, and never says a thing by colour alone")
  func dress() {
    let alarm = Frame([ScreenLine("short by 3", .alarm)])
    func written(_ environment: [String: String]) -> String {
      var screen = Screen(dress: Dress(environment: environment))
      return screen.write(alarm, size)
    }
    #expect(written(["TERM": "xterm"]).contains("\u{1B}[1;31mshort by 3"))
    #expect(written(["TERM": "xterm", "NO_COLOR": "1"]).contains("\u{1B}[1mshort by 3"))
    #expect(Dress(environment: ["TERM": "dumb"]) == .none && Dress(environment: [:]) == .none)
  }

  @Test("puts what follows Indian letters in its column outright")
  func columns() {
    var screen = Screen(dress: .shapes)
    let line = ScreenLine("తెలుగు").fitted(to: 10) + ScreenLine("305")
    #expect(screen.write(Frame([line]), size).contains("తెలుగు\u{1B}[6G     305"))
  }
}
