import CountingJournal
import CountingRules
import CountingTerminal

/// The postal covers of a ward in their order: registered, scrutinised with five questions, declarations sealed, papers
/// counted (P-0…P-12).
struct PostalErrand: Errand {
  enum Task: Hashable, Sendable {
    case cover
    case register(String)
    case scan(String, Scans.Step)
    case scrutinise(String)
    case close, seal, count
  }

  let ward: Int
  let officer: String
  let language: String
  let rulebook: Rulebook
  let words: Words<PostalWord>
  let common: Words<EnterWord>
  /// The cover in hand, from its name to its scrutiny.
  var inHand: String?
  /// Codes of the cover in hand that are not there to be scanned.
  var absent: Set<Scans.Step> = []

  /// A scanner ends a code with Enter; yes and no are one key.
  func isDirect(_ task: Task) -> Bool {
    switch task {
    case .cover, .scan, .close, .seal: true
    case .register, .scrutinise, .count: false
    }
  }

  mutating func letGo() { (inHand, absent) = (nil, []) }

  // What is next

  mutating func next(_ count: WardCount, _ standing: Standing) -> ErrandStep<Task> {
    let postal = count.postal
    if postal.isComplete { return .reading([words(.done)]) }
    if postal.sealed { return .task(.count) }
    if let inHand, let cover = postal[inHand], let task = opening(cover, count) { return .task(task) }
    letGo()
    let isOpen = postal.covers.contains { $0.isInTime && $0.scrutiny == nil }
    return .task(postal.closed && !isOpen ? .seal : .cover)
  }

  /// The next step with a cover that is to be opened; nil when nothing is left to do with it.
  private func opening(_ cover: Cover, _ count: WardCount) -> Task? {
    guard cover.isInTime, cover.scrutiny == nil, count.postal.closed || cover.name == inHand else { return nil }
    guard cover.kind == .etpbs, !isDuplicate(cover, count) else { return .scrutinise(cover.name) }
    let wanted = Scans.Step.allCases.prefix { !absent.contains($0) }.first { cover.scans[$0] == nil }
    return wanted.map { .scan(cover.name, $0) } ?? .scrutinise(cover.name)
  }

  private func isDuplicate(_ cover: Cover, _ count: WardCount) -> Bool {
    guard let code = cover.scans.outer else { return false }
    return !cover.turnedBy.isEmpty
      || count.postal.covers.contains { $0.name != cover.name && $0.scans.outer == code }
  }

  /// The cover to be opened next; none before postal is closed: an empty line says that no more are to come.
  func suggested(_ count: WardCount) -> String? {
    guard count.postal.closed else { return nil }
    return count.postal.covers.first { $0.isInTime && $0.scrutiny == nil }?.name
  }

  // Acts

  mutating func move(
    _ task: Task, _ form: EntryForm, _ count: WardCount, _ standing: Standing
  ) -> ErrandMove<Task> {
    switch task {
    case .cover: return cover(trimmed(form["cover"]), count)
    case .register(let name): return register(name, form, standing)
    case .scan(let name, let step):
      guard let code = trimmedOrNil(form["code"]) else { return notThere(step, of: name) }
      return .act(
        PostalScan.name, ["cover": .string(name), "step": .string(step.rawValue), "code": .string(code)])
    case .scrutinise(let name): return .act(PostalScrutinise.name, seen(name, form))
    case .close: return form.isYes("answer") ? .act(PostalClose.name, [:]) : .open(.cover)
    case .seal: return form.isYes("answer") ? .act(PostalSeal.name, [:]) : .reading([words(.notNow)])
    case .count: return .act(PostalCountEnter.name, counted(form, count))
    }
  }

  private mutating func cover(_ name: String, _ count: WardCount) -> ErrandMove<Task> {
    if name.isEmpty { return count.postal.closed ? .again(words(.nothingTyped)) : .open(.close) }
    guard let known = count.postal[name] else { return .open(.register(name)) }
    guard known.isInTime else { return .again(words(.isLate, ["cover": name])) }
    if let outcome = known.outcome { return .again(words(.isSettled, ["cover": name, "outcome": said(outcome)])) }
    (inHand, absent) = (name, [])
    return opening(known, count).map { .open($0) } ?? .again(words(.nothingTyped))
  }

  /// What bears the code is not in the cover: the scrutiny says so.
  private mutating func notThere(_ step: Scans.Step, of name: String) -> ErrandMove<Task> {
    if step == .outer { return .again(words(.scanOuter)) }
    absent.insert(step)
    return .open(.scrutinise(name))
  }

  private func register(_ name: String, _ form: EntryForm, _ standing: Standing) -> ErrandMove<Task> {
    var fields: [String: JSON] = ["cover": .string(name), "kind": .string(form["kind"])]
    if let typed = trimmedOrNil(form["received"]) {
      guard let time = Self.time(typed, like: standing.state.written(standing.now)) else {
        return .again(words(.timeIsNone, ["typed": typed]))
      }
      fields["received"] = .string(time)
    }
    return .act(PostalReceive.name, fields)
  }

  /// `7:40` on the day of the count, in the book's offset; anything longer as it stands.
  static func time(_ typed: String, like now: String) -> String? {
    if typed.contains("T") { return typed }
    let parts = typed.split { ":. ".contains($0) }.map { Self.number($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], hour < 24, minute < 60 else { return nil }
    return "\(now.prefix(10))T\(padded(hour, 2)):\(padded(minute, 2)):00\(now.suffix(6))"
  }

  /// One or two digits of any script.
  private static func number(_ digits: Substring) -> Int? {
    let values = digits.map(\.decimalDigit)
    guard (1...2).contains(values.count), !values.contains(nil) else { return nil }
    return values.reduce(0) { sum, digit in sum * 10 + (digit ?? 0) }
  }

  private func seen(_ name: String, _ form: EntryForm) -> [String: JSON] {
    var fields: [String: JSON] = ["cover": .string(name)]
    for key in ["declarationFound", "signed", "attested", "innerFound"] { fields[key] = .bool(form.isYes(key)) }
    for key in ["defect", "declarationSerial", "innerSerial"] { fields[key] = trimmedOrNil(form[key]).map(JSON.string) }
    return fields
  }

  private func counted(_ form: EntryForm, _ count: WardCount) -> [String: JSON] {
    let rejected = rulebook.postalGrounds.map { ($0.code, form.figure("rejected.\($0.code)")) }.filter { $0.1 > 0 }
    return [
      "empty": .int(form.figure("empty")),
      "votes": .array((1...max(count.candidates, 1)).prefix(count.candidates).map { .int(form.figure("votes.\($0)")) }),
      "nota": .int(form.figure("nota")), "held": .int(form.figure("held")),
      "rejected": .object(JSON.Members(rejected.map { ($0.0, .int($0.1)) })),
    ]
  }

  // Answers

  mutating func told(_ task: Task, _ answer: JSON.Members, _ count: WardCount) -> [ScreenLine] {
    switch task {
    case .cover: return []
    case .register(let name):
      let state: PostalWord =
        switch answer["state"]?.string {
        case "late": .late
        case "found-late": .foundLate
        default: .registered
        }
      return [ScreenLine(words(state, ["cover": name]), state == .registered ? .plain : .warning)]
    case .scan(let name, let step):
      inHand = name
      let others = PostalScan.duplicates(in: answer).map { "\($0.cover) (\($0.ward))" }
      if !others.isEmpty { return [ScreenLine(words(.duplicates, ["covers": listed(others)]), .alarm)] }
      return [ScreenLine(words(.scanned, ["step": step.rawValue]))]
    case .scrutinise(let name):
      guard let outcome = count.postal[name]?.outcome else { return [] }
      return [ScreenLine("\(name): \(said(outcome))", outcome == .admitted ? .good : .warning)]
    case .close: return [ScreenLine(words(.closed))]
    case .seal: return [ScreenLine(words(.sealed))]
    case .count: return [ScreenLine(words(.counted))]
    }
  }

  private func said(_ outcome: Scrutiny) -> String {
    guard let ground = outcome.ground else { return words(.admitted) }
    return words(.rejected, ["ground": words(.of(ground))])
  }
}
