import CountingTerminal

/// A piece of paper being keyed, line by line: a pure value.
struct EntryForm: Hashable, Sendable {
  private(set) var fields: [EntryField]
  /// The line under the hand; after the last one the question whether to write.
  private(set) var place: Int
  /// The hand has just come to the line: the next digit begins a new figure.
  private var isFresh = true
  /// A key changed something: what stood there from the book is nobody's typing.
  private(set) var isKeyed = false

  /// The largest count an act takes has seven digits.
  static let longestFigure = 7
  static let longestText = 200

  init(_ fields: [EntryField]) {
    self.fields = fields
    place = 0
    heedConditions()
    place = self.fields.firstIndex(where: \.isOpen) ?? fields.count
  }

  /// Lines are opened and closed by what others say.
  private mutating func heedConditions() {
    for place in fields.indices {
      guard let condition = fields[place].condition else { continue }
      let asked = fields.first { $0.key == condition.key }
      fields[place].isOpen = asked?.typed == condition.value && asked?.isOpen ?? false
    }
  }

  enum Outcome: Hashable, Sendable {
    case nothing
    case note(EntryNote)
    /// Enter at the question.
    case write
  }

  var isAsking: Bool { place == fields.count }
  /// The line under the hand; nil at the question whether to write.
  var here: EntryField? { isAsking ? nil : fields[place] }
  var sum: Int { fields.reduce(0) { $0 + $1.figure } }

  /// What a line says; nothing where it is not wanted.
  subscript(key: String) -> String { fields.first { $0.key == key && ($0.condition == nil || $0.isOpen) }?.typed ?? "" }

  func isYes(_ key: String) -> Bool { self[key] == "true" }

  func figure(_ key: String) -> Int { fields.first { $0.key == key }?.figure ?? 0 }

  mutating func press(_ key: Key) -> Outcome {
    let before = fields
    defer { isKeyed = isKeyed || fields != before }
    if isAsking { return pressAtQuestion(key) }
    switch key {
    case .enter: return goOn(zeroing: true)
    case .down, .tab: return goOn(zeroing: false)
    case .up, .backTab: goBack()
    case .home, .pageUp: go(to: fields.firstIndex(where: \.isOpen))
    case .end, .pageDown: go(to: fields.lastIndex(where: \.isOpen))
    case .backspace: rubOut()
    case .delete: fields[place].typed = ""
    case .character(let character): return type(character)
    case .paste(let text): return paste(text)
    default: break
    }
    return .nothing
  }

  private mutating func pressAtQuestion(_ key: Key) -> Outcome {
    switch key {
    case .enter: return .write
    case .up, .backTab, .left, .backspace: goBack()
    case .home, .pageUp: go(to: fields.firstIndex(where: \.isOpen))
    default: break
    }
    return .nothing
  }

  /// What was typed before is in the lines again; the hand goes on here.
  mutating func resume(at line: Int) {
    isKeyed = true
    if fields.indices.contains(line) { place = line }
  }

  // Moving

  private mutating func go(to place: Int?) {
    guard let place else { return }
    self.place = place
    isFresh = true
    if isAsking { for place in fields.indices where fields[place].isFigure && fields[place].isOpen { zero(place) } }
  }

  private mutating func zero(_ place: Int) {
    fields[place].isTouched = true
    if fields[place].typed.isEmpty { fields[place].typed = "0" }
  }

  private mutating func goBack() {
    if let before = fields[..<place].lastIndex(where: \.isOpen) { go(to: before) }
  }

  mutating func goOn(zeroing: Bool) -> Outcome {
    guard fields[place].isAnswered else {
      if case .choice(let choices) = fields[place].kind { return .note(.answer(choices)) }
      return .note(.needed)
    }
    if zeroing { fields[place].isTouched = true }
    if zeroing, fields[place].isFigure { zero(place) }
    let next = fields[(place + 1)...].firstIndex(where: \.isOpen) ?? fields.count
    // A line may be passed over with an arrow, the end of the paper only when every line has its answer.
    if next == fields.count, let open = fields.firstIndex(where: { $0.isOpen && !$0.isAnswered }) {
      go(to: open)
      return .note(.needed)
    }
    go(to: next)
    return .nothing
  }

  // Typing

  private mutating func rubOut() {
    isFresh = false
    if case .choice = fields[place].kind { fields[place].typed = "" }
    if !fields[place].typed.isEmpty { fields[place].typed.unicodeScalars.removeLast() }
  }

  private mutating func type(_ character: Character) -> Outcome {
    switch fields[place].kind {
    case .figure:
      guard let digit = character.decimalDigit else { return .note(.noDigit(character)) }
      let before = isFresh ? "" : fields[place].typed
      let typed = before == "0" ? "\(digit)" : before + "\(digit)"
      guard typed.count <= Self.longestFigure else { return .note(.tooLong) }
      set(typed)
    case .text:
      let before = isFresh && !fields[place].typed.isEmpty ? "" : fields[place].typed
      guard before.count < Self.longestText else { return .note(.tooLong) }
      set(before + String(character))
    case .choice(let choices):
      guard let choice = choices.first(where: { $0.keys.unicodeScalars.contains(character.unicodeScalars.first!) })
      else { return .note(.answer(choices)) }
      set(choice.value)
      return goOn(zeroing: true)
    }
    return .nothing
  }

  private mutating func set(_ typed: String) {
    fields[place].typed = typed
    fields[place].isTouched = true
    isFresh = false
    heedConditions()
  }

  /// Figures fill line after line, all of them or none.
  private mutating func paste(_ text: String) -> Outcome {
    guard fields[place].isFigure else {
      for character in text.split(whereSeparator: \.isWhitespace).joined(separator: " ").unicodeScalars {
        let outcome = type(Character(character))
        if outcome != .nothing { return outcome }
      }
      return .nothing
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    let figures = words.compactMap { Self.figure($0) }
    guard !words.isEmpty, figures.count == words.count else { return .note(.pasteIsNoFigures) }
    let open = fields.indices[place...].filter { fields[$0].isOpen && fields[$0].isFigure }
    guard figures.count <= open.count else { return .note(.pasteTooMany(figures.count, room: open.count)) }
    for (line, figure) in zip(open, figures) {
      place = line
      set(figure)
    }
    _ = goOn(zeroing: true)
    return .note(.pasted(figures.count))
  }

  private static func figure(_ word: Substring) -> String? {
    let digits = word.unicodeScalars.compactMap { Character($0).decimalDigit }
    guard digits.count == word.unicodeScalars.count, digits.count <= longestFigure else { return nil }
    return Int(digits.map(String.init).joined()).map(String.init)
  }
}

/// What is said quietly about a key; nothing else happens.
enum EntryNote: Hashable, Sendable {
  case noDigit(Character)
  case tooLong
  case needed
  case answer([EntryField.Choice])
  case pasted(Int)
  case pasteTooMany(Int, room: Int)
  case pasteIsNoFigures
}
