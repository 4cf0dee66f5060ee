package import CountingRules
import Foundation

extension TemplateFolder {
  /// The forms there are layouts for: `form-30`, `receipt`.
  package var formNames: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: forms)) ?? []
    return files.filter { $0.hasSuffix(".toml") && $0 != "shared.toml" }.map { String($0.dropLast(5)) }.sorted()
  }

  /// How the diary speaks in these languages, English besides: what a language has no diary for is told in English.
  package func wordings(_ languages: [String]) throws -> [DiaryWording] {
    try (languages.filter { $0 != "en" } + ["en"])
      .filter { FileManager.default.fileExists(atPath: "\(path)/diary/\($0).toml") }
      .map { try DiaryWording($0, in: self) }
  }

  /// The languages the diary is told in.
  package var diaryLanguages: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path + "/diary")) ?? []
    return files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// The settings a folder departs from: those of its rulebook.
  package func standardSettings(of rulebook: Rulebook) throws -> Settings {
    try RulebookReader(directories: rulebooks).read(rulebook.name)?.settings ?? Settings()
  }
}
