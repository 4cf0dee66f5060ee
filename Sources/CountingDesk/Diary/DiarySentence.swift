/// A sentence with places to fill: `moved it to table {to}[, because {reason}]`.
///
/// What stands in square brackets is left out when one of its places has nothing to say.
struct DiarySentence: Hashable, Sendable {
  private enum Part: Hashable, Sendable {
    case text(String)
    case fact(String)
    case optional([Part])
  }

  private let parts: [Part]

  init(_ text: String) {
    var rest = Substring(text)
    parts = Self.parts(of: &rest, inside: false)
  }

  private static func parts(of rest: inout Substring, inside: Bool) -> [Part] {
    var parts: [Part] = []
    while let next = rest.first {
      switch next {
      case "]" where inside: return parts
      case "[":
        rest.removeFirst()
        parts.append(.optional(Self.parts(of: &rest, inside: true)))
        rest = rest.dropFirst()
      case "{":
        parts.append(.fact(String(rest.dropFirst().prefix { $0 != "}" })))
        rest = rest.drop { $0 != "}" }.dropFirst()
      default:
        let text = rest.prefix { !"[{".contains($0) && !($0 == "]" && inside) }
        parts.append(.text(String(text)))
        rest = rest.dropFirst(text.count)
      }
    }
    return parts
  }

  /// - Parameter fact: what stands at a place; nil where there is nothing to say.
  func filled(_ fact: (String) -> String?) -> String {
    Self.filled(parts, fact, missing: "–") ?? ""
  }

  private static func filled(_ parts: [Part], _ fact: (String) -> String?, missing: String?) -> String? {
    var text = ""
    for part in parts {
      switch part {
      case .text(let words): text += words
      case .optional(let inner): text += filled(inner, fact, missing: nil) ?? ""
      case .fact(let name):
        guard let said = fact(name) ?? missing else { return nil }
        text += said
      }
    }
    return text
  }

  /// The names of its places.
  var places: Set<String> { Self.places(in: parts) }

  private static func places(in parts: [Part]) -> Set<String> {
    parts.reduce(into: []) { names, part in
      switch part {
      case .text: break
      case .fact(let name): names.insert(name)
      case .optional(let inner): names.formUnion(places(in: inner))
      }
    }
  }
}
