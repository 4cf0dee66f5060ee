import Foundation

/// Where the rulebooks and the layouts of the forms are: `--templates`, `LEKKA_TEMPLATES`, beside the executable, or the
/// working directory (contract §5).
package struct TemplateFolder: Sendable {
  package let path: String

  package struct Missing: Error, Sendable {
    package let looked: [String]

    package var message: String {
      "No templates were found; looked in \(looked.joined(separator: ", ")). "
        + "Name their folder with --templates DIR or LEKKA_TEMPLATES."
    }
  }

  package init(chosen: String?, environment: [String: String], executable: String?) throws {
    let named = [chosen, environment["LEKKA_TEMPLATES"]].compactMap(\.self).first
    let places = named.map { [$0] } ?? Self.places(of: "Templates", executable: executable)
    guard let found = places.first(where: { Self.isFolder($0 + "/rulebooks") }) else { throw Missing(looked: places) }
    path = found
  }

  /// Beside the executable; for one built in `.build`, at the top of its package; or in the working directory.
  static func places(of name: String, executable: String?) -> [String] {
    guard let executable else { return [name] }
    let folder = URL(fileURLWithPath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
    let levels = sequence(first: folder) { $0.deletingLastPathComponent() }.prefix(5)
    return levels.map { $0.appendingPathComponent(name).path } + [name]
  }

  private static func isFolder(_ path: String) -> Bool {
    var folder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &folder) && folder.boolValue
  }

  package var rulebooks: [String] { [path + "/rulebooks"] }
  package var forms: String { path + "/forms" }

  /// Every template, for the digests of the opening entry.
  func files() -> [(name: String, bytes: [UInt8])] {
    ["rulebooks", "forms", "diary"].flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []
      return names.filter { $0.hasSuffix(".toml") }.sorted().compactMap { name in
        FileManager.default.contents(atPath: "\(path)/\(folder)/\(name)").map {
          ("Templates/\(folder)/\(name)", [UInt8]($0))
        }
      }
    }
  }
}
