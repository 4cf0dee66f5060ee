package import CountingForms

/// One paper to be made: its form, its file's name without the ending, and what it says.
package struct Paper: Sendable {
  /// The template: `form-30`.
  package let form: String
  /// `form-31-v2`, `proforma-1-12`.
  package let name: String
  private let say: @Sendable () -> FormFacts

  /// Found each time they are asked for: papers are counted before the first is made.
  package var facts: FormFacts { say() }

  init(form: String, name: String? = nil, facts: @autoclosure @escaping @Sendable () -> FormFacts) {
    (self.form, self.name, say) = (form, name ?? form, facts)
  }
}

/// Names of files made from names of stations.
enum PaperName {
  /// Characters outside A–Z a–z 0–9 . _ - become `_`; two stations that come to the same stay apart, and none is longer
  /// than a file's name may be.
  static func stations(_ ids: [String]) -> [String: String] {
    var taken: Set<String> = []
    return ids.reduce(into: [:]) { names, id in
      let plain = String(file(id).prefix(100))
      var name = plain
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(plain)-\(number)"
        number += 1
      }
      names[id] = name
    }
  }

  static func file(_ text: String) -> String {
    let plain = text.unicodeScalars.map { scalar -> Character in
      let kept = scalar.isASCII && (scalar.properties.isAlphabetic || (48...57).contains(scalar.value))
      return kept || [".", "_", "-"].contains(scalar) ? Character(scalar) : "_"
    }
    return String(plain)
  }
}
