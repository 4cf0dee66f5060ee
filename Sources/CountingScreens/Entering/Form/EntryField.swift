import CountingRules

/// One line to be keyed.
struct EntryField: Hashable, Sendable {
  /// What the act calls it.
  let key: String
  let kind: Kind
  /// What stands before the figure: number, symbol, name, as far as there are.
  var label: EntryLabel
  /// Digits are kept as 0 to 9, answers as the act wants them.
  var typed = ""
  /// The hand has been here; an empty figure is then 0.
  var isTouched = false
  /// Closed lines are shown and passed over.
  var isOpen = true
  /// The line is wanted only when another says this.
  var condition: Condition?

  struct Condition: Hashable, Sendable {
    let key: String
    let value: String
  }

  enum Kind: Hashable, Sendable {
    case figure
    case text(isNeeded: Bool)
    /// One key answers.
    case choice([Choice])
  }

  struct Choice: Hashable, Sendable {
    let keys: String
    let value: String
    let label: String
  }

  init(
    _ key: String, _ kind: Kind, _ label: EntryLabel, typed: String = "", isOpen: Bool = true,
    when condition: Condition? = nil
  ) {
    (self.key, self.kind, self.label, self.typed, self.isOpen) = (key, kind, label, typed, isOpen)
    self.condition = condition
    isTouched = !typed.isEmpty
  }

  /// What the line counts for; empty is 0.
  var figure: Int { kind == .figure ? Int(typed) ?? 0 : 0 }

  var isFigure: Bool { kind == .figure }

  var isText: Bool { if case .text = kind { true } else { false } }

  /// What a key answers, in words.
  var answers: [String] { if case .choice(let choices) = kind { choices.map(\.label) } else { [] } }

  /// Whether Enter may go past it.
  var isAnswered: Bool {
    switch kind {
    case .figure, .text(isNeeded: false): true
    case .text(isNeeded: true): !typed.allSatisfy(\.isWhitespace)
    case .choice: !typed.isEmpty
    }
  }
}

/// What a line is called.
struct EntryLabel: Hashable, Sendable {
  var number = ""
  var symbol = ""
  var name: String
  /// In the ward's own script, where there is room for both.
  var other = ""

  init(number: String = "", symbol: String = "", name: String, other: String = "") {
    (self.number, self.symbol, self.name, self.other) = (number, symbol, name, other)
  }

  /// Number, symbol and name of a candidate; in the ward's own script first, if so asked.
  init(_ candidate: Candidate, isLocal: Bool) {
    let local = candidate.localName ?? ""
    self.init(
      number: "\(candidate.place)", symbol: candidate.symbol,
      name: isLocal && !local.isEmpty ? local : candidate.name, other: isLocal ? candidate.name : local)
  }
}
