/// One field of an act, as the act itself reads it.
package struct ActField: Hashable, Sendable {
  package let name: String
  package let kind: Kind
  /// Without it the act is malformed; what has a code of its own when it is missing is not wanted here.
  package let isWanted: Bool

  package enum Kind: Hashable, Sendable {
    case text
    case name
    case texts
    case choice([String])
    case time
    /// A count from this number on.
    case count(Int)
    case counts
    case change
    case size
    case sizes
    case flag
    case textOrFlag
    case wards
    case countsByName
    case textsByName
    case object
    case objects([ActField])

    /// What the field must be, to complete a sentence.
    package var wording: String {
      switch self {
      case .text: "a text"
      case .name: "a text that is not empty"
      case .texts: "a list of texts"
      case .choice(let values): "one of \(values.map { "\"\($0)\"" }.joined(separator: ", "))"
      case .time: "a time with its offset, such as 2021-03-14T08:00:00+05:30"
      case .count(let least): "a whole number from \(least) to \(largestCount)"
      case .counts: "a list of whole numbers from 0 to \(largestCount)"
      case .change: "a whole number other than 0, at most \(largestCount) either way"
      case .size: "a whole number from 0"
      case .sizes: "a list of whole numbers, not empty"
      case .flag: "true or false"
      case .textOrFlag: "a text, or true or false"
      case .wards: "wards, such as \"1-3;7\" or a list of their numbers"
      case .countsByName: "an object of whole numbers from 0 to \(largestCount)"
      case .textsByName: "an object of texts"
      case .object: "an object"
      case .objects: "a list of objects"
      }
    }
  }
}

/// Collects the fields an act asks for while it is read.
package final class FieldRegister {
  package private(set) var fields: [ActField] = []

  package init() {}

  /// A field asked for again, in the next item of a list, is the same field.
  func add(_ name: String, _ kind: ActField.Kind, wanted: Bool) {
    guard !fields.contains(where: { $0.name == name }) else { return }
    fields.append(ActField(name: name, kind: kind, isWanted: wanted))
  }
}
