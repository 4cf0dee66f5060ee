import CountingJournal
import Foundation
import Testing

@Suite("Printing the manual")
struct ManualTests {
  private let page = CommandRun("man").output.replacing("\\-", with: "-")

  @Test("has a section for every act and every field of it")
  func acts() {
    for act in ActCatalogue.all {
      let name = "lekka " + act.name.split(separator: ".").map { kebab(String($0)) }.joined(separator: " ")
      let section = page.components(separatedBy: ".SS \(name)\n").dropFirst().first?.components(separatedBy: ".SS ")[0]
      #expect(section?.contains("Example:  \(name)") == true, "\(name)")
      for field in act.fields { #expect(section?.contains("--\(kebab(field.name))") == true, "\(name) \(field.name)") }
    }
  }

  @Test("has an example for every command that works on a book or a folder")
  func examples() {
    for section in page.components(separatedBy: ".SS ").dropFirst() {
      #expect(section.contains("Example:  "), Comment(rawValue: String(section.prefix(40))))
    }
  }

  @Test("and the screen of the day name only commands that exist")
  func day() {
    for line in CommandRun().output.split(separator: "\n") where line.hasPrefix("  ") {
      for command in line.dropFirst(19).split(separator: " · ") {
        #expect(CommandRun(command.split(separator: " ").map(String.init) + ["--help"]).code == 0, "\(command)")
      }
    }
  }

  private func kebab(_ name: String) -> String {
    name.map { $0.isUppercase ? "-\($0.lowercased())" : String($0) }.joined()
  }
}
