package import CountingRules

/// A field is absent, unknown or of the wrong kind.
package struct Malformed: Error, Hashable, Sendable {
  package let message: String

  package init(_ message: String) { self.message = message }
}

/// The largest count a field may hold (contract §3).
package let largestCount = 9_999_999

/// Takes the fields of an act one after another; what is left over at the end is unknown.
package struct Fields {
  private let members: JSON.Members
  private var taken: [Bool]
  private let place: Place

  /// Where the fields stand, for messages: in the act itself, or in `decisions[2]`.
  private enum Place {
    case act
    case object(String)
    case item(String, Int)
  }

  /// Writes down what is asked for, when an act describes itself.
  private let register: FieldRegister?

  package init(_ members: JSON.Members, register: FieldRegister? = nil) { self.init(members, .act, register) }

  private init(_ members: JSON.Members, _ place: Place, _ register: FieldRegister?) {
    self.members = members
    taken = Array(repeating: false, count: members.pairs.count)
    self.place = place
    self.register = register
  }

  /// - Parameter others: members that are no fields of the act.
  package func finish(besides others: [String] = []) throws(Malformed) {
    for place in taken.indices where !taken[place] {
      let key = members.pairs[place].key
      if !others.contains(key) { throw Malformed("This act has no field \(named(key)).") }
    }
  }

  private func named(_ name: String) -> String {
    switch place {
    case .act: "`\(name)`"
    case .object(let object): "`\(object).\(name)`"
    case .item(let list, let index): "`\(list)[\(index)].\(name)`"
    }
  }

  package mutating func value(_ name: String) -> JSON? {
    guard let place = members.place(of: name) else { return nil }
    taken[place] = true
    return members.pairs[place].value
  }

  private func wanted(_ name: String) -> Malformed { Malformed("Field \(named(name)) is missing.") }

  private mutating func optional<Value>(
    _ name: String, _ kind: @autoclosure () -> ActField.Kind, wanted: Bool = false, _ convert: (JSON) -> Value?
  ) throws(Malformed) -> Value? {
    register?.add(name, kind(), wanted: wanted)
    guard let json = value(name) else { return nil }
    guard let value = convert(json) else { throw Malformed("Field \(named(name)) must be \(kind().wording).") }
    return value
  }

  private mutating func required<Value>(
    _ name: String, _ kind: @autoclosure () -> ActField.Kind, _ convert: (JSON) -> Value?
  ) throws(Malformed) -> Value {
    guard let value = try optional(name, kind(), wanted: true, convert) else { throw self.wanted(name) }
    return value
  }

  // Texts

  package mutating func text(_ name: String) throws(Malformed) -> String { try required(name, .text, \.string) }

  package mutating func textIfAny(_ name: String) throws(Malformed) -> String? {
    try optional(name, .text, \.string)
  }

  /// A text that says something.
  package mutating func name(_ name: String) throws(Malformed) -> String {
    try required(name, .name) { $0.string.flatMap { isBlank($0) ? nil : $0 } }
  }

  package mutating func textsIfAny(_ name: String) throws(Malformed) -> [String]? {
    try optional(name, .texts, Self.texts)
  }

  private static func texts(_ json: JSON) -> [String]? {
    guard let items = json.array else { return nil }
    let texts = items.compactMap(\.string)
    return texts.count == items.count ? texts : nil
  }

  package mutating func texts(_ name: String) throws(Malformed) -> [String] {
    try required(name, .texts, Self.texts)
  }

  package mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ name: String, _: Value.Type = Value.self
  ) throws(Malformed) -> Value where Value.RawValue == String {
    try required(name, .choice(Value.allCases.map(\.rawValue))) { $0.string.flatMap(Value.init) }
  }

  package mutating func choiceIfAny<Value: RawRepresentable & CaseIterable>(
    _ name: String, _: Value.Type = Value.self
  ) throws(Malformed) -> Value? where Value.RawValue == String {
    try optional(name, .choice(Value.allCases.map(\.rawValue))) { $0.string.flatMap(Value.init) }
  }

  package mutating func timeIfAny(_ name: String) throws(Malformed) -> Instant? {
    try optional(name, .time) {
      $0.string.flatMap { WrittenTime($0)?.instant }
    }
  }

  // Numbers

  private static func count(_ json: JSON) -> Int? { json.int.flatMap { (0...largestCount).contains($0) ? $0 : nil } }

  package mutating func count(_ name: String) throws(Malformed) -> Int {
    try required(name, .count(0), Self.count)
  }

  package mutating func countIfAny(_ name: String) throws(Malformed) -> Int? {
    try optional(name, .count(0), Self.count)
  }

  /// A count of something there must be some of.
  package mutating func positive(_ name: String) throws(Malformed) -> Int {
    try required(name, .count(1)) { Self.count($0).flatMap { $0 > 0 ? $0 : nil } }
  }

  /// More or fewer papers, but not as many.
  package mutating func change(_ name: String) throws(Malformed) -> Int {
    try required(name, .change) { json in
      json.int.flatMap { $0 != 0 && (-largestCount...largestCount).contains($0) ? $0 : nil }
    }
  }

  /// A whole number without the limit of counts: bytes of a file, places in the journal.
  package mutating func size(_ name: String) throws(Malformed) -> Int {
    try required(name, .size) { $0.int.flatMap { $0 >= 0 ? $0 : nil } }
  }

  package mutating func sizes(_ name: String) throws(Malformed) -> [Int] {
    try required(name, .sizes) { json in
      guard let items = json.array, !items.isEmpty else { return nil }
      let numbers = items.compactMap { $0.int.flatMap { $0 >= 0 ? $0 : nil } }
      return numbers.count == items.count ? numbers : nil
    }
  }

  package mutating func counts(_ name: String) throws(Malformed) -> [Int] {
    try required(name, .counts) { json in
      guard let items = json.array else { return nil }
      let numbers = items.compactMap(Self.count)
      return numbers.count == items.count ? numbers : nil
    }
  }

  package mutating func flag(_ name: String) throws(Malformed) -> Bool { try required(name, .flag, \.bool) }

  // Nested

  /// A number for each of several names, in the order they were given.
  package mutating func countsByName(_ name: String) throws(Malformed) -> [(name: String, count: Int)] {
    try required(name, .countsByName) { json in
      guard let members = json.object else { return nil }
      let counts = members.pairs.compactMap { pair in Self.count(pair.value).map { (pair.key, $0) } }
      return counts.count == members.pairs.count ? counts : nil
    }
  }

  package mutating func textsByName(_ name: String) throws(Malformed) -> [(name: String, text: String)] {
    try required(name, .textsByName) { json in
      guard let members = json.object else { return nil }
      let texts = members.pairs.compactMap { pair in pair.value.string.map { (pair.key, $0) } }
      return texts.count == members.pairs.count ? texts : nil
    }
  }

  package mutating func objectIfAny<Value>(
    _ name: String, _ read: (inout Fields) throws(Malformed) -> Value
  ) throws(Malformed) -> Value? {
    guard let members = try optional(name, .object, \.object) else { return nil }
    var fields = Fields(members, .object(name), nil)
    let value = try read(&fields)
    try fields.finish()
    return value
  }

  package mutating func object<Value>(
    _ name: String, _ read: (inout Fields) throws(Malformed) -> Value
  ) throws(Malformed) -> Value {
    guard let value = try objectIfAny(name, read) else { throw wanted(name) }
    return value
  }

  package mutating func listIfAny<Item>(
    _ name: String, wanted: Bool = false, _ read: (inout Fields) throws(Malformed) -> Item
  ) throws(Malformed) -> [Item]? {
    let inner = register.map { _ in FieldRegister() }
    defer { register?.add(name, .objects(inner?.fields ?? []), wanted: wanted) }
    guard let json = value(name) else { return nil }
    guard let items = json.array else { throw Malformed("Field \(named(name)) must be a list of objects.") }
    var list: [Item] = []
    for (index, item) in items.enumerated() {
      guard let members = item.object else { throw Malformed("Field \(named(name)) must be a list of objects.") }
      var fields = Fields(members, .item(name, index), inner)
      list.append(try read(&fields))
      try fields.finish()
    }
    return list
  }

  package mutating func list<Item>(
    _ name: String, _ read: (inout Fields) throws(Malformed) -> Item
  ) throws(Malformed) -> [Item] {
    guard let list = try listIfAny(name, wanted: true, read) else { throw wanted(name) }
    return list
  }

  /// Who confirmed, why, by which order: absent is for the judge to refuse, with the code of its own.
  package mutating func writtenIfAny(_ name: String) throws(Malformed) -> String? { try textIfAny(name) }

  /// What is sealed: said in words, or only that it is.
  package mutating func textOrFlagIfAny(_ name: String) throws(Malformed) -> JSON? {
    try optional(name, .textOrFlag) { $0.string == nil && $0.bool == nil ? nil : $0 }
  }

  /// `"1-3;7"` as in officers.csv, or a list of numbers.
  package mutating func wardsIfAny(_ name: String) throws(Malformed) -> [Int]? {
    try optional(name, .wards) { json in
      if let text = json.string { return Officer.wards(text) }
      guard let items = json.array else { return nil }
      let wards = items.compactMap(\.int)
      return wards.isEmpty || wards.count < items.count ? nil : wards
    }
  }

  package mutating func agentMarks(_ name: String) throws(Malformed) -> [AgentMark] {
    try list(name, Self.agentMark)
  }

  package mutating func agentMarksIfAny(_ name: String) throws(Malformed) -> [AgentMark] {
    try listIfAny(name, Self.agentMark) ?? []
  }

  private static func agentMark(_ item: inout Fields) throws(Malformed) -> AgentMark {
    AgentMark(candidate: try item.count("candidate"), name: try item.text("name"), mark: try item.choice("mark"))
  }
}
