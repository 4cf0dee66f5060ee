import CountingCommands
import CountingJournal
import Foundation
import Testing

@Suite("Keying an act as a command")
struct ActCommandTests {
  private static let samples = [
    "kolleru-nagar/day.ndjson", "kolleru-nagar/release.ndjson", "thirty-slips/day-1.ndjson",
    "thirty-slips/day-2.ndjson", "two-practices/clear/day.ndjson", "two-practices/settled/day.ndjson",
  ]

  /// The line the command makes, as `lekka record` would be given it.
  private func line(_ arguments: [String]) throws -> JSON {
    let command = try #require(try Lekka.parsed(arguments) as? any ActAsking)
    return .object(try command.line(.current))
  }

  @Test("makes the very line that record takes, for every line of the sample days", arguments: samples)
  func days(_ day: String) throws {
    let text = try String(contentsOfFile: "\(CommandRun.root)/SampleData/\(day)", encoding: .utf8)
    var made: [String: Int] = [:]
    for given in text.split(separator: "\n") {
      guard let members = (try? JSONReader.read(String(given)))?.object,
        let arguments = ActScreen.arguments(of: members)
      else { continue }
      // Two lines of each shape: parsing a command line costs more than judging the act.
      let shape = members.pairs.map(\.key).sorted().joined(separator: " ") + (members["do"]?.string ?? "")
      made[shape, default: 0] += 1
      if made[shape, default: 0] > 2 { continue }
      let line = try line(arguments)
      #expect(line.canonicalText == JSON.object(members).canonicalText, "\(arguments)")
    }
    #expect(!made.isEmpty)
  }

  @Test(
    "is there for every act of the catalogue, with an example that can be keyed as it stands, and every field in words")
  func examples() throws {
    for act in ActCatalogue.all {
      var members = act.example
      (members["do"], members["by"]) = (.string(act.name), "ro-01")
      if act.takesWard { members["ward"] = 5 }
      members["note"] = "- a remark"
      let arguments = try #require(ActScreen.arguments(of: members), "\(act.name)")
      #expect(try line(arguments).canonicalText == JSON.object(members).canonicalText)
      let help = CommandRun(Array(arguments.prefix { !$0.hasPrefix("-") }) + ["--help"]).complaints
      #expect(help.contains("Example:  lekka \(act.name.split(separator: ".")[0])"), "\(act.name)")
      for field in act.fields {
        let own = help.components(separatedBy: "\n  --\(option(field.name)) ").dropFirst().first ?? ""
        let words = own.split(separator: ">", maxSplits: 1).last?.prefix(40).filter(\.isLetter) ?? ""
        #expect(words.count > 2, "no words for \(act.name) \(field.name)")
      }
    }
  }

  private func option(_ name: String) -> String {
    name.map { $0.isUppercase ? "-\($0.lowercased())" : String($0) }.joined()
  }

  private static let keyed = ["--ward", "5", "--by", "sup-03"]
  private static let verify = ["box", "verify", "--station", "12", "--box", "12/1", "--paper-seal", "7"] + keyed

  @Test(
    "says what is wrong with an option, its field, and how it is keyed",
    arguments: [
      (
        ["box", "count", "--station", "12", "--box", "12/1", "--bundles", "18a", "--leftover", "7"] + keyed,
        ["--bundles 18a", "field `bundles`", "whole number", "--bundles 18"]
      ),
      (
        ["box", "count", "--station", "12", "--box", "12/1", "--bundles", "1,800", "--leftover", "7"] + keyed,
        ["Leave out the commas"]
      ),
      (
        ["box", "count", "--station", "12", "--box", "12/1", "--bundles", "12345678", "--leftover", "7"] + keyed,
        ["`bundles`", "9999999", "--bundles 18"]
      ),
      (["box", "count", "--station", "12", "--box", "12/1", "--bundles", "18"] + keyed, ["--leftover"]),
      (verify + ["--seal-intact", "perhaps"], ["field `sealIntact`", "--seal-intact true"]),
      (verify + ["--seal-intakt", "true"], ["--seal-intakt", "Did you mean --seal-intact?"]),
      (["ward", "hold", "--kind", "conut"] + keyed, ["field `kind`", "Did you mean count?"]),
      (["round", "issue", "--issues", "[{"] + keyed, ["no JSON"]),
      (["strike", "--entries", "4,x"] + keyed, ["field `entries`", "--entries 412,413"]),
      (["lot", "draw", "--digits", "3141"] + keyed, ["--digits 3141", "--digits DICE="]),
      (["round", "issue", "--ward", "5"], ["--by drum-01", "LEKKA_BY"]),
    ])
  func wrong(_ arguments: [String], _ says: [String]) {
    let run = CommandRun(arguments)
    #expect(run.code == 64)
    for words in says { #expect(run.complaints.contains(words), "\(run.complaints)") }
  }

  @Test("takes digits of any script, a sign, lists, and names with commas")
  func scripts() throws {
    let count = ["--station", "12", "--box", "12/1", "--bundles", "౧౮", "--leftover", "७"]
    #expect(try line(["box", "count"] + count + Self.keyed)["bundles"] == 18)
    #expect(try line(["box", "count"] + count + Self.keyed)["leftover"] == 7)
    #expect(try line(["drum", "amend", "--change", "-25"] + Self.keyed)["change"] == -25)
    let names = ["--witnesses", "Nalla, Anjali", "--witnesses", "Yerra Balaji"]
    let waived = try line(["recount", "waive", "--candidate", "1"] + names + Self.keyed)
    #expect(waived["witnesses"] == ["Nalla, Anjali", "Yerra Balaji"])
    #expect(
      try line(["officer", "add", "--officer", "a", "--name", "A", "--role", "ro", "--wards", "1-3,7", "--by", "b"])[
        "wards"] == "1-3;7")
  }

  @Test("answers for people: what was entered, its number, what is next; or the rule, why, and the way out")
  func answers() throws {
    let scratch = try Scratch()
    let book = scratch.path + "/day.book"
    #expect(CommandRun("open", book, "--from", SampleBook.folder, "--rehearsal").code == 0)
    let begun = CommandRun("ward", "begin", book, "--ward", "1", "--by", "ro-01")
    #expect(begun.code == 0)
    #expect(begun.output.hasPrefix("Entered as 1: ward.begin, ward 1.\n"))
    #expect(begun.output.contains("\nNext: "))
    let again = CommandRun("ward", "begin", book, "--ward", "1", "--by", "ro-01")
    #expect(again.code == 1)
    #expect(again.complaints.contains("already-begun (S-3)"))
    #expect(again.complaints.contains("The way out: "))
    let json = CommandRun("ward", "begin", book, "--ward", "1", "--by", "ro-01", "--format", "json")
    #expect(json.code == 1)
    #expect(try JSONReader.read(json.output)["code"] == "already-begun")
    let stranger = CommandRun("ward", "begin", book, "--ward", "2", "--by", "ro-1")
    #expect(stranger.complaints.contains("Did you mean ro-01?"))
    #expect(CommandRun("ward", "begin", "--ward", "1", "--by", "ro-01").code == 64)
    #expect(CommandRun("ward", "begin", scratch.path + "/none", "--ward", "1", "--by", "ro-01").code == 66)
  }

  @Test("of an unknown name says which was probably meant")
  func names() {
    #expect(CommandRun("statsu").complaints.contains("Did you mean `lekka status`?"))
    #expect(CommandRun("statsu").code == 64)
    #expect(CommandRun("box", "cuont").complaints.contains("Did you mean `lekka box count`?"))
    #expect(CommandRun("box", "paint").complaints.contains("There are: give, verify, decide, exclude, count."))
    #expect(CommandRun("help", "jurnal").complaints.contains("Did you mean `lekka journal`?"))
  }
}
