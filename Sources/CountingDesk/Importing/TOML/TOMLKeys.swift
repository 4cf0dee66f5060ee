import CountingRules
import TOMLKit

/// The keys of election.toml, read one by one; what is wrong with one is reported at its line.
struct TOMLKeys {
  let document: TOMLDocument
  private(set) var problems: [FolderProblem] = []

  init(_ document: TOMLDocument) { self.document = document }

  /// A text that is not empty.
  mutating func text(_ key: String) -> String? {
    guard let value = value(key, wanted: "a text in quotation marks", \.string) else { return nil }
    if let text = trimmedOrNil(value) { return text }
    report(.emptyValue, key, "\(key) is empty.")
    return nil
  }

  /// One of a closed list.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String) -> Choice? {
    guard let text = text(key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let list = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    report(.unknownValue, key, "“\(text)” is not one of \(list).")
    return nil
  }

  mutating func date(_ key: String) -> CivilDate? {
    value(key, wanted: "a date such as 2021-03-14") { value in
      value.date.map { CivilDate($0) } ?? value.string.flatMap { CivilDate($0) }
    }
  }

  mutating func time(_ key: String) -> WrittenTime? {
    value(key, wanted: "a time with its offset, such as 2021-03-14T08:00:00+05:30") { value in
      value.dateTime.map { WrittenTime($0) } ?? value.string.flatMap { WrittenTime($0) }
    }
  }

  mutating func report(_ code: FolderProblem.Code, _ key: String, _ message: String, remedy: String? = nil) {
    problems.append(
      FolderProblem(code, in: .election, row: document.line(of: key), column: key, message, remedy: remedy))
  }

  mutating func report(_ fault: SettingFault) {
    // A bundle alone can be at odds with the rulebook's issue.
    let bundle = fault.key == "issue" ? document.line(of: "bundle", in: "settings") : nil
    let row = document.line(of: fault.key, in: "settings") ?? bundle
    problems.append(FolderProblem(fault.code, in: .election, row: row, column: fault.key, fault.message))
  }

  private mutating func value<Value>(
    _ key: String, wanted: String, _ read: (any TOMLValueConvertible) -> Value?
  ) -> Value? {
    guard let node = document.table[key] else {
      report(.badToml, key, "\(key) is missing.", remedy: "Add \(key) = \(wanted), above [settings].")
      return nil
    }
    if let value = read(node) { return value }
    report(.badToml, key, "\(key) is not \(wanted).")
    return nil
  }
}

extension CivilDate {
  fileprivate init?(_ date: TOMLDate) { self.init(year: date.year, month: date.month, day: date.day) }
}

extension WrittenTime {
  /// Nil when the time has no offset: it would be another moment in another place.
  fileprivate init?(_ time: TOMLDateTime) {
    guard let offset = time.offset?.offset, let date = CivilDate(time.date) else { return nil }
    let clock = ((Int64(time.time.hour) * 60 + Int64(time.time.minute)) * 60 + Int64(time.time.second)) * 1000
    let local = Int64(date.daysSince1970) * 86_400_000 + clock + Int64(time.time.nanoSecond / 1_000_000)
    self.init(instant: Instant(milliseconds: local - Int64(offset) * 60_000), offset: offset)
  }
}
