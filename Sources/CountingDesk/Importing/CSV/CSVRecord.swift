/// One record of a CSV file, as it stands there.
struct CSVRecord: Equatable {
  /// The line of the file where the record starts; quoted line breaks make it longer than one.
  let line: Int
  var lastLine: Int
  var fields: [String] = []
  /// The first fault; what follows in the record only follows from it.
  private(set) var fault: CSVFault?

  var isOneLine: Bool { line == lastLine }

  init(line: Int) { (self.line, lastLine) = (line, line) }

  /// Notes a fault in the field that comes next.
  mutating func note(_ kind: CSVFault.Kind) { fault = fault ?? CSVFault(field: fields.count, kind: kind) }
}

/// Where and how a record breaks the rules of quoting (RFC 4180, §2).
struct CSVFault: Equatable {
  /// The field's place in the record, from 0.
  let field: Int
  let kind: Kind

  enum Kind: Equatable {
    case strayQuote, textAfterQuote, unterminatedQuote, bareCarriageReturn

    var message: String {
      switch self {
      case .strayQuote: "A quotation mark stands inside a field that is not quoted."
      case .textAfterQuote: "Text follows a closing quotation mark."
      case .unterminatedQuote: "A quotation mark opens here and is never closed."
      case .bareCarriageReturn: "A carriage return stands alone; lines end in LF or CRLF."
      }
    }

    var remedy: String {
      switch self {
      case .strayQuote, .textAfterQuote: "Put the whole field in quotation marks and double those inside it."
      case .unterminatedQuote: "Close the quotation mark."
      case .bareCarriageReturn: "Save the file with the line ends of Windows or Unix."
      }
    }
  }
}
