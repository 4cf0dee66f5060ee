import CountingDesk
import CountingForms
import Foundation
import Testing

/// The words of the forms in four languages.
@Suite("Wording the forms")
struct WordingTests {
  private static let forms = SampleDay.root + "/Templates/forms"

  @Test("has every form in every language")
  func everyLanguage() throws {
    for (id, template) in try TemplateReader.templates(in: Self.forms) {
      #expect(template.languages == ["en", "te", "hi", "mr"], "\(id)")
    }
  }

  /// A text pasted in the wrong language's place would print without complaint.
  @Test("writes every language in its own script")
  func ownScript() throws {
    var read = 0
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.forms) where file.hasSuffix(".toml") {
      let text = try String(contentsOfFile: "\(Self.forms)/\(file)", encoding: .utf8)
      for match in text.matches(of: /(?m)(?:\{ |, |^)(en|te|hi|mr) = "([^"]*)"/) {
        let language = String(match.output.1)
        let words = match.output.2.replacing(/\{[^}]*\}/, with: "")
        read += 1
        // Numbers of forms and covers are Roman; a dash has no script.
        guard let script = Script(of: words) else { continue }
        #expect(script.languages.contains(language), "\(file): \(match.output.2)")
      }
    }
    #expect(read > 1600)
  }

  @Test("lays every paper of the sample out in every language", arguments: ["en", "te", "hi", "mr"])
  func laidOut(language: String) throws {
    let day = try SampleDay("kolleru-nagar")
    let templates = try TemplateReader.templates(in: Self.forms)
    for ward in day.papers.wards() {
      for paper in ward.papersDue() {
        let document = try #require(templates[paper.form]).laidOut(with: paper.facts, in: [language])
        #expect(!document.text.isEmpty)
      }
    }
  }
}
