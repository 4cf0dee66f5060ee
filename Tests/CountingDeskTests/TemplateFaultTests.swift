import CountingDesk
import Foundation
import Testing

/// What whoever edits a form is told.
@Suite("Reporting what is wrong with a form")
struct TemplateFaultTests {
  @Test("names the file and the line of a missing translation", arguments: ["te", "hi", "mr"])
  func missingTranslation(language: String) throws {
    let line = try number(of: "heading = { en = \"Box\"", in: "account.toml")
    let faults = try faults { file, text in
      guard file == "account.toml" else { return text }
      return try replacing(line, of: text) { $0.replacing(try Regex(", \(language) = \"[^\"]*\""), with: "") }
    }
    #expect(faults.count == 1)
    let fault = try #require(faults.first)
    #expect((fault.file, fault.line) == ("account.toml", line))
    #expect(fault.description.hasPrefix("account.toml, line \(line), block "))
    #expect(fault.message == "is not translated into “\(language)”")
  }

  @Test("reports a fault of what forms share once, where it is to be mended")
  func sharedFault() throws {
    let line = try number(of: "label = { en = \"Place\"", in: "shared.toml")
    let faults = try faults { file, text in
      file == "shared.toml" ? text.replacing("en = \"Place\"", with: "en = \"Place {plcae}\"") : text
    }
    #expect(
      faults.map { "\($0.file) \($0.line ?? 0) \($0.message)" } == ["shared.toml \(line) unknown placeholder {plcae}"])
  }

  @Test("reports a missing term, and the edges of the page")
  func sharedWords() throws {
    let faults = try faults { file, text in
      guard file == "shared.toml" else { return text }
      return text.replacing("not_counted = { en = \"not counted\", ", with: "not_counted = { ")
        .replacing("right = { en = \"Ward {ward_number}\"", with: "right = { en = \"Ward {wrd}\"")
    }
    let lines = try [
      number(of: "right = { en = \"Ward", in: "shared.toml"), number(of: "not_counted", in: "shared.toml"),
    ]
    #expect(faults.map(\.file) == ["shared.toml", "shared.toml"])
    // The edges of a page are found by their table, not by the place on it.
    #expect(faults.first?.line.map { $0 < lines[0] && $0 > lines[0] - 3 } == true && faults.last?.line == lines[1])
  }

  @Test("names the line of a key nobody knows")
  func unknownKey() throws {
    let line = try number(of: "figures = \"signed\"", in: "proforma-1.toml")
    let faults = try faults { file, text in
      file == "proforma-1.toml" ? text.replacing("figures = \"signed\"", with: "figurse = \"signed\"") : text
    }
    #expect(faults.map(\.line) == [line])
  }

  private static let forms = SampleDay.root + "/Templates/forms"

  private func faults(_ edit: (String, String) throws -> String) throws -> [TemplateFault] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("forms-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.forms) where file.hasSuffix(".toml") {
      try edit(file, text(file)).write(to: folder.appendingPathComponent(file), atomically: true, encoding: .utf8)
    }
    do {
      _ = try TemplateReader.templates(in: folder.path)
      return []
    } catch let faults as TemplateFaults {
      return faults.faults
    }
  }

  private func text(_ file: String) throws -> String {
    try String(contentsOfFile: "\(Self.forms)/\(file)", encoding: .utf8)
  }

  private func number(of start: String, in file: String) throws -> Int {
    let lines = try text(file).split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex { $0.hasPrefix(start) }) + 1
  }

  private func replacing(_ line: Int, of text: String, _ change: (String) throws -> String) rethrows -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[line - 1] = try change(lines[line - 1])
    return lines.joined(separator: "\n")
  }
}
