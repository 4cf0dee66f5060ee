/// The first place where bytes are no text in UTF-8.
struct EncodingFault: Equatable {
  let line: Int
  let message: String

  /// Nil when the bytes are text.
  init?(in bytes: [UInt8]) {
    let isValid = String(validating: bytes, as: UTF8.self) != nil
    if isValid, !bytes.contains(0) { return nil }
    var number = 1
    for line in bytes.split(separator: .lineFeed, omittingEmptySubsequences: false) {
      if line.contains(0) {
        self.init(line: number, message: "The file holds a zero byte: it is no text, or text in UTF-16.")
        return
      }
      if String(validating: line, as: UTF8.self) == nil {
        self.init(line: number, message: "The file is not in UTF-8; this is the first line that shows it.")
        return
      }
      number += 1
    }
    return nil
  }

  private init(line: Int, message: String) { (self.line, self.message) = (line, message) }
}
