import ArgumentParser
import CountingJournal

/// A field of an act as an option: its name, its words, how it is keyed.
struct ActFieldScreen {
  let field: ActField
  private let act: String
  private let sample: JSON?

  init(_ field: ActField, of act: any Act.Type) {
    (self.field, self.act, sample) = (field, act.name, act.example[field.name])
  }

  /// `--seal-intact` without its hyphens.
  var option: String { kebab(field.name) }

  static func repeats(_ kind: ActField.Kind) -> Bool {
    switch kind {
    case .texts, .countsByName, .textsByName: true
    default: false
    }
  }

  var repeats: Bool { Self.repeats(field.kind) }

  var help: ArgumentHelp {
    let words = ActFieldWords.words(of: field.name, in: act)
    return ArgumentHelp(([words] + manner).joined(separator: " "), valueName: valueName)
  }

  var completion: CompletionKind? { FieldCompletion.kind(of: field) }

  /// `--bundles 18`
  var example: String { "--\(option) \(sample.map(written) ?? placeholder)" }

  /// The option with the value the act gives as its example.
  var exampleArguments: [String] { sample.map(arguments) ?? [] }

  private var placeholder: String {
    switch field.kind {
    case .text, .name, .textOrFlag: "TEXT"
    case .texts: "ONE,TWO"
    case .choice(let values): values[0]
    case .time: "2021-03-14T08:00:00+05:30"
    case .count, .size: "3"
    case .change: "-1"
    case .counts, .sizes: "4,5,6"
    case .flag: "true"
    case .wards: "1-3,7"
    case .countsByName: "NAME=3"
    case .textsByName: "NAME=TEXT"
    case .object, .objects: "JSON"
    }
  }

  private func written(_ value: JSON) -> String { arguments(value).dropFirst().map(shellQuoted).joined(separator: " ") }

  private var valueName: String {
    switch field.kind {
    case .text, .name, .textOrFlag: "text"
    case .texts: "text,text"
    case .choice: "word"
    case .time: "time"
    case .count, .size, .change: "n"
    case .counts, .sizes: "n,n"
    case .flag: "true|false"
    case .wards: "wards"
    case .countsByName: "name=n"
    case .textsByName: "name=text"
    case .object, .objects: "json"
    }
  }

  /// How it is keyed, where that does not go without saying.
  private var manner: [String] {
    switch field.kind {
    case .choice(let values): return ["(\(values.joined(separator: ", ")))"]
    case .texts, .countsByName, .textsByName: return ["(with commas, or the option again)"]
    case .objects(let inner):
      let names = inner.map { $0.isWanted ? $0.name : "[\($0.name)]" }
      return ["(a JSON list of {\(names.joined(separator: ", "))})"]
    default: return []
    }
  }
}

/// `sealIntact` → `seal-intact`.
func kebab(_ name: String) -> String {
  var words: [UInt8] = []
  // The names are ASCII; Unicode's tables would be asked for every letter of every act at every start.
  for byte in name.utf8 {
    if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) {
      words += [UInt8(ascii: "-"), byte | 0x20]
    } else {
      words.append(byte)
    }
  }
  return String(decoding: words, as: UTF8.self)
}

/// A word as a shell wants it.
func shellQuoted(_ text: String) -> String {
  let plain = text.unicodeScalars.allSatisfy { scalar in
    scalar.isASCII
      ? "-_./,:=+@%".unicodeScalars.contains(scalar) || scalar.properties.isAlphabetic
        || ("0"..."9").contains(scalar) : scalar.properties.isAlphabetic
  }
  return plain && !text.isEmpty ? text : "'\(text.replacing("'", with: "'\\''"))'"
}
