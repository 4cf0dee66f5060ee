/// Walks a part of a workbook tag by tag: enough of XML to read cells back, and no more.
struct XMLScanner {
  enum Event {
    case open(String, [String: String])
    case close(String)
    case text(String)
  }

  private var rest: Substring
  private var pending: String?

  init(_ bytes: [UInt8]) { rest = Substring(String(decoding: bytes, as: UTF8.self)) }

  mutating func next() -> Event? {
    if let name = pending {
      pending = nil
      return .close(name)
    }
    guard let first = rest.first else { return nil }
    guard first == "<" else {
      let text = rest.prefix { $0 != "<" }
      rest = rest.dropFirst(text.count)
      return .text(Self.plain(text))
    }
    let tag = rest.dropFirst().prefix { $0 != ">" }
    rest = rest.dropFirst(tag.count + 2)
    if tag.hasPrefix("?") || tag.hasPrefix("!") { return next() }
    if tag.hasPrefix("/") { return .close(Self.local(tag.dropFirst())) }
    let name = Self.local(tag.prefix { !$0.isWhitespace && $0 != "/" })
    if tag.hasSuffix("/") { pending = name }
    return .open(name, Self.attributes(of: tag))
  }

  /// Without its prefix.
  private static func local(_ name: Substring) -> String { String(name.split(separator: ":").last ?? name) }

  private static func attributes(of tag: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = tag.drop { !$0.isWhitespace }
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].split(whereSeparator: \.isWhitespace).last.map(local) ?? ""
      let after = rest[rest.index(after: equals)...]
      guard let quote = after.first, quote == "\"" || quote == "'" else { break }
      let value = after.dropFirst().prefix { $0 != quote }
      attributes[name] = plain(value)
      rest = after.dropFirst(value.count + 2)
    }
    return attributes
  }

  private static func plain(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    var plain = ""
    var rest = text
    while let and = rest.firstIndex(of: "&"), let end = rest[and...].firstIndex(of: ";") {
      plain += rest[..<and]
      plain += named(rest[rest.index(after: and)..<end])
      rest = rest[rest.index(after: end)...]
    }
    return plain + rest
  }

  private static func named(_ entity: Substring) -> String {
    switch entity {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let digits = entity.dropFirst()
      let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? "&\(entity);"
    }
  }
}
