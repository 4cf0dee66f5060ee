/// A JSON value of the record: whole numbers only (JOURNAL.md, *Entry*).
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case string(String)
  case array([JSON])
  case object(Members)
  /// A number that is no whole number of 53 bits, as it was written: read so that its field can be named, never entered.
  case otherNumber(String)

  /// Members in the order they were read; keys are distinct.
  package struct Members: Hashable, Sendable {
    package private(set) var pairs: [(key: String, value: JSON)] = []

    package init() {}

    package init(_ pairs: [(String, JSON)]) { for (key, value) in pairs { self[key] = value } }

    package subscript(key: String) -> JSON? {
      get {
        place(of: key).map { pairs[$0].value }
      }
      set {
        let place = place(of: key)
        switch (place, newValue) {
        case (let place?, let value?): pairs[place].value = value
        case (let place?, nil): pairs.remove(at: place)
        case (nil, let value?): pairs.append((key, value))
        case (nil, nil): break
        }
      }
    }

    func contains(_ key: String) -> Bool { place(of: key) != nil }

    /// Most keys differ in length, which is compared faster than texts are.
    func place(of key: String) -> Int? {
      let length = key.utf8.count
      return pairs.firstIndex { $0.key.utf8.count == length && $0.key == key }
    }

    mutating func reserve(_ count: Int) { pairs.reserveCapacity(count) }

    /// Adds a member known to be new.
    mutating func append(_ key: String, _ value: JSON) { pairs.append((key, value)) }

    package static func == (a: Members, b: Members) -> Bool {
      a.pairs.count == b.pairs.count && a.pairs.allSatisfy { b[$0.key] == $0.value }
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(pairs.count) }
  }

  /// An object from its members, leaving out those that are nil.
  package static func make(_ pairs: KeyValuePairs<String, JSON?>) -> JSON {
    var members = Members()
    for (key, value) in pairs { if let value { members.append(key, value) } }
    return .object(members)
  }

  package subscript(key: String) -> JSON? {
    if case .object(let members) = self { return members[key] }
    return nil
  }

  package var int: Int? { if case .int(let value) = self { value } else { nil } }
  package var string: String? { if case .string(let value) = self { value } else { nil } }
  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  package var array: [JSON]? { if case .array(let value) = self { value } else { nil } }
  package var object: Members? { if case .object(let value) = self { value } else { nil } }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .int(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// The keys of a literal differ.
  package init(dictionaryLiteral elements: (String, JSON)...) {
    var members = Members()
    for (key, value) in elements { members.append(key, value) }
    self = .object(members)
  }
}

extension JSON.Members: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, JSON)...) { self.init(elements) }
}
