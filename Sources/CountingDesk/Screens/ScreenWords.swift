import Foundation
import TOMLKit

/// The words of the screens, as data: `Templates/screens/FILE.toml`, each text in every language.
package enum ScreenWords {
  /// The texts of one language, by key.
  ///
  /// - Throws: `ScreenWordsFault` with everything that is wrong, so that it is mended once.
  package static func read(
    _ file: String, knowing keys: [String], language: String, in templates: TemplateFolder
  ) throws -> [String: String] {
    try read(file, in: "screens", knowing: keys, language: language, templates)
  }

  static func read(
    _ file: String, in folder: String, knowing keys: [String], language: String, _ templates: TemplateFolder
  ) throws -> [String: String] {
    let name = "\(folder)/\(file).toml"
    guard let data = FileManager.default.contents(atPath: "\(templates.path)/\(name)") else {
      throw ScreenWordsFault(faults: ["\(templates.path)/\(name) is missing."])
    }
    let document: TOMLDocument
    do { document = try TOMLDocument([UInt8](data)) } catch {
      throw ScreenWordsFault(faults: ["\(name), line \(error.line ?? 0): \(error.message)"])
    }
    var (texts, faults) = ([String: String](), [String]())
    for key in keys {
      func text(_ language: String) -> String? { document.table[key]?.table?[language]?.string }
      func fault(_ message: String) {
        faults.append("\(name), line \(document.line(of: key) ?? 0), \(key): \(message)")
      }
      guard let english = text("en") else {
        fault("has no text in “en”.")
        continue
      }
      guard let said = text(language) else {
        fault("has no text in “\(language)”.")
        continue
      }
      if places(said) != places(english) { fault("fills in other values in “\(language)” than in “en”.") }
      texts[key] = said
    }
    let strangers = document.table.keys.filter { !keys.contains($0) }.sorted()
    faults += strangers.map { "\(name), line \(document.line(of: $0) ?? 0), \($0): no screen says this." }
    guard faults.isEmpty else { throw ScreenWordsFault(faults: faults) }
    return texts
  }

  /// The languages the screens speak: those of the words around every page.
  package static func languages(in templates: TemplateFolder) -> [String] {
    languages(of: "frame", in: "screens", templates)
  }

  static func languages(of file: String, in folder: String, _ templates: TemplateFolder) -> [String] {
    guard let data = FileManager.default.contents(atPath: "\(templates.path)/\(folder)/\(file).toml"),
      let table = try? TOMLDocument([UInt8](data)).table
    else { return ["en"] }
    return Set(table.keys.flatMap { table[$0]?.table?.keys ?? [] }).sorted()
  }

  private static func places(_ text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != "}" }) }
      .sorted()
  }
}

/// What is wrong with the words of the screens, one sentence each.
package struct ScreenWordsFault: Error, Hashable, Sendable {
  package let faults: [String]

  package var message: String { faults.joined(separator: "\n") }
}
