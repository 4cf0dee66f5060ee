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

  init(_ key: String, _ kind: Kind, _ label: EntryLabel, typed: String = "", isOpen: Bool = true) {
    (self.key, self.kind, self.label, self.typed, self.isOpen) = (key, kind, label, typed, isOpen)
    isTouched = !typed.isEmpty
  }

  /// What the line counts for; empty is 0.
  var figure: Int { kind == .figure ? Int(typed) ?? 0 : 0 }

  var isFigure: Bool { kind == .figure }

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
}
