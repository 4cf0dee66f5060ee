import ArgumentParser
import CountingJournal
import CountingRules

extension ActFieldScreen {
  /// The field's value, from what was keyed after its option.
  func value(_ texts: [String]) throws -> JSON {
    guard let text = texts.first else { return .null }
    switch field.kind {
    case .text, .name, .time: return .string(text)
    case .choice(let values): return .string(try one(of: values, text))
    case .count, .size, .change: return .int(try number(text))
    case .counts, .sizes: return try json(text, from: "[") ?? .array(parts(text).map { .int(try number($0)) })
    case .flag: return .bool(try flag(text))
    case .textOrFlag: return Self.flags[text].map(JSON.bool) ?? .string(text)
    case .wards: return try json(text, from: "[") ?? .string(text.replacing(",", with: ";"))
    case .texts:
      if texts.count > 1 { return .array(texts.map(JSON.string)) }
      return try json(text, from: "[") ?? .array(parts(text).map(JSON.string))
    case .countsByName: return try byName(texts) { .int(try number($0)) }
    case .textsByName: return try byName(texts, JSON.string)
    case .object: return try object(text, from: "{")
    case .objects: return try object(text, from: "[")
    }
  }

  private func wrong(_ text: String, _ more: String = "") -> ValidationError {
    ValidationError(
      "--\(option) \(shellQuoted(text)): field `\(field.name)` must be \(field.kind.wording). \(more)It is \(example).")
  }

  private func parts(_ text: String) -> [String] {
    isBlank(text) ? [] : text.split(separator: ",", omittingEmptySubsequences: false).map { trimmed(String($0)) }
  }

  /// Digits of any script; a sign.
  private func number(_ text: String) throws -> Int {
    let plain = trimmed(text).map { sign in
      sign == "−" ? "-" : sign.wholeNumberValue.map { (0...9).contains($0) ? String($0) : "?" } ?? String(sign)
    }
    guard let number = Int(plain.joined()) else {
      throw wrong(text, text.contains(",") ? "Leave out the commas. " : "")
    }
    return number
  }

  private static let flags = ["true": true, "false": false]

  private func flag(_ text: String) throws -> Bool {
    guard let flag = Self.flags[text] else { throw wrong(text) }
    return flag
  }

  private func one(of values: [String], _ text: String) throws -> String {
    guard !values.contains(text) else { return text }
    throw wrong(text, Likeness.suggestion(text, among: values).map { "\($0) " } ?? "")
  }

  private func json(_ text: String, from opening: Character) throws -> JSON? {
    guard trimmed(text).first == opening else { return nil }
    do throws(JSONReader.Fault) { return try JSONReader.read(text) } catch {
      throw wrong(text, "This is no JSON: \(error.message). ")
    }
  }

  private func object(_ text: String, from opening: Character) throws -> JSON {
    guard let value = try json(text, from: opening) else { throw wrong(text) }
    return value
  }

  /// `NAME=VALUE`, again or with commas between.
  private func byName(_ texts: [String], _ convert: (String) throws -> JSON) throws -> JSON {
    if texts.count == 1, let object = try json(texts[0], from: "{") { return object }
    var members = JSON.Members()
    for part in texts.flatMap(parts) {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard pair.count == 2, members[pair[0]] == nil else { throw wrong(part) }
      members[pair[0]] = try convert(pair[1])
    }
    return .object(members)
  }
}

extension ActFieldScreen {
  /// The option and its values, that give this value back.
  func arguments(_ value: JSON) -> [String] {
    switch (field.kind, value) {
    case (.textsByName, .object(let members)) where !members.pairs.isEmpty: pairs(members)
    case (.countsByName, .object(let members)) where !members.pairs.isEmpty: pairs(members)
    case (_, .string(let text)) where text.hasPrefix("-"): ["--\(option)=\(text)"]
    default: ["--\(option)", text(value)]
    }
  }

  private func pairs(_ members: JSON.Members) -> [String] {
    let texts = members.pairs.map { "\($0.key)=\(text($0.value))" }
    if texts.contains(where: { $0.contains(",") || trimmed($0) != $0 })
      || members.pairs.contains(where: { $0.key.contains("=") })
    {
      return ["--\(option)", JSON.object(members).canonicalText]
    }
    return texts.flatMap { ["--\(option)", $0] }
  }

  private func text(_ value: JSON) -> String {
    switch value {
    case .string(let text): return text
    case .array(let items) where !items.isEmpty:
      let texts = items.compactMap { $0.string ?? $0.int.map(String.init) }
      let plain = texts.allSatisfy { !$0.contains(",") && trimmed($0) == $0 && !$0.isEmpty && !$0.hasPrefix("[") }
      return texts.count == items.count && plain ? texts.joined(separator: ",") : value.canonicalText
    default: return value.canonicalText
    }
  }
}
