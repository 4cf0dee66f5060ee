import CountingJournal
package import CountingRules

/// One question of an act that is keyed at the desk, and where its answer goes.
package struct ActField: Sendable {
  /// Names its label in `Templates/screens`: `order`, `confirmedBy`.
  package let name: String
  /// What tells it from others of its label: a candidate's place and name, a ground's code.
  package var detail = ""
  /// What stands beside the label; the detail as it is, where nothing else is said.
  package var shown: DeskLabel?
  package let kind: Kind
  let place: Place
  /// An empty answer leaves the field out.
  package var isOptional = false
  /// What stands there before anything is typed.
  package var initial = ""
  /// Asked only while another field has this answer.
  var condition: Condition?

  package enum Kind: Sendable {
    case text
    /// A whole number; nothing typed is 0.
    case number
    /// y or n.
    case yesNo
    /// One of several, by the number before it or its own name.
    case choice([Option])
    /// Several of several, by their numbers with spaces or commas between.
    case several([Option])
    /// Names with commas between.
    case names
    /// Whole numbers with commas between.
    case numbers
    /// Papers that moved to other piles: `2=3, 0=1, c=2`.
    case moves(postal: Bool, grounds: [Ground])
  }

  /// Something to choose, with the members of the act it stands for.
  package struct Option: Sendable {
    /// Words of the screens, or a text as it is.
    package let label: DeskLabel
    let members: JSON.Members
    /// What `several` puts in its list.
    let item: JSON

    init(_ label: DeskLabel, _ members: JSON.Members = .init(), item: JSON = .null) {
      (self.label, self.members, self.item) = (label, members, item)
    }
  }

  enum Place: Sendable {
    /// The act's own field.
    case member(String)
    /// The next item of a list.
    case item(of: String)
    /// Under a name of an object.
    case keyed(String, by: String)
    /// The members of the option chosen.
    case members
    /// An object in a list, with this answer under a key.
    case part(of: String, JSON.Members, key: String)
  }

  struct Condition: Sendable {
    let field: String
    let answer: String
  }

  init(
    _ name: String, _ kind: Kind, at place: Place? = nil, detail: String = "", shown: DeskLabel? = nil,
    optional: Bool = false, initial: String = "", if condition: Condition? = nil
  ) {
    (self.name, self.kind, self.place) = (name, kind, place ?? .member(name))
    (self.detail, isOptional, self.initial, self.condition) = (detail, optional, initial, condition)
    self.shown = shown ?? (detail.isEmpty ? nil : .text(detail))
  }

  /// What an officer can choose when there is nothing else: taken without a question.
  package var onlyOption: String? {
    // A second officer confirms by being asked, even the only one there is.
    if case .choice(let options) = kind, options.count == 1, !isOptional, name != "confirmedBy" { return "1" }
    return nil
  }
}
