import ArgumentParser
import CountingJournal

/// The option of one field: wanted, not wanted, or one that may be repeated.
enum FieldOption {
  case wanted(Option<String>)
  case optional(Option<String?>)
  case repeated(Option<[String]>)

  init(_ screen: ActFieldScreen) {
    let name = NameSpecification.customLong(screen.option)
    let (help, completion) = (screen.help, screen.completion)
    switch (screen.repeats, screen.field.isWanted) {
    case (true, true):
      self = .repeated(
        Option(name: name, parsing: .unconditionalSingleValue, help: help, completion: completion))
    case (true, false):
      self = .repeated(
        Option(wrappedValue: [], name: name, parsing: .unconditionalSingleValue, help: help, completion: completion))
    // A change may be a number below zero, which looks like an option.
    case (false, true):
      self = .wanted(
        Option(
          name: name, parsing: screen.field.kind == .change ? .unconditional : .next, help: help,
          completion: completion))
    case (false, false):
      self = .optional(Option(name: name, parsing: .next, help: help, completion: completion))
    }
  }

  init(_ field: ActField, _ values: KeyedDecodingContainer<FieldKey>) throws {
    let key = FieldKey(field)
    self =
      switch (ActFieldScreen.repeats(field.kind), field.isWanted) {
      case (true, _): .repeated(try values.decode(Option<[String]>.self, forKey: key))
      case (false, true): .wanted(try values.decode(Option<String>.self, forKey: key))
      case (false, false): .optional(try values.decode(Option<String?>.self, forKey: key))
      }
  }

  /// What ArgumentParser looks for.
  var wrapper: Any {
    switch self {
    case .wanted(let option): option
    case .optional(let option): option
    case .repeated(let option): option
    }
  }

  /// What was given, in its order.
  var texts: [String] {
    switch self {
    case .wanted(let option): [option.wrappedValue]
    case .optional(let option): option.wrappedValue.map { [$0] } ?? []
    case .repeated(let option): option.wrappedValue
    }
  }
}

struct FieldKey: CodingKey, ExpressibleByStringLiteral {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init(stringLiteral value: String) { stringValue = value }
  init?(intValue: Int) { nil }

  /// Apart from the keys of the command itself.
  init(_ field: ActField) { stringValue = "field-\(field.name)" }
}
