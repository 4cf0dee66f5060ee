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

  @Test("fits into the window, whatever its width", arguments: [40, 60, 80, 100, 120])
  func fitting(_ columns: Int) throws {
    let scratch = try Scratch()
    let book = scratch.path + "/new.book"
    #expect(CommandRun("open", book, "--from", SampleBook.folder, "--rehearsal").code == 0)
    for command in [
      ["status", SampleBook.path], ["status", book], ["status", SampleBook.path, "--ward", "4"],
      ["next", SampleBook.path], ["plan", SampleBook.folder], ["board", SampleBook.path, "--once"],
      ["explain", SampleBook.path, "--ward", "3", "--figure", "total_C002"],
    ] {
      let piped = words(CommandRun(command).output)
      let shown = plain(CommandRun(command, on: Self.terminal(columns)).output)
      for line in shown.split(separator: "\n") where line.contains(" ") {
        // A root is one word, and longer than some windows.
        #expect(CellWidth.of(line) <= columns || line.dropFirst(2).count == 64, "\(line)")
      }
      // A word is read whole, or ends in … where it is the name of a column.
      guard command[0] != "board", shown.contains("\n") else { continue }
      let whole = Set(piped + ["Ward", ";"]).union(piped.map { $0 + ";" })
      let broken = words(shown).filter { !whole.contains($0) && !$0.hasSuffix("…") }
      if command != ["status", book] { #expect(broken.isEmpty, "\(columns) \(command): \(broken)") }
    }
  }

  @Test("puts wards of which nothing is found yet, and which differ in nothing else, into one line")
  func alike() throws {
    let scratch = try Scratch()
    let book = scratch.path + "/new.book"
    #expect(CommandRun("open", book, "--from", SampleBook.folder, "--rehearsal").code == 0)
    let status = { plain(CommandRun(["status", book], on: Self.terminal(200)).output) }
    let line =
      "7 wards opened, nothing found yet (1–6 and 8): postal-incomplete boxes-incomplete not-mixed rounds-incomplete totals-not-announced"
    #expect(status().contains("\n\(line)\n"), "\(status())")
    #expect(status().contains("Kotharevu") && !status().contains("Tapalapeta"))
    #expect(
      CommandRun(
        "ward", "hold", book, "--ward", "6", "--kind", "count", "--reason", "flood", "--order", "1", "--by", "ro-01"
      ).code == 0)
    #expect(status().contains("6 wards opened, nothing found yet (1–5 and 8): "))
    #expect(status().contains("Tapalapeta"))
    // Elsewhere a ward is a line.
    #expect(CommandRun("status", book).output.split(separator: "\n").count == 12)
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
