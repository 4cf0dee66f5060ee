import CountingJournal

/// What the acts are called on a screen: `Templates/screens/acts.toml`.
package struct ActWord: ScreenVocabulary {
  package static let file = "acts"
  package let rawValue: String

  package init?(rawValue: String) {
    guard ActCatalogue.names.contains(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  package static var allCases: [ActWord] { ActCatalogue.names.compactMap(ActWord.init) }
}
