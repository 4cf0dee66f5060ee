import Foundation
import TOMLKit

/// How the diary speaks in one language: `Templates/diary/en.toml`.
package struct DiaryWording: Sendable {
  package let language: String
  /// By act; `sheet.enter:first-entry` where the act answered so.
  private let sentences: [String: DiarySentence]
  /// One thing of a list, by the list's name.
  private let items: [String: DiarySentence]
  /// What a value is called: `state.late`.
  private let words: [String: String]
  let line: DiarySentence
  let struck: DiarySentence

  package struct Fault: Error, Sendable, CustomStringConvertible {
    let file: String
    let message: String

    package var description: String { "\(file): \(message)" }
  }

  package init(_ language: String, in templates: TemplateFolder) throws {
    let file = "\(templates.path)/diary/\(language).toml"
    guard language.allSatisfy({ $0.isLetter || $0 == "-" }), let data = FileManager.default.contents(atPath: file)
    else { throw Fault(file: file, message: "there is no diary in “\(language)”") }
    let table: TOMLTable
    do { table = try TOMLDocument([UInt8](data)).table } catch {
      throw Fault(file: file, message: "line \(error.line ?? 0): \(error.message)")
    }
    func texts(_ key: String) throws(Fault) -> [String: String] {
      guard let section = table[key]?.table else { throw Fault(file: file, message: "[\(key)] is missing") }
      return section.keys.reduce(into: [:]) { $0[$1] = section[$1]?.string }
    }
    let frame = try texts("frame")
    guard let line = frame["line"], let struck = frame["struck"] else {
      throw Fault(file: file, message: "[frame] needs line and struck")
    }
    self.language = language
    (self.line, self.struck) = (DiarySentence(line), DiarySentence(struck))
    sentences = try texts("sentences").mapValues(DiarySentence.init)
    items = try texts("items").mapValues(DiarySentence.init)
    words = try texts("words")
  }

  /// The sentence of an act, in the variant of what it asked or answered.
  func sentence(_ act: String, variants: [String]) -> DiarySentence? {
    variants.lazy.compactMap { self.sentences["\(act):\($0)"] }.first ?? sentences[act]
  }

  func item(of list: String) -> DiarySentence? { items[list] }

  func word(_ name: String, _ value: String) -> String? { words["\(name).\(value)"] }

  /// Acts that have a sentence, variants apart.
  package var acts: Set<String> { Set(sentences.keys.filter { !$0.contains(":") }) }

  /// The values that have a word of their own.
  package var named: Set<String> { Set(words.keys) }

  /// The places of every sentence and item, to compare languages.
  package var places: [String: Set<String>] {
    sentences.merging(items) { first, _ in first }.mapValues(\.places)
  }
}
