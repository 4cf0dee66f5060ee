import Foundation

/// The numbered requirements of the count, in the order of the day, read from the foundation that numbers them.
enum Requirements {
  static let all: [String] = {
    let path = "Sources/CountingRules/Documentation.docc/Foundations/COUNT.md"
    let text = (try? String(contentsOf: Project.root.appendingPathComponent(path), encoding: .utf8)) ?? ""
    // A numbered line: `- R-6a Two practices …`.
    return text.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("- "), let id = line.dropFirst(2).split(separator: " ").first else { return nil }
      let parts = id.split(separator: "-")
      guard parts.count == 2, parts[0].count == 1, parts[1].first?.isNumber == true else { return nil }
      return String(id)
    }
  }()

  /// What hands do in the hall and no program sees: papers are taken out gently, the fold kept.
  static let ofTheHall: Set<String> = ["B-4"]
}
