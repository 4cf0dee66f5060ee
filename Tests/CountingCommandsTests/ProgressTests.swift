import CountingCommands
import CountingTerminal
import Foundation
import Testing

@Suite("Showing how far long work has come")
struct ProgressTests {
  private static let terminal = Outlet(columns: 80, environment: ["TERM": "xterm", "NO_COLOR": "1"])
  private static let wipe = terminal.rewriting("")

  private let scratch: Scratch
  private let book: String

  init() throws {
    scratch = try Scratch()
    book = scratch.path + "/day.book"
    #expect(CommandRun("open", book, "--from", SampleBook.folder, "--rehearsal").code == 0)
  }

  private func forms(_ more: [String] = [], on terminal: Outlet = terminal, tick: Int64) -> CommandRun {
    CommandRun(
      ["forms", book, "--ward", "3", "--as", "text", "--out", scratch.path + "/out"] + more, on: terminal, tick: tick)
  }

  /// What stood on the line, one after the other; empty where it was wiped.
  private func lines(_ run: CommandRun) -> [String] {
    run.complaints.components(separatedBy: Self.wipe).dropFirst().map { $0 }
  }

  @Test("tells papers done of all at a terminal, and wipes the line before the answer")
  func papers() throws {
    let run = forms(tick: 100)
    let shown = lines(run)
    #expect(shown.contains { $0.hasPrefix("Writing papers · ") && $0.hasSuffix(" papers") }, "\(shown)")
    let done = shown.compactMap { $0.split(separator: " ").dropFirst(3).first.flatMap { Int($0) } }
    #expect(done == done.sorted())
    #expect(shown.last == "")
    #expect(run.output.hasSuffix("in \(scratch.path)/out\n"))
  }

  @Test("writes over the line a few times a second at most")
  func pauses() {
    let papers = forms(tick: 100).output.prefix { $0 != " " }
    let shown = lines(forms(tick: 100)).filter { $0.hasPrefix("Writing papers") }
    #expect(shown.count * 3 <= (Int(papers) ?? 0) + 6, "\(shown)")
  }

  @Test("shows nothing of work that is over at once")
  func soon() { #expect(forms(tick: 0).complaints == "") }

  @Test(
    "shows nothing where nobody looks: a pipe, a terminal that cannot write over a line, --quiet",
    arguments: [
      (Outlet.plain, []), (Outlet(columns: 80, environment: ["TERM": "dumb"]), []), (Self.terminal, ["--quiet"]),
    ])
  func nobody(_ terminal: Outlet, _ more: [String]) {
    let run = forms(more, on: terminal, tick: 100)
    #expect(run.complaints == "")
    #expect(run.code == 0)
  }

  @Test("wipes the line before a refusal and before an error")
  func refused() throws {
    let refused = forms(["--form", "33"], tick: 1000)
    #expect(refused.code == 1)
    #expect(refused.complaints.contains(Self.wipe + "lekka: not-declared"), "\(refused.complaints)")
    let file = try scratch.file("file", "")
    let failed = CommandRun(["forms", book, "--out", file], on: Self.terminal, tick: 1000)
    #expect(failed.code == 73)
    #expect(failed.complaints.contains(Self.wipe + "lekka: \(file) is a file"), "\(failed.complaints)")
  }

  @Test(
    "is told by every command that may take long",
    arguments: [
      (["record", "BOOK", "ACTS"], "Judging acts · 100 % of the file"),
      (["journal", "verify", "BOOK"], "Judging every act again · 1 of 1 entries"),
      (["journal", "verify", "BOOK"], "Checking the file of the book"),
      (["backup", "BOOK", "OUT/b"], "Copying the book"), (["status", "BOOK"], "Reading the book · 1 of 1 entries"),
      (["open", "OUT/c", "--from", SampleBook.folder], "Reading the election folder"),
      (["check", SampleBook.folder], "Reading the election folder"),
      (["results", "BOOK", "--as", "csv", "--out", "OUT/r"], "Writing the results"),
      (["diary", "BOOK"], "Reading the book"),
    ])
  func everywhere(_ command: [String], _ says: String) throws {
    let acts = try scratch.file("acts", #"{"do":"ward.begin","by":"ro-01","ward":3}"# + "\n")
    let words = command.map {
      $0.replacing("BOOK", with: book).replacing("ACTS", with: acts).replacing("OUT", with: scratch.path)
    }
    let run = CommandRun(words, on: Self.terminal, tick: 1000)
    #expect(run.code == 0, "\(run.complaints)")
    #expect(lines(run).contains { $0.hasPrefix(says) }, "\(lines(run))")
  }

  @Test("says how many acts were entered where the answers go elsewhere; not with --quiet")
  func summary() throws {
    let act = #"{"do":"ward.begin","by":"ro-01","ward":3}"# + "\n"
    let acts = try scratch.file("acts", act + act)
    let run = CommandRun(["record", book, acts], on: Self.terminal)
    #expect(run.complaints == "2 acts: 1 entered, 1 refused.\n")
    #expect(CommandRun(["record", book, acts, "--quiet"], on: Self.terminal).complaints == "")
    #expect(CommandRun(["record", book, acts]).complaints == "")
  }
}
