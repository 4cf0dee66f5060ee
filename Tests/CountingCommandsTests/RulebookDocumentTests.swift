import Foundation
import Testing

@Suite("Printing the rule book")
struct RulebookDocumentTests {
  private static let place = "Sources/CountingRules/Documentation.docc/RuleBook.md"

  @Test("prints what is committed")
  func isCommitted() {
    let printed = CommandRun("rules", "--document").output
    let committed = try? String(contentsOfFile: "\(CommandRun.root)/\(Self.place)", encoding: .utf8)
    #expect(printed == committed, "The rules changed. Renew the copy:  lekka rules --document > \(Self.place)")
  }

  @Test("has every rule in one chapter and no other")
  func chapters() {
    let printed = CommandRun("rules", "--document").output
    let listed = CommandRun("rules").output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    for code in listed {
      #expect(printed.components(separatedBy: "\n| `\(code)` |").count == 2, "\(code)")
    }
  }

  @Test("is whole or one code, not both")
  func usage() { #expect(CommandRun("rules", "sheet-balance", "--document").code == 64) }
}
