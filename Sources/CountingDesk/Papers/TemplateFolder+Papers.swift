package import CountingRules
import Foundation

extension TemplateFolder {
  /// How the diary speaks in these languages, English besides: what a language has no diary for is told in English.
  package func wordings(_ languages: [String]) throws -> [DiaryWording] {
    try (languages.filter { $0 != "en" } + ["en"])
      .filter { FileManager.default.fileExists(atPath: "\(path)/diary/\($0).toml") }
      .map { try DiaryWording($0, in: self) }
  }

  /// The settings a folder departs from: those of its rulebook.
  package func standardSettings(of rulebook: Rulebook) throws -> Settings {
    try RulebookReader(directories: rulebooks).read(rulebook.name)?.settings ?? Settings()
  }
}
