/// Why a paper could not be laid out: a fault of the facts or of the template, never of the officer.
package enum LayoutFault: Error, Hashable, Sendable, CustomStringConvertible {
  case noSuchLanguage(String, form: String)
  case missingTable(String, form: String)
  /// A live total is not the figure of the record.
  case sumDiffers(String, computed: Int, recorded: Int)
  case notANumber(String)
  case unknownTerm(String)
  case nameTaken(String)
  case unsoundName(String)
  /// A cell holds 32,767 characters, an edge of the page 255; nothing is ever cut.
  case tooLong(String, limit: Int)

  package var description: String {
    switch self {
    case .noSuchLanguage(let language, let form): "\(form) has no wording in “\(language)”"
    case .missingTable(let table, let form): "\(form) needs the table “\(table)”, which the facts do not have"
    case .sumDiffers(let name, let computed, let recorded):
      "“\(name)” adds up to \(computed), the record says \(recorded)"
    case .notANumber(let key): "“\(key)” is to be a number"
    case .unknownTerm(let term): "the templates have no term “\(term)”"
    case .nameTaken(let name): "two cells are named “\(name)”"
    case .unsoundName(let name): "“\(name)” cannot name a cell"
    case .tooLong(let text, let limit): "a text is longer than \(limit) characters: \(text.prefix(60))…"
    }
  }
}
