import CountingRules
import TOMLKit

/// A TOML file, read; it can say on which line a key stands.
struct TOMLDocument {
  let table: TOMLTable
  private let lines: [(section: String, key: String)]

  /// The bytes are valid UTF-8.
  init(_ bytes: [UInt8]) throws(TOMLSyntaxFault) {
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    let text = String(decoding: bytes[start...], as: UTF8.self)
    if let fault = TOMLHazard(in: Array(bytes[start...])).fault { throw fault }
    do { table = try TOMLTable(string: text) } catch { throw TOMLSyntaxFault(error) }
    lines = Self.keys(of: text)
  }

  /// Nil when the key is not written on a line of its own.
  func line(of key: String, in section: String = "") -> Int? {
    lines.firstIndex { $0 == (section, key) }.map { $0 + 1 }
  }

  /// The reader keeps no places, so the key before `=` is looked for. Good for messages, not for reading.
  private static func keys(of text: String) -> [(section: String, key: String)] {
    var section = ""
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    return lines.map { line in
      let content = trimmed(String(line))
      if content.first == "[" {
        section = trimmed(String(content.drop { $0 == "[" }.prefix { $0 != "]" }))
        return (section, "")
      }
      let key = trimmed(String(content.prefix { $0 != "=" && $0 != "#" }))
      return (section, trimmed(key.filter { $0 != "\"" && $0 != "'" }))
    }
  }
}

/// The file is not TOML.
struct TOMLSyntaxFault: Error {
  let line: Int?
  let column: Int?
  let message: String

  init(line: Int, column: Int, message: String) { (self.line, self.column, self.message) = (line, column, message) }

  init(_ error: any Error) {
    let fault = error as? TOMLParseError
    (line, column) = (fault?.source.begin.line, fault?.source.begin.column)
    message = fault?.description ?? "\(error)"
  }
}
