import CountingCommands
import CountingTerminal
import Testing

@Suite("Answering at a terminal")
struct TerminalAnswerTests {
  private static func terminal(_ columns: Int, _ environment: [String: String] = ["TERM": "xterm"]) -> Outlet {
    Outlet(columns: columns, environment: environment)
  }

  private func plain(_ text: String) -> String {
    text.split(separator: "\u{1B}[", omittingEmptySubsequences: false).enumerated().map { place, part in
      place == 0 ? String(part) : String(part.drop { $0 != "m" }.dropFirst())
    }.joined()
  }

  private func words(_ text: String) -> [String] { text.split { $0 == " " || $0 == "\n" }.map(String.init).sorted() }

  private static let commands = [
    ["status"], ["status", "--ward", "4"], ["next"], ["explain", "--ward", "3", "--figure", "total_C002"],
  ]

  @Test("says in colour nothing that it does not say in words", arguments: commands)
  func words(_ command: [String]) {
    let line = [command[0], SampleBook.path] + command.dropFirst()
    let piped = CommandRun(line)
    let shown = CommandRun(line, on: Self.terminal(80))
    #expect(!piped.output.contains("\u{1B}"))
    #expect(shown.output.contains("\u{1B}["))
    #expect(words(plain(shown.output)) == words(piped.output))
    for environment in [["TERM": "xterm", "NO_COLOR": "1"], ["TERM": "dumb"], [:]] {
      let other = CommandRun(line, on: Self.terminal(80, environment)).output
      #expect(other == plain(shown.output))
    }
  }

  @Test("fits the table of the wards into the window", arguments: [80, 100, 120])
  func table(_ columns: Int) throws {
    let scratch = try Scratch()
    let book = scratch.path + "/new.book"
    #expect(CommandRun("open", book, "--from", SampleBook.folder, "--rehearsal").code == 0)
    for book in [SampleBook.path, book] {
      let lines = plain(CommandRun(["status", book], on: Self.terminal(columns)).output).split(separator: "\n")
      for line in lines.dropFirst().dropLast() { #expect(CellWidth.of(line) <= columns, "\(line)") }
    }
  }

  @Test("leaves a row a line where there is room, as in a pipe")
  func wide() {
    let piped = CommandRun("status", SampleBook.path).output
    #expect(plain(CommandRun(["status", SampleBook.path], on: Self.terminal(300)).output) == piped)
    #expect(piped.split(separator: "\n").count == 12)
    #expect(CommandRun(["status", SampleBook.path], on: Self.terminal(10)).code == 0)
  }

  @Test("says a refusal and an error in colour at a terminal, in the same words elsewhere")
  func refusals() {
    for line in [
      ["ward", "begin", SampleBook.path, "--ward", "4", "--by", "ro-01"], ["status", "none"], ["statsu"],
      ["status", SampleBook.path, "--ward", "77"],
    ] {
      let (piped, shown) = (CommandRun(line), CommandRun(line, on: Self.terminal(80)))
      #expect(piped.complaints.contains("lekka: "))
      #expect(shown.complaints.contains("\u{1B}[1;31mlekka:\u{1B}[0m "), "\(shown.complaints)")
      #expect(plain(shown.complaints) == piped.complaints)
    }
  }
}
