package import CountingDesk

/// The texts a page may say, one case each; their words are `Templates/screens/FILE.toml`.
package protocol ScreenVocabulary: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  static var file: String { get }
}

/// What a page says in one language.
package struct Words<Vocabulary: ScreenVocabulary>: Sendable {
  private let texts: [String: String]

  /// - Throws: `ScreenWordsFault`, naming every text that is missing, unknown, or fills in other values than English.
  package init(_ language: String, in templates: TemplateFolder) throws {
    texts = try ScreenWords.read(
      Vocabulary.file, knowing: Vocabulary.allCases.map(\.rawValue), language: language, in: templates)
  }

  private init(_ texts: [String: String]) { self.texts = texts }

  /// The same, but for some texts that mean something else here.
  func saying(_ others: [Vocabulary: String]) -> Words {
    Words(texts.merging(others.map { ($0.key.rawValue, $0.value) }) { $1 })
  }

  /// The text, its `{places}` filled with the values.
  package func callAsFunction(_ word: Vocabulary, _ values: [String: String] = [:]) -> String {
    var (filled, rest) = ("", (texts[word.rawValue] ?? "")[...])
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let place = rest[rest.index(after: open)..<close]
      filled += values[String(place)] ?? "{\(place)}"
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
