import ArgumentParser
import CountingJournal

/// What a command can be told, as ArgumentParser has it.
struct Arguments {
  struct Argument {
    /// `--ward`; of a positional what stands for it, `book`.
    let name: String
    /// What the value is: `ward`.
    let value: String
    let says: String
    let takesValue: Bool
    let isPositional: Bool
    let isWanted: Bool
    let repeats: Bool
    let values: [String]
    let paths: CompletionOffers.Paths?
  }

  private let all: [Argument]

  init(of command: any ParsableCommand.Type) {
    let dump = (try? JSONReader.read(command._dumpHelp()))?["command"]
    all = (dump?["arguments"]?.array ?? []).filter { $0["shouldDisplay"]?.bool ?? true }.map(Argument.init)
  }

  var options: [Argument] { all.filter { !$0.isPositional } }

  /// Options that must be said and are not.
  func missing(in words: [String]) -> [Argument] {
    let said = Set(words.map { $0.prefix { $0 != "=" } })
    return options.filter { $0.isWanted && !said.contains($0.name[...]) }
  }

  func option(_ name: String) -> Argument? { options.first { $0.name == name } }

  func positional(_ place: Int) -> Argument? {
    let positionals = all.filter(\.isPositional)
    return place < positionals.count ? positionals[place] : positionals.last.flatMap { $0.repeats ? $0 : nil }
  }

  /// How many of the words are neither options nor their values.
  func positionals(in words: ArraySlice<String>) -> Int { values(in: words).count { $0.of?.isPositional ?? true } }

  /// The words that are values, each with what it is a value of; nil beyond the last that is wanted.
  func values(in words: ArraySlice<String>) -> [(of: Argument?, value: String)] {
    var (values, open, place) = ([(of: Argument?, value: String)](), Argument?.none, 0)
    for word in words {
      if word.hasPrefix("-"), open == nil {
        open = option(word).flatMap { $0.takesValue ? $0 : nil }
      } else if let option = open {
        values.append((option, word))
        open = nil
      } else {
        values.append((positional(place), word))
        place += 1
      }
    }
    return values
  }
}

extension Arguments.Argument {
  fileprivate init(_ json: JSON) {
    value = json["preferredName"]?["name"]?.string ?? json["valueName"]?.string ?? ""
    let kind = json["kind"]?.string
    isPositional = kind == "positional"
    takesValue = kind == "option"
    name = isPositional ? value : "--" + value
    says = json["abstract"]?.string ?? ""
    isWanted = !(json["isOptional"]?.bool ?? true)
    repeats = json["isRepeating"]?.bool ?? false
    let completion = json["completionKind"]
    values = completion?["list"]?["values"]?.array?.compactMap(\.string) ?? []
    paths = completion?["file"] != nil ? .files : completion?["directory"] != nil ? .folders : nil
  }
}
