import TOMLKit

/// A value of a template file, out of the hands of the TOML library.
enum TemplateValue {
  case string(String)
  case int(Int)
  case bool(Bool)
  case list([TemplateValue])
  case section([String: TemplateValue])
  case other(String)

  static func parse(_ text: String, file: String) throws -> [String: TemplateValue] {
    do {
      return section(of: try TOMLTable(string: text))
    } catch let error as TOMLParseError {
      throw TemplateFault(file: file, place: "line \(error.source.begin.line)", message: error.description)
    }
  }

  private static func section(of table: TOMLTable) -> [String: TemplateValue] {
    var section: [String: TemplateValue] = [:]
    for key in table.keys { if let value = table[key] { section[key] = TemplateValue(value) } }
    return section
  }

  private init(_ value: any TOMLValueConvertible) {
    if let string = value.string {
      self = .string(string)
    } else if let int = value.int {
      self = .int(int)
    } else if let bool = value.bool {
      self = .bool(bool)
    } else if let array = value.array {
      self = .list(array.map { TemplateValue($0) })
    } else if let table = value.table {
      self = .section(Self.section(of: table))
    } else {
      self = .other(value.type.description)
    }
  }
}
