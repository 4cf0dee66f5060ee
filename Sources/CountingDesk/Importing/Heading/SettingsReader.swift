import CountingRules
import TOMLKit

/// Why a setting is not taken.
struct SettingFault {
  let key: String
  let code: FolderProblem.Code
  let message: String
}

/// Reads a `[settings]` table over the settings that stand without it (contract §2).
struct SettingsReader {
  private(set) var settings: Settings
  private(set) var faults: [SettingFault] = []

  init(_ table: TOMLTable, over settings: Settings) {
    self.settings = settings
    for key in table.keys {
      guard let value = table[key] else { continue }
      read(value, of: key)
    }
    if faults.allSatisfy({ $0.key != "bundle" && $0.key != "issue" }), self.settings.issue % self.settings.bundle != 0 {
      let (issue, bundle) = (self.settings.issue, self.settings.bundle)
      refuse("issue", .outOfRange, "An issue of \(issue) papers is not a multiple of bundles of \(bundle).")
    }
  }

  private mutating func read(_ value: any TOMLValueConvertible, of key: String) {
    switch key {
    case "bundle": number(value, key, from: 1, \.bundle)
    case "issue": number(value, key, from: 1, \.issue)
    case "counted_bundle": number(value, key, from: 1, \.countedBundle)
    case "recount_minutes": number(value, key, from: 0, \.recountMinutes)
    case "close_margin": number(value, key, from: 0, \.closeMargin)
    case "entries": entries(value)
    case "nota_in_valid": truth(value, key, \.notaInValid)
    case "overlap_rounds": truth(value, key, \.overlapRounds)
    case "sheet": choice(value, key, \.sheet)
    case "doubtful": choice(value, key, \.doubtful)
    default: refuse(key, .unknownSetting, "There is no setting \(key).")
    }
  }

  private mutating func number(
    _ value: any TOMLValueConvertible, _ key: String, from least: Int, _ setting: WritableKeyPath<Settings, Int>
  ) {
    guard let number = value.int else { return refuse(key, .notANumber, "\(key) is not a whole number.") }
    guard (least...WholeNumber.range.upperBound).contains(number) else {
      return refuse(key, .outOfRange, "\(key) is \(number); from \(least) to 9999999 is wanted.")
    }
    settings[keyPath: setting] = number
  }

  private mutating func entries(_ value: any TOMLValueConvertible) {
    guard let number = value.int else { return refuse("entries", .notANumber, "entries is not a whole number.") }
    guard number == 1 || number == 2 else { return refuse("entries", .unknownValue, "entries is not 1 or 2.") }
    settings.entries = number
  }

  private mutating func truth(
    _ value: any TOMLValueConvertible, _ key: String, _ setting: WritableKeyPath<Settings, Bool>
  ) {
    guard let truth = value.bool else { return refuse(key, .unknownValue, "\(key) is not true or false.") }
    settings[keyPath: setting] = truth
  }

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: any TOMLValueConvertible, _ key: String, _ setting: WritableKeyPath<Settings, Choice>
  ) {
    guard let choice = value.string.flatMap(Choice.init) else {
      let list = Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: " or ")
      return refuse(key, .unknownValue, "\(key) is not \(list).")
    }
    settings[keyPath: setting] = choice
  }

  private mutating func refuse(_ key: String, _ code: FolderProblem.Code, _ message: String) {
    faults.append(SettingFault(key: key, code: code, message: message))
  }
}
