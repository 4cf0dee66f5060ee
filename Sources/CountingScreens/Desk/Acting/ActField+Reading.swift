import CountingJournal
package import CountingRules

extension ActField {
  /// Why an answer cannot be read; its words are in `Templates/screens` under `fault`.
  package enum Fault: String, Error, Sendable {
    case number, yesNo, choice, moves
    /// More was pasted than the question asks for.
    case paste
  }

  /// Checks an answer as soon as it is typed.
  package func check(_ typed: String) throws(Fault) {
    var members = JSON.Members()
    try put(typed, in: &members)
  }

  /// Puts the answer where it belongs in the act. What is missing altogether is for the judge to refuse.
  func put(_ typed: String, in members: inout JSON.Members) throws(Fault) {
    let text = trimmed(typed)
    if isOptional, text.isEmpty { return }
    switch kind {
    case .text: place.put(.string(text), in: &members)
    case .number: place.put(.int(try number(text)), in: &members)
    case .yesNo:
      guard let yes = isYes(text) else { throw .yesNo }
      place.put(.bool(yes), in: &members)
    case .choice(let options):
      let chosen = try option(text, of: options)
      for (key, value) in chosen.members.pairs { members[key] = value }
      if case .part = place { place.put(chosen.item, in: &members) }
    case .several(let options):
      var items: [JSON] = []
      for part in Self.parts(text) { items.append(try option(part, of: options).item) }
      place.put(.array(items), in: &members)
    case .names: place.put(.array(Self.listed(text).map(JSON.string)), in: &members)
    case .numbers:
      var items: [JSON] = []
      for part in Self.parts(text) { items.append(.int(try number(part))) }
      place.put(.array(items), in: &members)
    case .moves(let postal, let grounds):
      place.put(.array(try PileMoves.read(text, postal: postal, grounds: grounds)), in: &members)
    }
  }

  /// The label of what was chosen.
  package func chosen(_ typed: String) -> DeskLabel? {
    guard case .choice(let options) = kind else { return nil }
    return try? option(trimmed(typed), of: options).label
  }

  /// What a yes or a no was typed as; nil where it is neither, or nothing of the kind is asked.
  func isYes(_ typed: String) -> Bool? {
    guard case .yesNo = kind, let first = trimmed(typed).lowercased().unicodeScalars.first else { return nil }
    return Self.answers[Character(first)]
  }

  /// Yes and no in every language of the screens.
  private static let answers: [Character: Bool] = [
    "y": true, "n": false, "అ": true, "క": false, "ह": true, "न": false, "1": true, "0": false,
  ]

  private func number(_ text: String) throws(Fault) -> Int {
    guard !text.isEmpty else { return 0 }
    guard let number = wholeNumber(text) else { throw .number }
    return number
  }

  /// The answer as other questions ask for it: of a choice its number.
  func taken(_ typed: String) -> String {
    guard case .choice(let options) = kind, let index = try? index(trimmed(typed), of: options) else { return typed }
    return "\(index + 1)"
  }

  private func option(_ text: String, of options: [Option]) throws(Fault) -> Option {
    options[try index(text, of: options)]
  }

  private func index(_ text: String, of options: [Option]) throws(Fault) -> Int {
    if let number = wholeNumber(text) {
      guard options.indices.contains(number - 1) else { throw .choice }
      return number - 1
    }
    // An id or a label read off the box is as good, where it can mean one only.
    let named = options.indices.filter { index in
      options[index].members.pairs.contains { $0.1.string?.lowercased() == text.lowercased() }
    }
    guard named.count == 1 else { throw .choice }
    return named[0]
  }

  private static func parts(_ text: String) -> [String] {
    text.split { $0 == "," || $0.isWhitespace }.map(String.init)
  }

  private static func listed(_ text: String) -> [String] {
    text.split(separator: ",").compactMap { trimmedOrNil(String($0)) }
  }
}

/// A whole number in any script's digits, grouped or not: `1,234`, `౧౨`; with a minus where fewer are meant.
package func wholeNumber(_ text: String) -> Int? {
  let isNegative = text.hasPrefix("-") || text.hasPrefix("−")
  let digits = text.dropFirst(isNegative ? 1 : 0).filter { $0 != "," && $0 != "\u{00A0}" }
  guard (1...12).contains(digits.count) else { return nil }
  var number = 0
  for digit in digits {
    guard let value = digit.wholeNumberValue, (0...9).contains(value) else { return nil }
    number = number * 10 + value
  }
  return isNegative ? -number : number
}

extension ActField.Place {
  fileprivate func put(_ value: JSON, in members: inout JSON.Members) {
    switch self {
    case .members: break
    case .member(let name): members[name] = value
    case .item(let name): members[name] = .array((members[name]?.array ?? []) + [value])
    case .keyed(let name, let key):
      var object = members[name]?.object ?? .init()
      object[key] = value
      members[name] = .object(object)
    case .part(let name, var part, let key):
      part[key] = value
      members[name] = .array((members[name]?.array ?? []) + [.object(part)])
    }
  }
}

/// Papers that a recount moves to other piles, as they are keyed: `2=3, 0=1, c=2`; the piles' own names are taken too,
/// `nota=1, rejected=2c`.
enum PileMoves {
  static func read(_ text: String, postal: Bool, grounds: [Ground]) throws(ActField.Fault) -> [JSON] {
    var moves: [JSON] = []
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=").map { trimmed(String($0)) }
      guard sides.count == 2 else { throw .moves }
      if let rejected = try rejected(sides, postal, grounds) {
        moves.append(rejected)
        continue
      }
      let letter = sides[1].last { $0.isLetter && $0.isASCII }
      guard let papers = wholeNumber(trimmed(sides[1].filter { !($0.isLetter && $0.isASCII) })), papers >= 0 else {
        throw .moves
      }
      var ground: Ground?
      if let letter {
        guard let known = GroundKeys(grounds).ground(letter) else { throw .moves }
        ground = known
      }
      moves.append(
        .make([
          "to": .string(pile(sides[0], postal: postal)), "papers": .int(papers),
          "ground": ground.map { .string($0.code) },
        ]))
    }
    return moves
  }

  /// `c=2`: two papers are rejected on ground c.
  private static func rejected(
    _ sides: [String], _ postal: Bool, _ grounds: [Ground]
  ) throws(ActField.Fault) -> JSON? {
    guard sides[0].count == 1, let letter = sides[0].first, letter.isLetter else { return nil }
    guard let ground = GroundKeys(grounds).ground(letter), let papers = wholeNumber(sides[1]), papers >= 0 else {
      throw .moves
    }
    return ["to": .string(pile("rejected", postal: postal)), "papers": .int(papers), "ground": .string(ground.code)]
  }

  /// `2` is the pile of candidate 2, `0` NOTA; a name is the pile's own.
  private static func pile(_ name: String, postal: Bool) -> String {
    let plain = wholeNumber(name).map { $0 == 0 ? "nota" : "candidate-\($0)" } ?? name.lowercased()
    return postal && !plain.hasPrefix("postal-") ? "postal-\(plain)" : plain
  }
}

/// The letter of each ground, in the order of the rule; o, x and z are kept for objection, held and striking.
package struct GroundKeys: Sendable {
  package let keyed: [(key: Character, ground: Ground)]

  package init(_ grounds: [Ground]) {
    let letters = "abcdefghijklmnpqrstuvwy"
    keyed = zip(letters, grounds).map { ($0, $1) }
  }

  package func ground(_ key: Character) -> Ground? { keyed.first { $0.key == Character(key.lowercased()) }?.ground }

  package func key(of code: String) -> Character? { keyed.first { $0.ground.code == code }?.key }
}
