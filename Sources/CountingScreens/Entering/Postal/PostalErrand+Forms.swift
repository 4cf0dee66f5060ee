import CountingRules
import CountingTerminal

extension PostalErrand {
  func form(_ task: Task, _ count: WardCount, _ standing: Standing) -> EntryForm {
    switch task {
    case .cover:
      let next = suggested(count) ?? ""
      return EntryForm([EntryField("cover", .text(isNeeded: false), EntryLabel(name: words(.cover)), typed: next)])
    case .register: return registerForm
    case .scan(_, let step):
      return EntryForm([
        EntryField("code", .text(isNeeded: false), EntryLabel(name: words(.scanCode, ["step": step.rawValue])))
      ])
    case .scrutinise(let name): return scrutinyForm(isByPost: count.postal[name]?.kind == .post)
    case .close: return EntryForm([EntryField("answer", common.yesOrNo, EntryLabel(name: words(.askClose)))])
    case .seal: return EntryForm([EntryField("answer", common.yesOrNo, EntryLabel(name: words(.askSeal)))])
    case .count: return countForm(count)
    }
  }

  private var registerForm: EntryForm {
    EntryForm([
      EntryField(
        "kind",
        .choice([
          .init(keys: words(.postKeys), value: Cover.Kind.post.rawValue, label: words(.post)),
          .init(keys: words(.electronicKeys), value: Cover.Kind.etpbs.rawValue, label: words(.electronic)),
        ]), EntryLabel(name: words(.kind))),
      EntryField("received", .text(isNeeded: false), EntryLabel(name: words(.receivedAt))),
    ])
  }

  /// Five questions; what an answer makes idle is not asked. Serials are read off paper, not off a code that was scanned.
  private func scrutinyForm(isByPost: Bool) -> EntryForm {
    let found = EntryField.Condition(key: "declarationFound", value: "true")
    func question(_ key: String, _ word: PostalWord, when condition: EntryField.Condition? = nil) -> EntryField {
      EntryField(key, common.yesOrNo, EntryLabel(name: words(word)), when: condition)
    }
    func text(
      _ key: String, _ word: PostalWord, isNeeded: Bool = false, when condition: EntryField.Condition
    ) -> EntryField {
      EntryField(key, .text(isNeeded: isNeeded), EntryLabel(name: words(word)), when: condition)
    }
    let questions = [
      question("declarationFound", .declarationFound), question("signed", .isSigned, when: found),
      question("attested", .attested, when: found), question("sound", .sound, when: found),
      text("defect", .defect, isNeeded: true, when: .init(key: "sound", value: "false")),
      question("innerFound", .innerFound),
    ]
    let serials = [
      text("declarationSerial", .declarationSerial, when: found),
      text("innerSerial", .innerSerial, when: .init(key: "innerFound", value: "true")),
    ]
    return EntryForm(isByPost ? questions + serials : questions)
  }

  private func countForm(_ count: WardCount) -> EntryForm {
    let candidates = count.ward.candidates.map {
      EntryField("votes.\($0.place)", .figure, EntryLabel($0, isLocal: language != "en"))
    }
    func figure(_ key: String, _ name: String) -> EntryField { EntryField(key, .figure, EntryLabel(name: name)) }
    let grounds = rulebook.postalGrounds.map { figure("rejected.\($0.code)", $0.localTitles?[language] ?? $0.title) }
    return EntryForm(
      [figure("empty", words(.empty))] + candidates + [figure("nota", words(.nota))] + grounds
        + [figure("held", words(.held))])
  }

  func paper(_ task: Task, _ count: WardCount) -> (name: String, state: String)? {
    let name = "W\(padded(ward, 3))"
    switch task {
    case .cover, .scan, .close, .seal: return nil
    case .register(let cover): return ("\(name)-register-\(cover)", "")
    case .scrutinise(let cover): return ("\(name)-cover-\(cover)", "")
    case .count: return ("\(name)-postal", "\(count.postal.admitted)")
    }
  }

  // What stands around the form

  func title(_ task: Task?) -> String {
    switch task {
    case nil, .cover, .close, .seal: words(.title)
    case .register(let name): "\(words(.register)) · \(name)"
    case .scan(let name, _): "\(words(.scan)) · \(name)"
    case .scrutinise(let name): "\(words(.scrutiny)) · \(name)"
    case .count: words(.count)
    }
  }

  func facts(_ task: Task?, _ count: WardCount) -> [String] {
    let name = language == "en" ? count.ward.name : count.ward.localName ?? count.ward.name
    let covers = count.postal.covers
    let values = [
      "received": grouped(covers.count), "late": grouped(covers.count { !$0.isInTime }),
      "waiting": grouped(covers.count { $0.isInTime && $0.scrutiny == nil }),
      "admitted": grouped(count.postal.admitted),
      "rejected": grouped(covers.count { $0.outcome?.ground != nil }),
    ]
    return [words(.place, ["ward": "\(ward)", "name": name]), words(.covers, values)]
  }

  func reading(_ task: Task, _ count: WardCount) -> [ScreenLine] {
    switch task {
    case .cover: [ScreenLine(words(count.postal.closed ? .askCoverClosed : .askCover))]
    case .scan(_, let step): step == .outer ? [] : [ScreenLine(words(.scanAbsent))]
    default: []
    }
  }

  /// Covers admitted = empty + papers (P-11).
  func sum(_ task: Task, _ form: EntryForm, _ count: WardCount) -> ScreenLine? {
    guard task == .count else { return nil }
    let admitted = count.postal.admitted
    let left = admitted - form.sum
    let values = ["sum": grouped(form.sum), "admitted": grouped(admitted), "left": grouped(abs(left))]
    if left == 0 { return ScreenLine(words(.sumWhole, values), .good) }
    return left > 0 ? ScreenLine(words(.sumStill, values), .bold) : ScreenLine(words(.sumOver, values), .alarm)
  }
}
