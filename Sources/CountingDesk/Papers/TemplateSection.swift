import CountingForms

/// A table of a template file, which knows where it is and which of its keys were asked for.
final class TemplateSection {
  private let values: [String: TemplateValue]
  private var asked: Set<String> = []
  let file: String
  let place: String

  init(_ values: [String: TemplateValue], file: String, place: String) {
    (self.values, self.file, self.place) = (values, file, place)
  }

  var keys: [String] { values.keys.sorted() }

  func fault(_ key: String, _ message: String) -> TemplateFault {
    TemplateFault(file: file, place: place.isEmpty ? key : "\(place), \(key)", message: message)
  }

  func required<Value>(_ value: Value?, _ key: String) throws -> Value {
    guard let value else { throw fault(key, "is missing") }
    return value
  }

  /// A key nobody asked for is a slip of the pen, not a wish to be passed over.
  func refuseOthers() throws {
    for key in keys where !asked.contains(key) { throw fault(key, "is not known here") }
  }

  private func value(_ key: String) -> TemplateValue? {
    asked.insert(key)
    return values[key]
  }

  func string(_ key: String) throws -> String? {
    switch value(key) {
    case nil: nil
    case .string(let string): string
    default: throw fault(key, "is to be a text")
    }
  }

  func int(_ key: String) throws -> Int? {
    switch value(key) {
    case nil: nil
    case .int(let int): int
    default: throw fault(key, "is to be a whole number")
    }
  }

  func bool(_ key: String) throws -> Bool? {
    switch value(key) {
    case nil: nil
    case .bool(let bool): bool
    default: throw fault(key, "is to be true or false")
    }
  }

  /// A list of texts; one text is a list of one.
  func strings(_ key: String) throws -> [String] {
    switch value(key) {
    case nil: return []
    case .string(let string): return [string]
    case .list(let values):
      return try values.map {
        guard case .string(let string) = $0 else { throw fault(key, "is to be a list of texts") }
        return string
      }
    default: throw fault(key, "is to be a text or a list of texts")
    }
  }

  func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _: Choice.Type) throws -> Choice?
  where Choice.RawValue == String {
    guard let name = try string(key) else { return nil }
    guard let choice = Choice(rawValue: name) else {
      throw fault(key, "“\(name)” is none of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return choice
  }

  func section(_ key: String) throws -> TemplateSection? {
    switch value(key) {
    case nil: nil
    case .section(let values): TemplateSection(values, file: file, place: place.isEmpty ? key : "\(place), \(key)")
    default: throw fault(key, "is to be a table")
    }
  }

  func sections(_ key: String) throws -> [TemplateSection] {
    guard let value = value(key) else { return [] }
    guard case .list(let values) = value else { throw fault(key, "is to be an array of tables") }
    return try values.enumerated().map { number, value in
      guard case .section(let values) = value else { throw fault(key, "is to be an array of tables") }
      let name = "\(key) \(number + 1)"
      return TemplateSection(values, file: file, place: place.isEmpty ? name : "\(place), \(name)")
    }
  }

  /// One text for all languages, or a table of them by language.
  func wording(_ key: String) throws -> Wording? {
    switch value(key) {
    case nil: return nil
    case .string(let text): return Wording(try phrase(text, key))
    case .section(let texts):
      return Wording(
        try Dictionary(
          uniqueKeysWithValues: texts.map { language, value in
            guard case .string(let text) = value else { throw fault(key, "\(language) is to be a text") }
            return (language, try phrase(text, key))
          }))
    default: throw fault(key, "is to be a text, or a text for each language")
    }
  }

  func phrase(_ text: String, _ key: String) throws -> Phrase {
    do { return try Phrase(text) } catch { throw fault(key, error.message) }
  }
}
